import HTTPTypes
import Hummingbird
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
      return text(visit.environment.metrics.text, type: "text/plain; version=0.0.4; charset=utf-8")
    },
  ]

  @Sendable static func ready(_ visit: Visit) async throws -> Response {
    do {
      _ = try await visit.read { try $0.first("SELECT COUNT(*) FROM schema_migration") { $0.int(0) } }
      return text("ok\n")
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
