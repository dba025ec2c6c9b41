import Indicators
import Primitives

extension Alarm {
  /// What the alarm of mentions names as its indicator: they are no conversations.
  public static let mentions = "mentions"

  /// Much more was said in public than usual.
  public struct Mentions: Sendable, Codable, Equatable {
    /// Mentions from its beginning to the last one within an hour that rings.
    public var count: Int
    /// The most within an hour, and what an hour had to exceed.
    public var busiestHour: Int
    public var record: Int
    /// So many of the days compared with had an hour beyond the record: as many as the accepted false alerts allow.
    public var busierDays: Int
    public var days: Int
    /// Different authors, of the mentions that name theirs.
    public var authors: Int
    public var named: Int
    /// What is written during it and was not before.
    public var words: [String]
    /// The day it began, `YYYY-MM-DD`, and the busiest hour of each day up to it, the oldest first.
    public var lastDay: String
    public var busiest: [Int]

    public init(
      count: Int, busiestHour: Int, record: Int, busierDays: Int, days: Int, authors: Int, named: Int, words: [String],
      lastDay: String, busiest: [Int]
    ) {
      self.count = count
      self.busiestHour = busiestHour
      self.record = record
      self.busierDays = busierDays
      self.days = days
      self.authors = authors
      self.named = named
      self.words = words
      self.lastDay = lastDay
      self.busiest = busiest
    }
  }

  /// `about` is empty where the mentions do not say of whom they speak. `falseAlertsPerDay` are those accepted over all
  /// subjects.
  public init(mentionSpike mentions: Mentions, about: String, hours: Hours, falseAlertsPerDay: Double) {
    let segment: Segment = about.isEmpty ? .all : Segment([Dimension.about.rawValue: about])
    let month = String(hours.began.prefix(7))
    self.init(
      id: AlarmIdentity.id(.mentionSpike, segment, began: hours.began), kind: Finding.Kind.mentionSpike.rawValue,
      state: AlarmState.ringing.rawValue, indicator: Self.mentions, segment: segment.values, period: month,
      since: month, value: Double(mentions.busiestHour), previous: Double(mentions.record),
      n: Double(mentions.count), segments: [], alsoMoved: [],
      sentence: LocalizedText(it: "", en: ""), nextStep: LocalizedText(it: "", en: ""),
      rule: ["false_alerts_a_day": falseAlertsPerDay])
    self.hours = hours
    said = mentions
    sentence = MentionSpikeSentence(about: about, mentions: mentions, hours: hours).text
    nextStep = NextStep.mentionSpike(id)
  }
}

/// A spike of mentions in one sentence.
struct MentionSpikeSentence {
  let about: String
  let mentions: Alarm.Mentions
  let hours: Alarm.Hours

  var text: LocalizedText { LocalizedText(it: text(.it), en: text(.en)) }

  private func text(_ language: Language) -> String {
    let it = language == .it
    let numbers = NumberText(language)
    func whole(_ number: Int) -> String { numbers.count(Double(number)) }
    let began = Alarm.Hours.text(hours.began, language)
    let end = hours.ended.map { String($0.dropFirst(11).prefix(5)) }
    let subject = about.isEmpty ? (it ? "in pubblico" : "in public") : "«\(about)»"
    let counts =
      it
      ? "\(subject): \(whole(mentions.count)) menzioni dal \(began)\(end.map { ", finite alle \($0)" } ?? "")"
      : "\(subject): \(whole(mentions.count)) mentions since \(began)\(end.map { ", over at \($0)" } ?? "")"
    return [counts, record(language), authors(language), words(language)].compactMap { $0 }.joined(separator: "; ")
      + "."
  }

  private func record(_ language: Language) -> String {
    let it = language == .it
    let numbers = NumberText(language)
    func whole(_ number: Int) -> String { numbers.count(Double(number)) }
    let now =
      it
      ? "nell'ora più fitta \(whole(mentions.busiestHour))" : "\(whole(mentions.busiestHour)) in the busiest hour"
    let (days, record) = (whole(mentions.days), whole(mentions.record))
    let before =
      switch mentions.busierDays {
      case 0:
        it
          ? "nei \(days) giorni prima nessun'ora ne ha avute più di \(record)"
          : "no hour of the \(days) days before had more than \(record)"
      case let busier:
        it
          ? "dei \(days) giorni prima solo \(whole(busier)) \(busier == 1 ? "ha" : "hanno") avuto un'ora con più di \(record)"
          : "of the \(days) days before only \(whole(busier)) had an hour with more than \(record)"
      }
    return "\(now), \(before)"
  }

  private func authors(_ language: Language) -> String? {
    guard mentions.named > 0 else { return nil }
    let numbers = NumberText(language)
    let (authors, named) = (numbers.count(Double(mentions.authors)), numbers.count(Double(mentions.named)))
    return language == .it
      ? "\(authors) autori diversi in \(named) menzioni che dicono chi scrive"
      : "\(authors) different authors in \(named) mentions that name theirs"
  }

  private func words(_ language: Language) -> String? {
    if mentions.words.isEmpty { return nil }
    return (language == .it ? "scrivono: " : "they write: ") + mentions.words.prefix(5).joined(separator: ", ")
  }
}
