import Foundation
public import Transport
public import Primitives

/// Asks a monitor once.
public struct MonitorLook: Sendable {
  private let transport: HTTPTransport

  public init(_ transport: HTTPTransport) { self.transport = transport }

  /// What it shows, or why it could not be asked.
  public func ask(_ monitor: Monitor, now: Instant) async -> Result<[MonitorSign], MonitorFailure> {
    guard let address = try? WebAddress(Self.asked(monitor)) else { return .failure(.unreachable) }
    let accept = monitor.kind == .http ? "*/*" : "application/json, application/xml, text/xml;q=0.9, */*;q=0.1"
    let reply: HTTPReply
    do {
      reply = try await transport.get(address, headers: [("Accept", accept)], mostBytes: Self.mostBytes)
    } catch {
      return .failure(.unreachable)
    }
    if (300..<400).contains(reply.status) { return .failure(.moved) }
    guard (200..<300).contains(reply.status) else { return .failure(.status(reply.status)) }
    if monitor.kind == .http { return .success([]) }
    if reply.isCut { return .failure(.tooLong) }
    return Result { () throws(MonitorFailure) in try MonitorReading.signs(monitor.kind, reply.body, now: now) }
  }

  /// Feeds hold whole texts.
  private static let mostBytes = 2 << 20

  /// A status page is named by its address; its summary stands beside it.
  static func asked(_ monitor: Monitor) -> String {
    let address = monitor.address
    guard monitor.kind == .statuspage, !address.hasSuffix(".json") else { return address }
    return address + (address.hasSuffix("/") ? "" : "/") + "api/v2/summary.json"
  }
}
