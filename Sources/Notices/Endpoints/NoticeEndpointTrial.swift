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

  /// Sends a test. Throws `noKey`, `wrongKey`, `noSuchEndpoint`, `OutletFault`.
  public static func send(
    _ test: TestNotice, to id: Int64, key: SealingKey?, mail: MailSender?, over transport: HTTPTransport,
    _ database: Database
  ) async throws {
    if transport.isQuiet { throw OutletFault.unreachable(.quiet) }
    let outlet = try await database.read { try NoticeEndpointStore.settings(of: id, key: key, $0).outlet(mail) }
    guard let outlet else { throw OutletFault.noMailServer }
    if let fault = await outlet.send(test, over: transport) { throw fault }
  }
}
