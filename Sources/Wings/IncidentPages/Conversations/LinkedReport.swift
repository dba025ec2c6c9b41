import Markup
public import PageKit
import Alarms
public import Conversations
import Facts
public import Incidents
import Indicators
public import Primitives
public import Storage

/// The conversations of an incident, in words and as a file.
public enum LinkedReport {
  static let shown = 20

  /// Nil where there is no such incident. `typed` is nil for what the incident itself suggests.
  public static func page(
    _ id: Int64, _ typed: LinkedPage.Typed?, mayRead: Bool, _ language: Language, base: String, now: Instant,
    _ connection: Connection
  ) throws -> LinkedPage? {
    guard let incident = try IncidentQueries.find(id, connection) else { return nil }
    let reader = try IndicatorReader(connection)
    let clock = reader.organisation.clock
    var typed = try typed ?? suggested(incident, clock, now: now, connection)
    let numbers = NumberText(language)
    var found: (count: Int, shown: [LinkedConversations.Found]) = (0, [])
    do {
      found = try LinkedConversations.find(search(typed, clock), for: id, limit: mayRead ? shown : 0, connection)
    } catch let problem as ConversationSearch.Problem {
      typed.problem = words(problem)[language]
    }
    let linked = try LinkedConversations.count(id, connection)
    let moments = MomentText(clock, language)
    return LinkedPage(
      language: language, id: id, title: incident.title[language], typed: typed,
      fields: ConversationSearch.dimensions.map { dimension in
        SelectField(
          name: dimension.rawValue, label: dimension.name(language).capitalisedFirst,
          choices: [SelectField.Choice("", LinkedWords.any.text[language])]
            + reader.values.values(of: dimension).map {
              SelectField.Choice($0, dimension == .channel ? Channel.name($0, language) : $0)
            }, chosen: typed.values[dimension.rawValue] ?? "")
      },
      found: LinkedWords.countFound(numbers.count(Double(found.count))).text[language],
      hasFound: found.count > 0,
      linked: LinkedWords.countLinked(numbers.count(Double(linked))).text[language],
      hasLinked: linked > 0,
      items: mayRead
        ? found.shown.map { one in
          LinkedPage.Item(
            heading: "\(moments.text(one.openedAt)) · \(Channel.name(one.channel, language)) · \(one.externalID)",
            text: one.text.isEmpty ? "—" : one.text, isLinked: one.isLinked)
        } : nil, answer: try answer(incident, language, base: base, connection))
  }

  /// The search in what was typed. Throws `ConversationSearch.Problem`.
  public static func search(_ typed: LinkedPage.Typed, _ connection: Connection) throws -> ConversationSearch {
    try search(typed, OrganisationStore.read(connection).clock)
  }

  private static func search(_ typed: LinkedPage.Typed, _ clock: ZoneClock) throws -> ConversationSearch {
    guard let from = MomentReading.instant(typed.from, clock), let to = MomentReading.instant(typed.to, clock) else {
      throw ConversationSearch.Problem.timeWrong
    }
    let words = typed.words.split(separator: ",").map { String($0).trimmedBlanks }.filter { !$0.isEmpty }
    return try ConversationSearch(
      from: from, to: to,
      values: Dictionary(uniqueKeysWithValues: typed.values.map { (Dimension($0.key), $0.value) }), words: words)
  }

  public static func words(_ problem: ConversationSearch.Problem) -> LocalizedText {
    switch problem {
    case .timeWrong: LinkedWords.timeWrong(mostDays: ConversationSearch.mostDays).text
    case .wordsWrong: LinkedWords.wordsWrong(most: ConversationSearch.mostWords).text
    }
  }

  /// One row for each linked conversation that is still there.
  public static func answers(
    _ id: Int64, _ answer: String, _ style: CSVStyle, _ connection: Connection
  ) throws -> (text: String, count: Int) {
    let clock = try OrganisationStore.read(connection).clock
    let linked = try LinkedConversations.all(id, connection)
    var sheet = CSVSheet(style, headers: ["id", "source", "channel", "opened_at", "answer"])
    for one in linked {
      sheet.add([
        .text(one.externalID), .text(one.source), .text(one.channel), .text(clock.rfc3339(one.openedAt)), .text(answer),
      ])
    }
    return (sheet.text, linked.count)
  }

  /// Where to look unless told otherwise: from a quarter of an hour before the incident, or before the spike it was opened
  /// from, to just after its end or now; at most the longest time that can be searched.
  public static func span(
    of incident: Incident, now: Instant, _ connection: Connection
  ) throws -> (from: Instant, to: Instant) {
    let spike = try incident.alarm.flatMap { try AlarmStore.find($0, connection) }?.hours
    let from = Instant(seconds: min(spike?.from ?? incident.startedAt, incident.startedAt).seconds - 900)
    let longest = Instant(seconds: from.seconds + ConversationSearch.mostDays * 86_400)
    return (from, min(Instant(seconds: (incident.end(at: now) ?? now).seconds + 60), longest))
  }

  /// The incident's own time, and where the spike it was opened from led.
  private static func suggested(
    _ incident: Incident, _ clock: ZoneClock, now: Instant, _ connection: Connection
  ) throws -> LinkedPage.Typed {
    var typed = LinkedPage.Typed()
    let span = try span(of: incident, now: now, connection)
    typed.from = IncidentWords.field(span.from, clock)
    typed.to = IncidentWords.field(span.to, clock)
    if let alarm = try incident.alarm.flatMap({ try AlarmStore.find($0, connection) }), alarm.hours != nil {
      typed.values = alarm.segment.filter { ConversationSearch.dimensions.contains(Dimension($0.key)) }
    }
    return typed
  }

  /// What customers were told last, with where it goes on.
  private static func answer(
    _ incident: Incident, _ language: Language, base: String, _ connection: Connection
  ) throws -> String {
    let last = try IncidentQueries.updates(of: incident.id, connection).filter { $0.publishedAt != nil }
      .max { ($0.publishedAt ?? $0.writtenAt) < ($1.publishedAt ?? $1.writtenAt) }
    guard let last else { return "" }
    return last.text[language] + (base.isEmpty ? "" : "\n\n" + base + SitePath.statusIncident(incident.key).text)
  }
}

extension String {
  fileprivate var trimmedBlanks: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
