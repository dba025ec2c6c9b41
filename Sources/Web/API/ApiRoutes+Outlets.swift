import Markup
import HTTPTypes
import Hummingbird
import Incidents
import Outlets
import Transport
import People
import Primitives

/// Outlets from programs: a test is sent.
extension ApiRoutes {
  static let outlets: [SiteRoute] = [.post(SitePath.apiOutletTest, .token(.write), testOutlet)]

  private struct Answer: Encodable {
    var id: Int64
    /// `sent`, or `signed_in` where the public would read a test; `by_hand` where a person publishes.
    var outcome: String
  }

  @Sendable static func testOutlet(_ visit: Visit) async throws -> Response {
    guard let id = Int64(try visit.parameter("id")) else { throw IncidentProblem.noSuchOutlet }
    let settings = visit.environment.settings
    let outcome = try await OutletTrial.send(
      visit.testNotice(), to: id, key: settings.sealingKey, over: settings.transport, visit.environment.database)
    return try visit.json(Answer(id: id, outcome: outcome.rawValue))
  }
}
