import Indicators
public import Primitives
import Storage
public import TextAnalysis

/// A spike among the stored contacts, with who called and what they ask.
public struct ContactSpike: Sendable, Hashable {
  public let dimension: Dimension
  public let value: String
  public let spike: SpikeHistory.Spike
  /// Different customers among its contacts, and how many contacts name theirs.
  public let customers: Int
  public let named: Int
  /// What is written during it and was not before.
  public let words: [RisingTerms.Term]
}

/// Looks for spikes in what was brought in.
public enum ContactSpikes {
  /// Days that are read to know what is usual.
  public static let history = 120
  /// Days before a spike whose texts are compared with its own.
  static let wordsBefore = 28

  /// The spikes of the last `days` up to `today`, the latest first, and how many days each value was watched.
  /// O(conversations of the last four months).
  public static func find(
    by dimension: Dimension, days: Int, minutes: Int, today: CivilDate, settings: SpikeSettings = SpikeSettings(),
    isHoliday: @escaping @Sendable (CivilDate) -> Bool, _ contacts: ContactQueries, _ clock: ZoneClock
  ) throws -> (spikes: [ContactSpike], watched: [String: Int]) {
    let since = today.adding(days: 1 - days)
    let series = try contacts.series(by: dimension, minutes: minutes, on: since.adding(days: -history)...today)
    var found: [ContactSpike] = []
    var watched: [String: Int] = [:]
    for (value, counts) in series.sorted(by: { $0.key < $1.key }) {
      let history = SpikeHistory(counts, settings: settings, isHoliday: isHoliday)
      watched[value] = history.daysWatched
      for spike in history.spikes where spike.day >= since && spike.day <= today {
        let midnight = clock.start(of: spike.day)
        let from = clock.instant(spike.day, secondOfDay: spike.from)
        let to =
          spike.to >= 86_400
          ? clock.start(of: spike.day.adding(days: 1)) : clock.instant(spike.day, secondOfDay: spike.to)
        let people = try contacts.customers(dimension, value, from: from, to: to)
        let before = Instant(seconds: midnight.seconds - Int64(wordsBefore) * 86_400)
        let words = RisingTerms.find(
          now: try contacts.texts(dimension, value, from: from, to: to),
          before: try contacts.texts(dimension, value, from: before, to: from))
        found.append(
          ContactSpike(
            dimension: dimension, value: value, spike: spike, customers: people.customers, named: people.named,
            words: words))
      }
    }
    return (found.sorted { ($1.spike.day, $1.spike.from, $0.value) < ($0.spike.day, $0.spike.from, $1.value) }, watched)
  }
}
