import Synchronization

/// Raised once, when the server is about to stop: nothing more is begun, what is on its way comes to its end.
public final class StopSign: Sendable {
  private let raised = Mutex(false)

  public init() {}

  public var isRaised: Bool { raised.withLock { $0 } }

  public func raise() { raised.withLock { $0 = true } }
}
