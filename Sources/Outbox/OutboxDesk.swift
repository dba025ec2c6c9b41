import Synchronization

/// The things of one round, given out to several connections one at a time, until there are none, somebody says that
/// the other side is away, or the server stops.
public final class OutboxDesk<Item: Sendable>: Sendable {
  private let state: Mutex<(left: ArraySlice<Item>, away: String?)>
  private let stop: StopSign

  public init(_ items: [Item], stop: StopSign) {
    state = Mutex((items[...], nil))
    self.stop = stop
  }

  public func next() -> Item? {
    if stop.isRaised { return nil }
    return state.withLock { $0.away == nil ? $0.left.popFirst() : nil }
  }

  /// The other side takes nothing just now, in its own words: the rest waits.
  public func close(_ away: String) { state.withLock { $0.away = away } }

  public var away: String? { state.withLock { $0.away } }

  /// Those that nobody took.
  public var left: [Item] { state.withLock { Array($0.left) } }
}
