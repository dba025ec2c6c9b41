import Foundation
public import Indicators
public import Primitives

/// An alarm in the few words of a heading: `CSAT telefono al 75,6% (di solito 84,0%)`.
public struct AlarmHeadline {
  private let alarm: Alarm

  public init(_ alarm: Alarm) { self.alarm = alarm }

  public func text(_ language: Language) -> String {
    let it = language == .it
    let subject = subject(language)
    if alarm.kind == Finding.Kind.missingData.rawValue {
      return it ? "\(subject): mancano dati" : "\(subject): no data"
    }
    if alarm.kind == Finding.Kind.promiseOverdue.rawValue {
      return it ? "Aggiornamento promesso e non uscito" : "An update was promised and did not come"
    }
    if alarm.kind == Finding.Kind.intakeTrouble.rawValue {
      return it ? "Un arrivo in diretta manda ciò che non si può contare" : "A live intake sends what cannot be counted"
    }
    if let spike = alarm.spike {
      let numbers = NumberText(language)
      let (contacts, expected) = (numbers.count(spike.contacts), numbers.count(spike.expected.rounded()))
      let place = SegmentText.name(Segment(alarm.segment), language)
      return it
        ? "Picco, \(place): \(contacts) contatti (attesi \(expected))"
        : "Spike, \(place): \(contacts) contacts (\(expected) expected)"
    }
    if let said = alarm.said {
      let numbers = NumberText(language)
      let (count, record) = (numbers.count(Double(said.busiestHour)), numbers.count(Double(said.record)))
      let about = alarm.segment.isEmpty ? "" : ", " + SegmentText.name(Segment(alarm.segment), language)
      let never = said.busierDays == 0 ? (it ? "mai" : "never") : (it ? "quasi mai" : "hardly ever")
      return it
        ? "Picco di menzioni\(about): \(count) in un'ora (\(never) più di \(record))"
        : "Spike of mentions\(about): \(count) in an hour (\(never) more than \(record))"
    }
    guard let value = alarm.value else { return subject }
    let unit = unit
    let now = text(value, unit, language)
    guard let previous = alarm.previous else { return "\(subject): \(now)" }
    let usual = text(previous, unit, language)
    if alarm.kind == Finding.Kind.longTrend.rawValue {
      let rises = value > previous
      return it
        ? "\(subject) \(rises ? "in aumento" : "in calo"): \(now) (era \(usual))"
        : "\(subject) \(rises ? "rising" : "falling"): \(now) (was \(usual))"
    }
    return it ? "\(subject): \(now) (di solito \(usual))" : "\(subject): \(now) (usually \(usual))"
  }

  /// `CSAT telefono`
  public func subject(_ language: Language) -> String {
    let name = figure?.name[language] ?? alarm.indicator
    let place = figure?.isOfCustomers == true ? "" : " " + SegmentText.name(Segment(alarm.segment), language)
    let text = name + place
    return text.prefix(1).uppercased() + text.dropFirst()
  }

  /// `Soprattutto telefono · Milano · Fatturazione.`; nil where no place is known.
  public func place(_ language: Language) -> String? {
    guard let first = alarm.segments.first else {
      guard let scope = alarm.scope, !scope.values.isEmpty else { return nil }
      guard scope.dimension == Dimension.channel.rawValue else {
        let names = scope.values.map { SegmentText.name([scope.dimension: $0], language) }
        return (language == .it ? "Viene da: " : "It comes from: ") + ListText.join(names, language) + "."
      }
      if scope.verdict == PlaceVerdict.all.rawValue {
        return language == .it ? "È su tutti i canali." : "It is on all channels."
      }
      let names = scope.values.map { Channel.name($0, language) }
      return (language == .it ? "Viene da: " : "It comes from: ") + ListText.join(names, language) + "."
    }
    if alarm.spike != nil {
      let names = alarm.segments.prefix(3).map { SegmentText.name(Segment($0.segment), language) }
      return (language == .it ? "Insieme a " : "Together with ") + ListText.join(names, language) + "."
    }
    let name = SegmentText.name(Segment(first.segment), language)
    return (language == .it ? "Soprattutto " : "Mostly ") + name + "."
  }

  /// `da ottobre 2026`, `dal 23/11/2026 alle 10:05`
  public func since(_ language: Language) -> String {
    if let hours = alarm.hours {
      let began = Alarm.Hours.text(hours.began, language)
      let end = hours.ended.map { String($0.dropFirst(11).prefix(5)) }
      return language == .it
        ? "dal \(began)" + (end.map { ", finito alle \($0)" } ?? "")
        : "since \(began)" + (end.map { ", over at \($0)" } ?? "")
    }
    let since = Month(alarm.since)?.name(language) ?? alarm.since
    return (language == .it ? "da " : "since ") + since
  }

  public var unit: IndicatorUnit { figure?.unit ?? .count }

  private var figure: AlarmFigure? { AlarmFigure(alarm.indicator) }

  /// A surge is told in conversations a working day.
  private func text(_ value: Double, _ unit: IndicatorUnit, _ language: Language) -> String {
    guard alarm.kind == Finding.Kind.channelSurge.rawValue else { return unit.text(value, language) }
    let number = NumberText(language).decimal(value)
    return language == .it ? "\(number) al giorno" : "\(number) a day"
  }
}
