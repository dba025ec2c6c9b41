import PageKit
import Alarms
import Facts
import Indicators
public import Primitives
public import Storage

/// The list of alarms, newest month first, filtered by what stands in the address.
public enum AlarmListReport {
  static let length = 50

  /// What the address asks for; what it asks for that does not exist counts as not asked.
  public struct Filter: Sendable {
    var state: AlarmState?
    var isOpenOnly = false
    var channel: String?
    var offset = 0

    public init(_ query: [(String, String)]) {
      for (name, value) in query {
        switch name {
        case "state":
          isOpenOnly = value == "open"
          state = AlarmState(rawValue: value)
        case "channel": channel = value.isEmpty ? nil : String(value.prefix(100))
        case "offset": offset = min(100_000, max(0, Int(value) ?? 0))
        default: break
        }
      }
    }

    var stored: AlarmQueries.Filter {
      let open: Set<AlarmState> = [.ringing, .taken, .silenced, .maybeChance]
      return AlarmQueries.Filter(states: state.map { [$0] } ?? (isOpenOnly ? open : nil), channel: channel)
    }
  }

  public static func page(
    _ filter: Filter, _ language: Language, now: Instant, _ connection: Connection
  ) throws -> AlarmListPage {
    let reader = try IndicatorReader(connection)
    let clock = reader.organisation.clock
    let found = try AlarmQueries.list(filter.stored, limit: length + 1, offset: filter.offset, connection)
    let month = try AlarmStore.lastMonth(connection)
    return AlarmListPage(
      language: language, month: month.map { AlarmWords.upTo($0.name(language)).text[language] },
      states: states(filter, language), channels: channels(filter, language),
      lines: found.prefix(length).map { line($0, clock, language) },
      next: found.count > length ? query(filter, offset: filter.offset + length) : nil,
      unreadable: try AlarmStore.unreadable(connection))
  }

  private static func line(_ handled: HandledAlarm, _ clock: ZoneClock, _ language: Language) -> AlarmListPage.Line {
    let alarm = handled.alarm
    let headline = AlarmHeadline(alarm)
    // One of the hour says its hours, one of the month its month.
    let month = alarm.hours == nil ? Month(alarm.period)?.name(language) ?? alarm.period : headline.since(language)
    let since = alarm.since == alarm.period ? nil : headline.since(language)
    let who = handled.handling.map { "\($0.by.name), \(MomentText(clock, language).text($0.at))" }
    return AlarmListPage.Line(
      id: alarm.id, state: StatePill(alarmState: alarm.state, subject: alarm.subject),
      headline: headline.text(language),
      note: [month, since, who].compactMap { $0 }.joined(separator: " · "))
  }

  private static func states(_ filter: Filter, _ language: Language) -> [AlarmListPage.Choice] {
    let all = AlarmListPage.Choice(
      value: "", name: AlarmWords.all.text[language], isChosen: filter.state == nil && !filter.isOpenOnly)
    let open = AlarmListPage.Choice(
      value: "open", name: AlarmWords.stillOpen.text[language], isChosen: filter.isOpenOnly)
    return [all, open]
      + AlarmState.allCases.map {
        AlarmListPage.Choice(value: $0.rawValue, name: $0.name[language], isChosen: filter.state == $0)
      }
  }

  private static func channels(_ filter: Filter, _ language: Language) -> [AlarmListPage.Choice] {
    let all = AlarmListPage.Choice(
      value: "", name: AlarmWords.all.text[language], isChosen: filter.channel == nil)
    return [all]
      + Channel.allCases.map {
        AlarmListPage.Choice(
          value: $0.rawValue, name: Channel.name($0.rawValue, language), isChosen: filter.channel == $0.rawValue)
      }
  }

  private static func query(_ filter: Filter, offset: Int) -> String {
    var parts: [String] = []
    if let state = filter.state { parts.append("state=\(state.rawValue)") }
    if filter.isOpenOnly { parts.append("state=open") }
    if let channel = filter.channel.flatMap(Channel.init(rawValue:)) { parts.append("channel=\(channel.rawValue)") }
    return (parts + ["offset=\(offset)"]).joined(separator: "&")
  }
}
