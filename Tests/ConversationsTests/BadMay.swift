import Facts
import Indicators
import Primitives
import Storage
import StorageTesting

@testable import Alarms
@testable import Conversations

/// Forty calls a month of 2026, half of them in Bari, where from May three of four are bad instead of two; and a
/// few e-mails without a score.
enum BadMay {
  static func open(_ engine: TestDatabase, _ body: (Connection) throws -> Void) throws {
    try engine.with { database in
      let own = [DimensionValues.migration, RollupTables.migration, OrganisationStore.migration]
      try Migrator(own + FactTables.migrations + [SampleStore.migration])
        .migrate(database, now: Instant(seconds: 0))
      try database.write { connection in
        var run = try ImportRun(
          ImportSummary(file: "calls.csv", kind: .conversations, source: "helpdesk"),
          organisation: Organisation(), connection)
        try run.add((1...6).flatMap(facts))
        _ = try run.finish(sha256: "", report: "{}", now: Instant(seconds: 0))
        try body(connection)
      }
    }
  }

  /// CSAT of the telephone fell in May; it comes from Bari; judged in June.
  static let alarm = Alarm(
    id: "alr_may", kind: .sharpFall, state: "ringing", indicator: "csat", scale: "1-5",
    segment: ["channel": "phone"], period: "2026-06", since: "2026-05",
    segments: [
      Alarm.Place(
        segment: ["channel": "phone", "team": "Bari"], shareExplained: 1, before: 0.5, after: 0.25, n: 40, p: 0.001)
    ], alsoMoved: [], sentence: LocalizedText(it: "", en: ""), nextStep: LocalizedText(it: "", en: ""), rule: [:])

  /// The ids of all calls of some months.
  static func calls(from: String, to: String) -> [String] {
    (1...6).map { Month(year: 2026, month: $0).description }.filter { from <= $0 && $0 <= to }
      .flatMap { month in (0..<40).map { "\(month)/\($0)" } }
  }

  /// Where a call belongs, from its id alone.
  static func stratum(of id: String) -> String? {
    let parts = id.split(separator: "/")
    guard parts.count == 2, let month = Month(parts[0]), let number = Int(parts[1]) else { return nil }
    let outcome = isBad(month.number, number) ? "bad" : "good"
    return "\(outcome)/\(month.number >= 5 ? "after" : "before")/\(isInBari(number) ? "inside" : "outside")"
  }

  private static func isInBari(_ number: Int) -> Bool { number % 2 == 0 }

  private static func isBad(_ month: Int, _ number: Int) -> Bool {
    number / 2 % 4 < (month >= 5 && isInBari(number) ? 3 : 2)
  }

  private static func facts(_ month: Int) -> [NumberedFact] {
    let start = Month(year: 2026, month: month)
    let calls = (0..<40).map { number in
      var call = Conversation(
        externalID: "\(start)/\(number)", openedAt: moment(start, number), channel: "phone")
      call.team = isInBari(number) ? "Bari" : "Milano"
      call.subject = "chiamata \(call.externalID)"
      call.csat = isBad(month, number) ? 1 : 5
      call.csatScale = .oneToFive
      return NumberedFact(row: number + 2, fact: .conversation(call))
    }
    let mails = (0..<4).map { number in
      var mail = Conversation(externalID: "\(start)/mail-\(number)", openedAt: moment(start, number), channel: "email")
      mail.team = "Bari"
      return NumberedFact(row: number + 42, fact: .conversation(mail))
    }
    return calls + mails
  }

  private static func moment(_ month: Month, _ number: Int) -> Instant {
    let day = month.firstDay.adding(days: number % 28)
    return Instant(seconds: Int64(day.daysSince1970) * 86_400 + 36_000)
  }
}
