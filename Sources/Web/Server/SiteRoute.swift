import HTTPTypes
import Hummingbird

/// One address, who may ask for it, and who answers.
struct SiteRoute: Sendable {
  let method: HTTPRequest.Method
  /// As Hummingbird reads it: `/alarms/{id}/taking`.
  let pattern: String
  let access: Access
  let answer: @Sendable (Visit) async throws -> Response

  static func get(
    _ pattern: String, _ access: Access, _ answer: @escaping @Sendable (Visit) async throws -> Response
  ) -> SiteRoute {
    SiteRoute(method: .get, pattern: pattern, access: access, answer: answer)
  }

  static func post(
    _ pattern: String, _ access: Access, _ answer: @escaping @Sendable (Visit) async throws -> Response
  ) -> SiteRoute {
    SiteRoute(method: .post, pattern: pattern, access: access, answer: answer)
  }
}
