import Markup
import Indicators
import Outlets
import Transport

extension Visit {
  /// What a place that is set up or tried is told.
  func testNotice() async throws -> TestNotice {
    let organisation = try await read { try OrganisationStore.read($0).name }
    return TestNotice(language, organisation: organisation, link: environment.base + SitePath.statusPage.text, now: now)
  }
}
