import Foundation
import Indicators
public import Primitives

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
    self.init(
      id: AlarmIdentity.id(.contactSpike, leading.segment, began: hours.began),
      kind: Finding.Kind.contactSpike.rawValue, state: AlarmState.ringing.rawValue,
      indicator: Indicator.volume.rawValue, segment: leading.segment.values, period: month, since: month,
      value: spike.contacts, previous: spike.expected, n: spike.contacts, nPrevious: spike.expected,
      segments: places.dropFirst().map {
        Place(
          segment: $0.segment.values, shareExplained: nil, before: $0.expected, after: $0.contacts, n: $0.contacts,
          p: pow(10, -$0.surprise))
      }, alsoMoved: [], sentence: LocalizedText(it: "", en: ""), nextStep: LocalizedText(it: "", en: ""),
      rule: ["false_alerts_a_day": falseAlertsPerDay])
    change = Change(
      points: spike.contacts - spike.expected,
      percent: spike.expected > 0 ? (spike.contacts / spike.expected - 1) * 100 : nil,
      low: spike.contacts - spike.high, high: spike.contacts - spike.low, p: p, q: min(1, p * looks))
    self.hours = hours
    self.spike = spike
    sentence = ContactSpikeSentence(alarm: self, spike: spike, hours: hours).text
    nextStep = NextStep.contactSpike(id)
  }
}

/// A spike in one sentence.
struct ContactSpikeSentence {
  let alarm: Alarm
  let spike: Alarm.Spike
  let hours: Alarm.Hours

  var text: LocalizedText { LocalizedText(it: text(.it), en: text(.en)) }

  private func text(_ language: Language) -> String {
    let numbers = NumberText(language)
    let it = language == .it
    let place = SegmentText.name(Segment(alarm.segment), language)
    let began = Alarm.Hours.text(hours.began, language)
    let range = "\(numbers.count(spike.low.rounded())) – \(numbers.count(spike.high.rounded()))"
    let (contacts, expected) = (numbers.count(spike.contacts), numbers.count(spike.expected.rounded()))
    let end = hours.ended.map { String($0.dropFirst(11).prefix(5)) }
    let counts =
      it
      ? "\(place): \(contacts) contatti dal \(began)\(end.map { ", finiti alle \($0)" } ?? ""), attesi \(expected) (il caso spiega \(range))"
      : "\(place): \(contacts) contacts since \(began)\(end.map { ", over at \($0)" } ?? ""), \(expected) expected (chance explains \(range))"
    return [counts, people(language), others(language), words(language)].compactMap { $0 }.joined(separator: "; ") + "."
  }

  private func people(_ language: Language) -> String? {
    guard spike.named > 0 else { return nil }
    let numbers = NumberText(language)
    let (customers, named) = (numbers.count(Double(spike.customers)), numbers.count(Double(spike.named)))
    return language == .it
      ? "\(customers) clienti diversi in \(named) contatti che dicono il cliente"
      : "\(customers) different customers in \(named) contacts that name theirs"
  }

  private func others(_ language: Language) -> String? {
    if alarm.segments.isEmpty { return nil }
    let names = alarm.segments.prefix(4).map { SegmentText.name(Segment($0.segment), language) }
    return (language == .it ? "insieme a " : "together with ") + ListText.join(names, language)
  }

  private func words(_ language: Language) -> String? {
    if spike.words.isEmpty { return nil }
    return (language == .it ? "scrivono: " : "they write: ") + spike.words.prefix(5).joined(separator: ", ")
  }
}
