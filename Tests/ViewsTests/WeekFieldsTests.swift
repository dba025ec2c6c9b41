import Primitives
import Testing

@testable import Views

/// Opening hours typed day by day.
struct WeekFieldsTests {
  @Test(
    arguments: [
      BusinessHours.standard.description, "8:00-20:00 - 9:30-13:00 - - 0:00-24:00 -", "- - - - - - - it",
    ])
  func `what a page shows and sends back is the setting it was`(_ text: String) throws {
    let html = WeekFields(language: .it, text: text).html(describedBy: "note").text
    var sent: [String: String] = [:]
    for match in html.matches(of: /name="([a-z_0-9]+)" value="([^"]*)"/) where match.1 != "holidays" {
      sent[String(match.1)] = String(match.2)
    }
    #expect(sent.count == 14)
    if html.contains("checked") { sent["holidays"] = "1" }
    let typed = WeekText.text { sent[$0] }
    #expect(BusinessHours(typed) == BusinessHours(text))
  }

  @Test func `a day with one end does not fit, and is shown again as typed`() {
    let sent = ["from_3": "09:00", "from_1": "09:00", "to_1": "18:00"]
    let typed = WeekText.text { sent[$0] }
    #expect(BusinessHours(typed) == nil)
    let html = WeekFields(language: .it, text: typed).html(describedBy: "note").text
    #expect(html.contains("name=\"from_3\" value=\"09:00\""))
    #expect(html.contains("name=\"to_3\" value=\"\""))
    #expect(html.contains("mercoledì, Apre"))
  }
}
