import Primitives
import Markup
import HTTPTypes
import Hummingbird
import Intake
import Storage

/// For whoever watches the server: is it alive, can it work, what does it do.
enum ProbeRoutes {
  static let all: [SiteRoute] = [
    .get(.alive, .everyone) { _ in text("ok\n") },
    .get(.ready, .everyone, ready),
    .get(.serverFigures, .everyone) { visit in
      // Counts of requests tell nothing about customers; still, only this machine may read them.
      guard visit.isFromThisMachine else { throw Refusal.forbidden }
      // Requests are counted in memory: they are told even while the database does not answer.
      let intake = try? await visit.read { try IntakeHealth(now: visit.now, $0) }
      let metrics = visit.environment.metrics.text + quiet(visit.environment.settings.isQuiet) + (intake?.metrics ?? "")
      return text(metrics, type: "text/plain; version=0.0.4; charset=utf-8")
    },
  ]

  @Sendable static func ready(_ visit: Visit) async throws -> Response {
    do {
      let intake = try await visit.read { try IntakeHealth(now: visit.now, $0) }
      return text("ok\n" + intake.line)
    } catch {
      return text("the database does not answer\n", status: .serviceUnavailable)
    }
  }

  private static func quiet(_ isQuiet: Bool) -> String {
    """
    # HELP campanello_quiet Whether nothing is sent (serve --quiet).
    # TYPE campanello_quiet gauge
    campanello_quiet \(isQuiet ? 1 : 0)

    """
  }

  private static func text(
    _ text: String, type: String = "text/plain; charset=utf-8", status: HTTPResponse.Status = .ok
  ) -> Response {
    Response(
      status: status, headers: [.contentType: type, .cacheControl: "no-store"],
      body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
  }
}

extension Visit {
  /// Whether it was asked from here. What a proxy on this machine hands on was asked from elsewhere, also where the
  /// proxy is not trusted to say from where.
  var isFromThisMachine: Bool {
    let isTold = environment.settings.trustsProxy && request.headers[.xForwardedFor] != nil
    if !isTold, HTTPField.Name.ofProxies.contains(where: { request.headers[$0] != nil }) { return false }
    return ["127.0.0.1", "::1", "::ffff:127.0.0.1"].contains(peer)
  }
}

extension HTTPField.Name {
  /// What proxies add to what they hand on.
  fileprivate static let ofProxies =
    [.via, .xForwardedFor]
    + ["Forwarded", "X-Real-IP", "X-Forwarded-Host", "X-Forwarded-Proto"].compactMap { HTTPField.Name($0) }
}

extension IntakeHealth {
  /// For whoever reads it; a server whose intake waits is ready all the same.
  fileprivate var line: String {
    "live intake: \(waiting) waiting, the oldest for \(oldestWaiting ?? 0) s; \(setAside) set aside\n"
  }

  /// In Prometheus' text format.
  fileprivate var metrics: String {
    func gauge(_ name: String, _ help: String, _ value: some CustomStringConvertible) -> String {
      "# HELP \(name) \(help)\n# TYPE \(name) gauge\n\(name) \(value)\n"
    }
    return gauge("campanello_intake_waiting", "Live deliveries that are no facts yet.", waiting)
      + gauge(
        "campanello_intake_oldest_waiting_seconds", "Age of the oldest live delivery that waits; 0 where none does.",
        oldestWaiting ?? 0)
      + gauge(
        "campanello_intake_set_aside", "Live conversations and mentions set aside, of the last thirty days.", setAside)
  }
}
