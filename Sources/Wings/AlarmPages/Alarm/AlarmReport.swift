import Markup
import PageKit
import Alarms
import Conversations
import Demand
import Facts
import Indicators
public import Primitives
public import Storage

/// One alarm for its page: what is stored, its course, what people did to it, some of the conversations drawn for it.
public enum AlarmReport {
  /// For whom it is drawn.
  public struct Reader: Sendable {
    var language: Language
    var personID: Int64?
    var name: String
    var mayAct: Bool
    var mayRead: Bool
    var mayOpenIncidents: Bool

    public init(
      language: Language, personID: Int64?, name: String, mayAct: Bool, mayRead: Bool, mayOpenIncidents: Bool = false
    ) {
      self.mayOpenIncidents = mayOpenIncidents
      self.language = language
      self.personID = personID
      self.name = name
      self.mayAct = mayAct
      self.mayRead = mayRead
    }
  }

  /// How many conversations are shown of a sample.
  static let shown = 5

  /// Nil when there is no such alarm.
  public static func page(
    _ id: String, _ reader: Reader, now: Instant, _ connection: Connection
  ) throws -> AlarmPage? {
    guard let handled = try AlarmQueries.find(id, connection) else { return nil }
    let alarm = handled.alarm
    let language = reader.language
    let indicators = try IndicatorReader(connection)
    let clock = indicators.organisation.clock
    let month = Month(alarm.period) ?? clock.day(of: now).month
    let words = AlarmInWords(alarm, language)
    let sample = reader.mayRead ? try SampleStore.latest(alarmID: id, connection) : nil
    return AlarmPage(
      language: language, id: id, storedState: alarm.state,
      state: StatePill(alarmState: alarm.state, subject: alarm.subject), headline: words.headline,
      subtitle: subtitle(words, handled, clock, language), sentence: alarm.sentence[language].capitalisedFirst,
      nextStep: words.nextStep,
      chart: try AlarmCourse(of: alarm, to: month, indicators, connection).chart(id: "when", language),
      subject: alarm.subject, places: words.places, channels: words.channels,
      placeSentence: words.placeSentence, alsoMoved: words.alsoMoved,
      conversations: reader.mayRead && (alarm.spike != nil || alarm.said != nil)
        ? try latest(alarm, indicators, language, connection)
        : try sample.map { try conversations($0, language, connection) } ?? [],
      sampleID: sample.map { "\($0.id)" }, mayReadConversations: reader.mayRead,
      happenings: try AlarmHistory.of(id, connection).map { happening($0, clock, language) },
      acts: reader.mayAct ? acts(handled, reader) : [], rule: words.rule, arithmetic: words.arithmetic,
      // Of an incident that is there already, or of an intake, none is opened.
      mayOpenIncident: reader.mayOpenIncidents && alarm.subject != .promise && alarm.subject != .intake)
  }

  private static func subtitle(
    _ words: AlarmInWords, _ handled: HandledAlarm, _ clock: ZoneClock, _ language: Language
  ) -> String {
    guard let handling = handled.handling else { return words.since }
    let when = MomentText(clock, language)
    var who = "\(handling.by.name), \(when.text(handling.at))"
    if let until = handling.until { who += AlarmWords.untilThen(when.text(until)).text[language] }
    return "\(words.since) · \(who)"
  }

  private static func happening(
    _ event: AlarmEvent, _ clock: ZoneClock, _ language: Language
  ) -> AlarmPage.Happening {
    AlarmPage.Happening(
      at: MomentText(clock, language).text(event.at), what: event.words(clock)[language], who: event.by?.name,
      note: event.note.isEmpty ? nil : event.note)
  }

  private static func acts(_ handled: HandledAlarm, _ reader: Reader) -> [AlarmAct] {
    let state = AlarmState(rawValue: handled.alarm.state) ?? .ringing
    let handler = AlarmHandler(personID: reader.personID, name: reader.name)
    return HandlingAct.possible(in: state, handled.handling, by: handler).map { act in
      switch act {
      case .take: .taking
      case .release: .release
      case .silence: .silence
      case .resolve: .resolution
      case .dismiss: .dismissal
      case .reopen: .reopening
      }
    }
  }

  /// The latest contacts of a spike that say something in words.
  private static func latest(
    _ alarm: Alarm, _ reader: IndicatorReader, _ language: Language, _ connection: Connection
  ) throws -> [AlarmPage.Conversation] {
    if alarm.said != nil { return try said(alarm, reader.organisation.clock, language, connection) }
    guard let from = alarm.hours?.from, let (dimension, value) = Segment(alarm.segment).pairs.first,
      ContactQueries.dimensions.contains(Dimension(dimension))
    else { return [] }
    let clock = reader.organisation.clock
    let moments = MomentText(clock, language)
    return try ContactQueries(connection, values: reader.values, clock: clock)
      .latest(Dimension(dimension), value, from: from, to: alarm.hours?.to, limit: shown)
      .map { AlarmPage.Conversation(heading: moments.text($0.at), text: String($0.text.prefix(600))) }
  }

  /// The latest of what was said in public, with where it stands.
  private static func said(
    _ alarm: Alarm, _ clock: ZoneClock, _ language: Language, _ connection: Connection
  ) throws -> [AlarmPage.Conversation] {
    guard let from = alarm.hours?.from else { return [] }
    let to = alarm.hours?.to.map { Instant(seconds: $0.seconds + 1) }
    let moments = MomentText(clock, language)
    return try MentionQueries(connection)
      .latest(Segment(alarm.segment)[.about] ?? "", from: from, to: to, limit: shown)
      .map { one in
        AlarmPage.Conversation(
          heading: [moments.text(one.at), one.site].compactMap { $0 }.joined(separator: " · "),
          text: String(one.text.prefix(600)), original: one.url.flatMap(webAddress))
      }
  }

  /// What an import called an address is a link only where it leads to the web.
  private static func webAddress(_ text: String) -> String? {
    let isWeb = text.hasPrefix("https://") || text.hasPrefix("http://")
    return isWeb && text.utf8.count <= 2_000 ? text : nil
  }

  /// The first of the sample that say something in words.
  private static func conversations(
    _ sample: ConversationSample, _ language: Language, _ connection: Connection
  ) throws -> [AlarmPage.Conversation] {
    var shown: [AlarmPage.Conversation] = []
    for item in sample.items {
      if shown.count == Self.shown { break }
      let words = try SampleStore.words(of: item, connection)
      if words.isEmpty { continue }
      shown.append(
        AlarmPage.Conversation(
          heading: "\(item.conversationID) · \(StratumText.name(item.stratum, language))",
          text: String(words.joined(separator: " — ").prefix(600))))
    }
    return shown
  }
}
