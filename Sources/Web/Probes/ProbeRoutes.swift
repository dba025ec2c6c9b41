import HTTPTypes
import Hummingbird
import Intake
import Storage

/// For whoever watches the server: is it alive, can it work, what does it do.
enum ProbeRoutes {
  static let all: [SiteRoute] = [
    .get("/livez", .everyone) { _ in text("ok\n") },
    .get("/readyz", .everyone, ready),
    .get("/metrics", .everyone) { visit in
      // Counts of requests tell nothing about customers; still, only this machine may read them.
      guard visit.peer == "127.0.0.1" || visit.peer == "::1" else {
        throw WebProblem.forbidden
      }
      // Requests are counted in memory: they are told even while the database does not answer.
      let intake = try? await visit.read { try IntakeHealth(now: visit.now, $0) }
      return text(
        visit.environment.metrics.text + (intake?.metrics ?? ""), type: "text/plain; version=0.0.4; charset=utf-8")
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

  private static func text(
    _ text: String, type: String = "text/plain; charset=utf-8", status: HTTPResponse.Status = .ok
  ) -> Response {
    Response(
      status: status, headers: [.contentType: type, .cacheControl: "no-store"],
      body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
  }
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
