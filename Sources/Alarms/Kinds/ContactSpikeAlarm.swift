import Foundation
import Indicators
public import Primitives

/// Contacts far above what the hour and chance explain, told as they come.
public struct ContactSpikeAlarm: LiveAlarmTelling, Equatable {
  public var spike: Alarm.Spike
  public var span: Alarm.Hours

  public static let kind = AlarmKind.Name.contactSpike
  public static let title = LocalizedText(it: "Picco di contatti", en: "Spike of contacts")
  public static let rule = LocalizedText(
    it: "Suona se in pochi minuti arrivano più contatti di quanti l'ora, il giorno e il caso spieghino.",
    en: "Rings when within minutes more contacts come than the hour, the day and chance explain.")
  public static let urgency = AlarmUrgency.now
  public static let subject = AlarmSubject.contacts

  public func headline(_ words: AlarmHeadline, _ language: Language) -> String {
    let numbers = NumberText(language)
    let (contacts, expected) = (numbers.count(spike.contacts), numbers.count(spike.expected.rounded()))
    let place = SegmentText.name(Segment(words.alarm.segment), language)
    return LocalizedText(
      it: "Picco, \(place): \(contacts) contatti (attesi \(expected))",
      en: "Spike, \(place): \(contacts) contacts (\(expected) expected)")[language]
  }

  public func place(_ names: [String], _ language: Language) -> String {
    let list = ListText.join(Array(names.prefix(3)), language)
    return LocalizedText(it: "Insieme a \(list).", en: "Together with \(list).")[language]
  }

  /// What floods a service is told to customers once, not a hundred times.
  static func nextStep(_ id: String) -> LocalizedText {
    LocalizedText(
      it: "Leggi che cosa chiedono; se qualcosa non funziona apri un incidente e ditelo per primi: "
        + "campanello incident open TITOLO --alarm \(id)",
      en: "Read what they ask; if something is broken open an incident and speak first: "
        + "campanello incident open TITLE --alarm \(id)")
  }
}

extension Alarm {
  /// One place at which contacts were far more than usual.
  public struct SpikePlace: Sendable {
    public var segment: Segment
    public var contacts: Double
    public var expected: Double
    /// −log₁₀ of the probability that chance brings its worst window.
    public var surprise: Double

    public init(segment: Segment, contacts: Double, expected: Double, surprise: Double) {
      self.segment = segment
      self.contacts = contacts
      self.expected = expected
      self.surprise = surprise
    }
  }

  /// Contacts far above what the hour and chance explain, at `places`, the surest first; `looks` is over how many
  /// series and slots of the day. `falseAlertsPerDay` are those accepted over all of them.
  public init(
    contactSpike spike: Spike, hours: Hours, places: [SpikePlace], looks: Double, falseAlertsPerDay: Double
  ) {
    let leading = places[0]
    let month = String(hours.began.prefix(7))
    let p = pow(10, -spike.surprise)
    let id = AlarmIdentity.id(.contactSpike, leading.segment, began: hours.began)
    let others = places.dropFirst()
    self.init(
      id: id, kind: .contactSpike(ContactSpikeAlarm(spike: spike, span: hours)), state: AlarmState.ringing.rawValue,
      indicator: Indicator.volume.rawValue, segment: leading.segment.values, period: month, since: month,
      value: spike.contacts, previous: spike.expected,
      change: Change(
        points: spike.contacts - spike.expected,
        percent: spike.expected > 0 ? (spike.contacts / spike.expected - 1) * 100 : nil,
        low: spike.contacts - spike.high, high: spike.contacts - spike.low, p: p, q: min(1, p * looks)),
      n: spike.contacts, nPrevious: spike.expected,
      segments: others.map {
        Place(
          segment: $0.segment.values, shareExplained: nil, before: $0.expected, after: $0.contacts, n: $0.contacts,
          p: pow(10, -$0.surprise))
      },
      alsoMoved: [],
      sentence: ContactSpikeSentence(
        place: leading.segment, others: others.map(\.segment), spike: spike, hours: hours
      ).text,
      nextStep: ContactSpikeAlarm.nextStep(id), rule: ["false_alerts_a_day": falseAlertsPerDay])
  }
}

/// A spike in one sentence.
struct ContactSpikeSentence {
  let place: Segment
  let others: [Segment]
  let spike: Alarm.Spike
  let hours: Alarm.Hours

  var text: LocalizedText { LocalizedText(it: text(.it), en: text(.en)) }

  private func text(_ language: Language) -> String {
    let numbers = NumberText(language)
    let place = SegmentText.name(place, language)
    let began = Alarm.Hours.text(hours.began, language)
    let range = "\(numbers.count(spike.low.rounded())) – \(numbers.count(spike.high.rounded()))"
    let (contacts, expected) = (numbers.count(spike.contacts), numbers.count(spike.expected.rounded()))
    let counts = LocalizedText(
      it:
        "\(place): \(contacts) contatti dal \(began)\(hours.end.map { ", finiti alle \($0)" } ?? ""), attesi \(expected) (il caso spiega \(range))",
      en:
        "\(place): \(contacts) contacts since \(began)\(hours.end.map { ", over at \($0)" } ?? ""), \(expected) expected (chance explains \(range))"
    )
    return [counts, people(numbers), beside, words].compactMap { $0?[language] }.joined(separator: "; ") + "."
  }

  private func people(_ numbers: NumberText) -> LocalizedText? {
    guard spike.named > 0 else { return nil }
    let (customers, named) = (numbers.count(Double(spike.customers)), numbers.count(Double(spike.named)))
    return LocalizedText(
      it: "\(customers) clienti diversi in \(named) contatti che dicono il cliente",
      en: "\(customers) different customers in \(named) contacts that name theirs")
  }

  private var beside: LocalizedText? {
    if others.isEmpty { return nil }
    func names(_ language: Language) -> String {
      ListText.join(others.prefix(4).map { SegmentText.name($0, language) }, language)
    }
    return LocalizedText(it: "insieme a \(names(.it))", en: "together with \(names(.en))")
  }

  private var words: LocalizedText? { Alarm.written(spike.words) }
}

extension Alarm {
  /// What is written during it and was not before.
  static func written(_ words: [String]) -> LocalizedText? {
    if words.isEmpty { return nil }
    let list = words.prefix(5).joined(separator: ", ")
    return LocalizedText(it: "scrivono: \(list)", en: "they write: \(list)")
  }
}
