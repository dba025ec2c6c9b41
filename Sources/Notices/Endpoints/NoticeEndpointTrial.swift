public import Outlets
public import Secrets
public import Transport
public import Storage

/// A destination of notices, tried.
public enum NoticeEndpointTrial {
  /// Looks whether it can be told anything, before it is kept. Throws `OutletFault`, `OutboundProblem`.
  public static func verify(
    _ settings: OutletSettings, _ test: TestNotice, over transport: HTTPTransport
  ) async throws {
    try await settings.verify(test, over: transport)
  }

  /// Sends a test, in the destination's own language. Throws `noKey`, `wrongKey`, `noSuchEndpoint`, `OutletFault`.
  public static func send(
    _ test: TestNotice, to id: Int64, key: SealingKey?, mail: MailSender?, over transport: HTTPTransport,
    _ database: Database
  ) async throws {
    if transport.isQuiet { throw OutletFault.unreachable(.quiet) }
    let (outlet, language) = try await database.read { connection in
      (
        try NoticeEndpointStore.settings(of: id, key: key, connection).outlet(mail),
        try NoticeEndpointStore.find(id, connection)?.language
      )
    }
    var test = test
    if let language { test.language = language }
    guard let outlet else { throw OutletFault.noMailServer }
    if let fault = await outlet.send(test, over: transport) { throw fault }
  }
}
