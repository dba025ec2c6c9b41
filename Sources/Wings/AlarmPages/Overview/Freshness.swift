import Facts
import Primitives
import Storage

/// How old the data are: when something was last brought in.
struct Freshness {
  let importedAt: Instant
  let today: CivilDate
  let clock: ZoneClock

  /// A monthly export that is late by some days is no news; one that is late by more is.
  static let longestQuiet = 35

  /// Nil while nothing was brought in.
  init?(now: Instant, _ clock: ZoneClock, _ connection: Connection) throws {
    let kept = try ImportStore.all(connection).filter { $0.undoneAt == nil }
    // Answers to a survey of one's own come by themselves: that they are new does not make the rest new.
    guard let last = kept.first(where: { !$0.isStanding }) ?? kept.first else { return nil }
    importedAt = last.finishedAt
    today = clock.day(of: now)
    self.clock = clock
  }

  var isStale: Bool { today.daysSince1970 - clock.day(of: importedAt).daysSince1970 > Self.longestQuiet }

  func text(_ language: Language) -> String {
    let moment = MomentText(clock, language).text(importedAt, today: today)
    let words: OverviewWords = isStale ? .importedLongAgo(moment) : .imported(moment)
    return words.text[language]
  }
}
