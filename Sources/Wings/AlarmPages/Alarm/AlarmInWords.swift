import PageKit
import Alarms
import Foundation
import Indicators
import Primitives

/// The parts of an alarm's page, each in words.
struct AlarmInWords {
  let alarm: Alarm
  let language: Language

  init(_ alarm: Alarm, _ language: Language) {
    self.alarm = alarm
    self.language = language
  }

  var headline: String { AlarmHeadline(alarm).text(language) }
  var since: String { AlarmHeadline(alarm).since(language) }

  private var unit: IndicatorUnit { AlarmHeadline(alarm).unit }
  var isOfCustomers: Bool { AlarmFigure(alarm.indicator)?.isOfCustomers == true }

  private func words(_ key: AlarmWords) -> String { key.text[language] }

  /// The stored step names the command; here there is a button for it.
  var nextStep: String {
    let stored = alarm.nextStep[language]
    guard let command = stored.range(of: ": campanello ") else { return stored }
    return stored[..<command.lowerBound] + "."
  }

  var places: [AlarmPage.Place] {
    alarm.segments.map { place in
      AlarmPage.Place(
        name: SegmentText.name(Segment(place.segment), language).capitalisedFirst,
        share: place.shareExplained.flatMap { $0 > 0 ? $0 : nil },
        shareText: place.shareExplained.map { NumberText(language).percent(min(1, max(0, $0)), digits: 0) } ?? "—",
        now: unit.text(place.after, language), usual: unit.text(place.before, language),
        count: NumberText(language).count(place.n))
    }
  }

  var channels: [AlarmPage.Place] {
    let parts = alarm.scope?.parts ?? []
    // Bands of age stand in their own order.
    return (isOfCustomers ? parts : parts.sorted { $0.nAfter > $1.nAfter }).map { part in
      AlarmPage.Place(
        name: SegmentText.name(Segment(part.segment), language).capitalisedFirst, share: nil, shareText: "",
        now: unit.text(part.after, language), usual: unit.text(part.before, language),
        count: NumberText(language).count(part.nAfter))
    }
  }

  var placeSentence: String? {
    guard let scope = alarm.scope, let verdict = PlaceVerdict(rawValue: scope.verdict) else { return nil }
    if isOfCustomers { return customerSentence(verdict, scope) }
    let names = scope.values.map { Channel.name($0, language) }.joined(separator: ", ")
    switch verdict {
    case .one: return words(.channelOne(names))
    case .several: return words(.channelSeveral(names))
    case .all: return words(.channelAll)
    case .mix: return words(.channelMix)
    case .undetermined: return words(.channelUnknown)
    }
  }

  private func customerSentence(_ verdict: PlaceVerdict, _ scope: Alarm.Scope) -> String {
    let names = scope.values.map { SegmentText.name([scope.dimension: $0], language) }.joined(separator: ", ")
    switch verdict {
    case .one, .several: return words(.customersMostly(names))
    case .all: return words(.customersAll)
    case .mix: return words(.customersMix)
    case .undetermined: return words(.customersUnknown)
    }
  }

  var alsoMoved: [String] {
    alarm.alsoMoved.map { moved in
      let figure = AlarmFigure(moved.what)
      let unit = figure?.unit ?? .count
      let name = figure?.name[language] ?? moved.what
      let now = unit.text(moved.after, language)
      let before = unit.text(moved.before, language)
      return words(
        isOfCustomers
          ? .movedWas(name, now: now, before: before) : .movedUsually(name, now: now, before: before))
    }
  }

  /// When its rule rings.
  var rule: String { type(of: alarm.kind.telling).rule[language] }

  private var differenceName: String {
    words(alarm.subject == .customers ? .changeAYear : .difference)
  }

  var arithmetic: [(String, String)] {
    if let spike = alarm.spike { return arithmetic(of: spike) }
    if let said = alarm.said { return arithmetic(of: said) }
    guard let change = alarm.change else { return [] }
    let numbers = NumberText(language)
    let digits = unit.pointDigits
    func points(_ value: Double) -> String { numbers.signed(value, digits: digits) }
    var lines = [
      (differenceName, points(change.points)),
      (words(.margin95), "\(points(change.low)) … \(points(change.high))"),
      (words(.chanceP), numbers.decimal(change.p, digits: 5)),
      (words(.chanceQ), numbers.decimal(change.q, digits: 5)),
    ]
    if let n = alarm.n, let before = alarm.nPrevious {
      lines.append((words(.howMany), "\(numbers.count(n)), \(numbers.count(before))"))
    }
    return lines
  }

  private func arithmetic(of said: Alarm.Mentions) -> [(String, String)] {
    let numbers = NumberText(language)
    func whole(_ number: Int) -> String { numbers.count(Double(number)) }
    var lines = [
      (words(.spikeMentions), whole(said.count)),
      (words(.busiestHour), whole(said.busiestHour)),
      (words(.hourBeyond), whole(said.record)),
      (words(.daysBeyond), words(.daysOf(whole(said.busierDays), of: whole(said.days)))),
    ]
    if said.named > 0 {
      lines.append((words(.authors), words(.authorsNamed(whole(said.authors), mentions: whole(said.named)))))
    }
    return lines + budget
  }

  private func arithmetic(of spike: Alarm.Spike) -> [(String, String)] {
    let numbers = NumberText(language)
    func range(_ low: Double, _ high: Double) -> String {
      "\(numbers.count(low.rounded())) – \(numbers.count(high.rounded()))"
    }
    var lines = [
      (words(.spikeContacts), numbers.count(spike.contacts)),
      (words(.expectedRange), "\(numbers.count(spike.expected.rounded())) (\(range(spike.low, spike.high)))"),
      (words(.worstWindow), words(.oneIn(numbers.decimal(spike.surprise)))),
    ]
    if spike.named > 0 {
      lines.append(
        (
          words(.differentCustomers),
          words(
            .customersNamed(
              numbers.count(Double(spike.customers)), contacts: numbers.count(Double(spike.named))))
        ))
    }
    return lines + budget
  }

  private var budget: [(String, String)] {
    guard let rate = alarm.rule["false_alerts_a_day"], rate > 0 else { return [] }
    let days = NumberText(language).count((1 / rate).rounded())
    return [
      (words(.falseAlarms), words(.oneFalseAlarm(days: days)))
    ]
  }
}
