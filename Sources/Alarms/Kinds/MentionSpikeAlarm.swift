import Indicators
public import Primitives

/// Much more was said in public than usual, told as it is said.
public struct MentionSpikeAlarm: LiveAlarmTelling, Equatable {
  public var said: Alarm.Mentions
  public var span: Alarm.Hours

  public static let kind = AlarmKind.Name.mentionSpike
  public static let title = LocalizedText(it: "Picco di menzioni", en: "Spike of mentions")
  public static let rule = LocalizedText(
    it: "Suona se in un'ora si parla di un soggetto più che in quasi tutti i giorni degli ultimi quattro mesi.",
    en: "Rings when within an hour more is said of a subject than on nearly all days of the last four months.")
  public static let urgency = AlarmUrgency.now
  public static let subject = AlarmSubject.mentions

  public func headline(_ words: AlarmHeadline, _ language: Language) -> String {
    let numbers = NumberText(language)
    let (count, record) = (numbers.count(Double(said.busiestHour)), numbers.count(Double(said.record)))
    let segment = words.alarm.segment
    let about = segment.isEmpty ? "" : ", " + SegmentText.name(Segment(segment), language)
    let never =
      said.busierDays == 0
      ? LocalizedText(it: "mai", en: "never") : LocalizedText(it: "quasi mai", en: "hardly ever")
    return LocalizedText(
      it: "Picco di menzioni\(about): \(count) in un'ora (\(never.it) più di \(record))",
      en: "Spike of mentions\(about): \(count) in an hour (\(never.en) more than \(record))")[language]
  }

  /// What is said in public is answered in public.
  static func nextStep(_ id: String) -> LocalizedText {
    LocalizedText(
      it: "Leggi che cosa si dice e rispondi dove se ne parla; se qualcosa non funziona apri un incidente: "
        + "campanello incident open TITOLO --alarm \(id)",
      en: "Read what is said and answer where it is said; if something is broken open an incident: "
        + "campanello incident open TITLE --alarm \(id)")
  }
}

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
    let id = AlarmIdentity.id(.mentionSpike, segment, began: hours.began)
    self.init(
      id: id, kind: .mentionSpike(MentionSpikeAlarm(said: mentions, span: hours)), state: AlarmState.ringing.rawValue,
      indicator: Self.mentions, segment: segment.values, period: month, since: month,
      value: Double(mentions.busiestHour), previous: Double(mentions.record), n: Double(mentions.count), segments: [],
      alsoMoved: [], sentence: MentionSpikeSentence(about: about, mentions: mentions, hours: hours).text,
      nextStep: MentionSpikeAlarm.nextStep(id), rule: ["false_alerts_a_day": falseAlertsPerDay])
  }
}

/// A spike of mentions in one sentence.
struct MentionSpikeSentence {
  let about: String
  let mentions: Alarm.Mentions
  let hours: Alarm.Hours

  var text: LocalizedText { LocalizedText(it: text(.it), en: text(.en)) }

  private func text(_ language: Language) -> String {
    let numbers = NumberText(language)
    let began = Alarm.Hours.text(hours.began, language)
    let count = numbers.count(Double(mentions.count))
    let subject =
      about.isEmpty
      ? LocalizedText(it: "in pubblico", en: "in public") : LocalizedText(it: "«\(about)»", en: "“\(about)”")
    let counts = LocalizedText(
      it: "\(subject.it): \(count) menzioni dal \(began)\(hours.end.map { ", finite alle \($0)" } ?? "")",
      en: "\(subject.en): \(count) mentions since \(began)\(hours.end.map { ", over at \($0)" } ?? "")")
    return [counts, record(numbers), authors(numbers), Alarm.written(mentions.words)].compactMap { $0?[language] }
      .joined(separator: "; ") + "."
  }

  private func record(_ numbers: NumberText) -> LocalizedText {
    func whole(_ number: Int) -> String { numbers.count(Double(number)) }
    let (hour, days, record) = (whole(mentions.busiestHour), whole(mentions.days), whole(mentions.record))
    let busier = whole(mentions.busierDays)
    let before =
      mentions.busierDays == 0
      ? LocalizedText(
        it: "nei \(days) giorni prima nessun'ora ne ha avute più di \(record)",
        en: "no hour of the \(days) days before had more than \(record)")
      : LocalizedText(
        it:
          "dei \(days) giorni prima solo \(busier) \(mentions.busierDays == 1 ? "ha" : "hanno") avuto un'ora con più di \(record)",
        en: "of the \(days) days before only \(busier) had an hour with more than \(record)")
    return LocalizedText(
      it: "nell'ora più fitta \(hour), \(before.it)", en: "\(hour) in the busiest hour, \(before.en)")
  }

  private func authors(_ numbers: NumberText) -> LocalizedText? {
    guard mentions.named > 0 else { return nil }
    let (authors, named) = (numbers.count(Double(mentions.authors)), numbers.count(Double(mentions.named)))
    return LocalizedText(
      it: "\(authors) autori diversi in \(named) menzioni che dicono chi scrive",
      en: "\(authors) different authors in \(named) mentions that name theirs")
  }
}
