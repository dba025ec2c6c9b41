import Foundation
public import Indicators
public import Primitives

/// An alarm in the few words of a heading, which its kind gives: `CSAT telefono al 75,6% (di solito 84,0%)`.
public struct AlarmHeadline {
  let alarm: Alarm

  public init(_ alarm: Alarm) { self.alarm = alarm }

  public func text(_ language: Language) -> String { alarm.kind.telling.headline(self, language) }

  /// `CSAT telefono`
  public func subject(_ language: Language) -> String {
    let name = figure?.name[language] ?? alarm.indicator
    let place = figure?.isOfCustomers == true ? "" : " " + SegmentText.name(Segment(alarm.segment), language)
    let text = name + place
    return text.prefix(1).uppercased() + text.dropFirst()
  }

  func now(_ language: Language) -> String? { alarm.value.map { unit.text($0, language) } }

  func usual(_ language: Language) -> String? { alarm.previous.map { unit.text($0, language) } }

  /// `Soprattutto telefono · Milano · Fatturazione.`; nil where no place is known.
  public func place(_ language: Language) -> String? {
    if !alarm.segments.isEmpty {
      let names = alarm.segments.map { SegmentText.name(Segment($0.segment), language) }
      return alarm.kind.telling.place(names, language)
    }
    guard let scope = alarm.scope, !scope.values.isEmpty else { return nil }
    let isOfChannels = scope.dimension == Dimension.channel.rawValue
    if isOfChannels, scope.verdict == PlaceVerdict.all.rawValue {
      return LocalizedText(it: "È su tutti i canali.", en: "It is on all channels.")[language]
    }
    let names = scope.values.map { value in
      isOfChannels ? Channel.name(value, language) : SegmentText.name([scope.dimension: value], language)
    }
    let list = ListText.join(names, language)
    return LocalizedText(it: "Viene da: \(list).", en: "It comes from: \(list).")[language]
  }

  /// `da ottobre 2026`, `dal 23/11/2026 alle 10:05`
  public func since(_ language: Language) -> String {
    if let hours = alarm.hours {
      let began = Alarm.Hours.text(hours.began, language)
      return LocalizedText(
        it: "dal \(began)\(hours.end.map { ", finito alle \($0)" } ?? "")",
        en: "since \(began)\(hours.end.map { ", over at \($0)" } ?? "")")[language]
    }
    let since = Month(alarm.since)?.name(language) ?? alarm.since
    return LocalizedText(it: "da \(since)", en: "since \(since)")[language]
  }

  public var unit: IndicatorUnit { figure?.unit ?? .count }

  private var figure: AlarmFigure? { AlarmFigure(alarm.indicator) }
}
