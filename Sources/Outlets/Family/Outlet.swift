public import Transport

/// A place outside that Campanello reaches, connected and ready.
public protocol Outlet: Sendable {
  var kind: OutletKind { get }
  /// What may be shown of it: no path, no token.
  var shown: String { get }
  /// Whether it lets us in, by a read call, or whether anything listens; nothing is shown there, where that can be. Nil
  /// where nothing is wrong.
  func verify(_ test: TestNotice, over transport: HTTPTransport) async -> OutletFault?
  /// Tells it that this is a test. Nil where it was taken.
  func send(_ test: TestNotice, over transport: HTTPTransport) async -> OutletFault?
}

/// An outlet that notices go to.
public protocol NotifiedOutlet: Outlet {
  /// Makes one try. Everything that can go wrong is an outcome.
  func notify(_ dispatch: Dispatch, over transport: HTTPTransport) async -> Delivery
}

/// An outlet on which incidents are published.
public protocol PublishingOutlet: Outlet {
  /// Makes one try. Everything that can go wrong is an outcome.
  func publish(_ post: PublicPost, over transport: HTTPTransport) async -> PublishResult
}

extension Outlet {
  /// Where the public would read a test, only the credentials are looked at.
  public func send(_ test: TestNotice, over transport: HTTPTransport) async -> OutletFault? {
    await verify(test, over: transport)
  }
}
