import Markup
import AlarmPages
import PageKit
import Hummingbird
import People
import Primitives
import WireForms

/// The month's letter as a page to read and print.
enum LetterRoutes {
  static let all: [SiteRoute] = [.get(.letter(), .may(.seeFigures), show)]

  @Sendable static func show(_ visit: Visit) async throws -> Response {
    let wanted = try visit.query().first("month").map { text in
      guard let month = Month(text) else {
        throw Refusal.badRequest(
          LocalizedText(it: "Il mese si scrive così: 2026-10.", en: "A month is written like this: 2026-10."))
      }
      return month
    }
    do {
      let letter = try await visit.read { try MonthReport(wanted, now: visit.now, $0).letter(visit.language) }
      return visit.page(letter.title, in: .letter, letter.body)
    } catch is MonthReport.NoData {
      let none = LocalizedText(it: "Per questo mese non ci sono dati.", en: "There are no data for this month.")
      return visit.redirect(.overview, flash: Flash(.problem, none[visit.language]))
    }
  }
}
