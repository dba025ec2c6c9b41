import Markup
@testable import PageKit
import Primitives
import Testing

/// Opening hours typed day by day.
struct WeekFieldsTests {
  @Test(arguments: texts)
  func `what a page shows and sends back is the setting it was`(_ text: String) throws {
    let html = WeekFields(language: .it, text: text).html(describedBy: "note").text
    var sent: [String: String] = [:]
    for match in html.matches(of: /name="([a-z_0-9]+)"\s+value="([^"]*)"/) where match.1 != "holidays" {
      sent[String(match.1)] = String(match.2)
    }
    #expect(sent.count == 8)
    if html.contains("checked") { sent["holidays"] = "1" }
    let typed = WeekText.text { sent[$0] }
    #expect(BusinessHours(typed) == BusinessHours(text) && BusinessHours(text) != nil)
  }

  @Test func `blanks and other separators do no harm`() {
    let sent = [
      "day_1": " 9:00 - 13:00 , 14-18 ", "day_2": "9-13 14-18", "day_3": "", "day_4": "chiuso", "day_5": "22 – 6",
      "closings": "7/12; 10/8/2026 - 21/8/2026, 24/12/2026", "holidays": "1",
    ]
    #expect(
      BusinessHours(WeekText.text { sent[$0] })?.description
        == "9:00-13:00,14:00-18:00 9:00-13:00,14:00-18:00 - - 22:00-6:00 - - it *-12-07 2026-08-10..2026-08-21 2026-12-24"
    )
  }

  @Test func `a day that does not fit is marked, and shown again as typed`() {
    let sent = ["day_3": "9:00-", "day_1": "9:00-18:00", "closings": "31/2"]
    let typed = WeekText.text { sent[$0] }
    #expect(BusinessHours(typed) == nil)
    let html = WeekFields(language: .it, text: typed).html(describedBy: "note").text
    #expect(html.contains("<span>mercoledì</span> <input name=\"day_3\" value=\"9:00-\""))
    #expect(html.matches(of: /aria-invalid/).count == 1 && html.contains("value=\"31/2\""))
    #expect(!html.contains("Inteso così"))
  }

  @Test func `a night says that it ends on the day after`() {
    let text = "22:00-6:00 - 18:00-1:00 - - - -"
    let it = WeekFields(language: .it, text: text).html(describedBy: "note").text
    #expect(it.contains("<small>fino alle 6:00 del giorno dopo</small>"))
    #expect(it.contains("<small>fino all&#39;1:00 del giorno dopo</small>"))
    let en = WeekFields(language: .en, text: text).html(describedBy: "note").text
    #expect(en.contains("<small>until 6:00 on the day after</small>"))
  }

  static let texts: [String] = [
    BusinessHours.standard.description, "8:00-20:00 - 9:30-13:00 - - 0:00-24:00 -", "- - - - - - - it",
    "22:00-6:00 22:00-6:00 - 9:00-13:00,14:00-18:00,19:00-21:30 - - -",
    "9:00-18:00 - - - - - - it *-12-07 2026-08-10..2026-08-21 *-12-24..*-01-06",
  ]
}
