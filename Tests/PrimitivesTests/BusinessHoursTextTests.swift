import Primitives
import Testing

/// Opening hours as people write them.
struct BusinessHoursTextTests {
  @Test func `hours are read as they are written`() {
    #expect(
      BusinessHours.standard.description
        == "9:00-18:00 9:00-18:00 9:00-18:00 9:00-18:00 9:00-18:00 - - it")
    for text in Self.texts { #expect(BusinessHours(text)?.description == text) }
  }

  @Test(arguments: spellings) func `hours are read however they are spelled`(_ spelling: Spelling) {
    #expect(BusinessHours(spelling.written)?.description == spelling.kept)
  }

  @Test(arguments: wrong) func `what is wrong is said`(_ wrong: Wrong) {
    #expect(throws: wrong.problem) { try BusinessHours(reading: wrong.text) }
    #expect(BusinessHours(wrong.text) == nil)
  }

  @Test func `a refusal names the day and shows how it is written`() {
    let problem = BusinessHoursProblem.unreadable(.tuesday, "9-x")
    #expect(problem.message.it.hasPrefix("martedì: «9-x» non è un orario."))
    #expect(problem.message.en.hasPrefix("Tuesday: \"9-x\" cannot be read as hours."))
    #expect(BusinessHours(BusinessHoursProblem.example) != nil)
  }

  @Test func `hours are said as they were understood`() {
    let text = "9-13,14-18 9-13,14-18 0-24 22-6 - - 18-1 it 7/12"
    #expect(
      BusinessHours(text)?.words(.it)
        == "lunedì–martedì: 9:00–13:00 e 14:00–18:00; mercoledì: tutto il giorno; "
        + "giovedì: dalle 22:00 fino alle 6:00 del giorno dopo; venerdì–sabato: chiuso; domenica: dalle 18:00 fino all'1:00 del giorno dopo. "
        + "Chiuso anche: festività italiane, 7 dicembre di ogni anno.")
    #expect(
      BusinessHours(text)?.words(.en)
        == "Monday–Tuesday: 9:00–13:00 and 14:00–18:00; Wednesday: all day; "
        + "Thursday: from 22:00 until 6:00 on the day after; Friday–Saturday: closed; Sunday: from 18:00 until 1:00 on the day after. "
        + "Closed too: Italian holidays, 7 December every year.")
  }

  @Test(arguments: closings) func `closing days are read and said`(_ closing: Closing) throws {
    let days = try #require(ClosingDays(closing.written))
    #expect(days.description == closing.kept)
    #expect(ClosingDays(days.description) == days && ClosingDays(days.dayFirst) == days)
    #expect(days.name(.it) == closing.it && days.name(.en) == closing.en)
  }

  struct Spelling: Sendable, CustomTestStringConvertible {
    var written: String
    var kept: String
    var testDescription: String { written }
  }

  struct Wrong: Sendable, CustomTestStringConvertible {
    var text: String
    var problem: BusinessHoursProblem
    var testDescription: String { text }
  }

  struct Closing: Sendable, CustomTestStringConvertible {
    var written: String
    var kept: String
    var it: String
    var en: String
    var testDescription: String { written }
  }

  static let texts: [String] = [
    "0:00-24:00 0:00-24:00 0:00-24:00 0:00-24:00 0:00-24:00 0:00-24:00 0:00-24:00",
    "8:30-13:15 - - - - - 10:00-12:00 it", "- - - - - - - it",
    "22:00-6:00 22:00-6:00 22:00-6:00 22:00-6:00 22:00-6:00 - - it",
    "9:00-13:00,14:00-18:00 8:00-12:00,13:00-17:00,18:00-22:00 - - - - 20:00-24:00",
    "9:00-18:00 - - - - - - it *-12-07 2026-12-24 2026-08-10..2026-08-21 *-12-24..*-01-06",
    "22:00-6:00 6:00-14:00 - - - - 18:00-9:00",
  ]

  static let spellings: [Spelling] = [
    Spelling(written: "9-18 9-13,14-18 09:00-18:00 9.30-18.30 9–18 - -", kept: Self.kept),
    Spelling(written: " 9-18  9-13, 14-18\t9:00-18:00 9:30-18:30 9—18 chiuso closed", kept: Self.kept),
    Spelling(written: "9-18 14-18+9-13 9-18 9:30-18:30 9-18 – Chiuso", kept: Self.kept),
    Spelling(
      written: "24h H24 0-24 22-0 - - - IT 7/12 24/12/2026, 10/8/2026-21/8/2026",
      kept: "0:00-24:00 0:00-24:00 0:00-24:00 22:00-24:00 - - - it *-12-07 2026-12-24 2026-08-10..2026-08-21"),
  ]

  private static let kept = "9:00-18:00 9:00-13:00,14:00-18:00 9:00-18:00 9:30-18:30 9:00-18:00 - -"

  static let wrong: [Wrong] = [
    Wrong(text: "", problem: .days(0)), Wrong(text: "it", problem: .days(0)),
    Wrong(text: "9:00-18:00", problem: .days(1)), Wrong(text: "9-18 9-18 9-18 9-18 9-18 it", problem: .days(5)),
    Wrong(text: "9-18, 9-18, 9-18, 9-18, 9-18, -, -", problem: .days(1)),
    Wrong(text: "9-18 9-18 9-18 9-18 9-18 - - -", problem: .days(8)),
    Wrong(text: "9:00-9:00 - - - - - -", problem: .withoutLength(.monday, "9:00-9:00")),
    Wrong(text: "- 0-0 - - - - -", problem: .withoutLength(.tuesday, "0-0")),
    Wrong(text: "9:00-24:01 - - - - - -", problem: .unreadable(.monday, "9:00-24:01")),
    Wrong(text: "24:00-6:00 - - - - - -", problem: .unreadable(.monday, "24:00-6:00")),
    Wrong(text: "- - 9:60-18:00 - - - -", problem: .unreadable(.wednesday, "9:60-18:00")),
    Wrong(text: "9:00--18:00 - - - - - -", problem: .unreadable(.monday, "9:00--18:00")),
    Wrong(text: "9:00-x-18:00 - - - - - -", problem: .unreadable(.monday, "9:00-x-18:00")),
    Wrong(text: "9:x:00-18:00 - - - - - -", problem: .unreadable(.monday, "9:x:00-18:00")),
    Wrong(text: "9:0-18:00 - - - - - -", problem: .unreadable(.monday, "9:0-18:00")),
    Wrong(text: "+9:00-18:00 - - - - - -", problem: .unreadable(.monday, "")),
    Wrong(text: "9-13,-,14-18 - - - - - -", problem: .unreadable(.monday, "-")),
    Wrong(text: "9am-6pm - - - - - -", problem: .unreadable(.monday, "9am-6pm")),
    Wrong(text: "- - - 9-14,13-18 - - -", problem: .overlap(.thursday)),
    Wrong(text: "20-8,22-6 - - - - - -", problem: .overlap(.monday)),
    Wrong(text: "22-6 5-9 - - - - -", problem: .runsInto(.tuesday)),
    Wrong(text: "0-4 - - - - - 22-6", problem: .runsInto(.monday)),
    Wrong(text: "9-18 - - - - - - fr", problem: .noClosingDay("fr")),
    Wrong(text: "9-18 - - - - - - it 31/2", problem: .noClosingDay("31/2")),
    Wrong(text: "9-18 - - - - - - 2026-08-21..2026-08-10", problem: .noClosingDay("2026-08-21..2026-08-10")),
    Wrong(
      text: "9-18 - - - - - - " + Array(repeating: "7/12", count: 101).joined(separator: " "), problem: .tooManyClosings
    ),
  ]

  static let closings: [Closing] = [
    Closing(written: "7/12", kept: "*-12-07", it: "7 dicembre di ogni anno", en: "7 December every year"),
    Closing(written: "*-02-29", kept: "*-02-29", it: "29 febbraio di ogni anno", en: "29 February every year"),
    Closing(written: "2026-12-24", kept: "2026-12-24", it: "24 dicembre 2026", en: "24 December 2026"),
    Closing(
      written: "10/8/2026-21/8/2026", kept: "2026-08-10..2026-08-21", it: "10 agosto 2026 – 21 agosto 2026",
      en: "10 August 2026 – 21 August 2026"),
    Closing(
      written: "24/12..6/1", kept: "*-12-24..*-01-06", it: "24 dicembre – 6 gennaio di ogni anno",
      en: "24 December – 6 January every year"),
  ]
}
