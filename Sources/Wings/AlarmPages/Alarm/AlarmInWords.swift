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
  private var isItalian: Bool { language == .it }

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
    case .one:
      return isItalian ? "È il canale \(names): gli altri sono stabili." : "It is \(names): the others are stable."
    case .several: return isItalian ? "Sono i canali \(names)." : "It is the channels \(names)."
    case .all: return isItalian ? "È su tutti i canali." : "It is on all channels."
    case .mix:
      return isItalian
        ? "Nessun canale è peggiorato: è cambiata la composizione fra i canali."
        : "No channel got worse: the mix of channels changed."
    case .undetermined: return isItalian ? "I dati non dicono quale canale." : "The data do not say which channel."
    }
  }

  private func customerSentence(_ verdict: PlaceVerdict, _ scope: Alarm.Scope) -> String {
    let names = scope.values.map { SegmentText.name([scope.dimension: $0], language) }.joined(separator: ", ")
    switch verdict {
    case .one, .several: return isItalian ? "Soprattutto fra i \(names)." : "Mostly among \(names)."
    case .all:
      return isItalian
        ? "È cambiato fra tutti i clienti, nuovi e vecchi." : "It changed among all customers, new and old."
    case .mix:
      return isItalian
        ? "Nessun gruppo è peggiorato: è cambiata la parte dei clienti nuovi."
        : "No group got worse: the share of new customers changed."
    case .undetermined: return isItalian ? "I dati non dicono quali clienti." : "The data do not say which customers."
    }
  }

  var alsoMoved: [String] {
    alarm.alsoMoved.map { moved in
      let figure = AlarmFigure(moved.what)
      let unit = figure?.unit ?? .count
      let name = figure?.name[language] ?? moved.what
      let now = unit.text(moved.after, language)
      let before = unit.text(moved.before, language)
      if isOfCustomers { return isItalian ? "\(name): \(now) (era \(before))" : "\(name): \(now) (was \(before))" }
      return isItalian ? "\(name): \(now) (di solito \(before))" : "\(name): \(now) (usually \(before))"
    }
  }

  /// When its rule rings.
  var rule: String { type(of: alarm.kind.telling).rule[language] }

  private var differenceName: String {
    alarm.subject == .customers
      ? (isItalian ? "Cambiamento in un anno" : "Change a year") : (isItalian ? "Differenza" : "Difference")
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
      (isItalian ? "Margine al 95%" : "95% margin", "\(points(change.low)) … \(points(change.high))"),
      (
        isItalian ? "Probabilità che sia un caso (p)" : "Probability of chance (p)",
        numbers.decimal(change.p, digits: 5)
      ),
      (
        isItalian ? "La stessa, su tutto ciò che si guarda (q)" : "The same, over all that is watched (q)",
        numbers.decimal(change.q, digits: 5)
      ),
    ]
    if let n = alarm.n, let before = alarm.nPrevious {
      lines.append(
        (
          isItalian ? "Su quanti, ora e prima" : "Of how many, now and before",
          "\(numbers.count(n)), \(numbers.count(before))"
        ))
    }
    return lines
  }

  private func arithmetic(of said: Alarm.Mentions) -> [(String, String)] {
    let numbers = NumberText(language)
    func whole(_ number: Int) -> String { numbers.count(Double(number)) }
    var lines = [
      (isItalian ? "Menzioni nel picco" : "Mentions in the spike", whole(said.count)),
      (isItalian ? "Nell'ora più fitta" : "In the busiest hour", whole(said.busiestHour)),
      (isItalian ? "Un'ora suona oltre" : "An hour rings beyond", whole(said.record)),
      (
        isItalian ? "Giorni prima con un'ora oltre" : "Days before with an hour beyond",
        isItalian
          ? "\(whole(said.busierDays)) su \(whole(said.days))" : "\(whole(said.busierDays)) of \(whole(said.days))"
      ),
    ]
    if said.named > 0 {
      lines.append(
        (
          isItalian ? "Autori diversi" : "Different authors",
          isItalian
            ? "\(whole(said.authors)), in \(whole(said.named)) menzioni che dicono chi scrive"
            : "\(whole(said.authors)), in \(whole(said.named)) mentions that name theirs"
        ))
    }
    return lines + budget
  }

  private func arithmetic(of spike: Alarm.Spike) -> [(String, String)] {
    let numbers = NumberText(language)
    func range(_ low: Double, _ high: Double) -> String {
      "\(numbers.count(low.rounded())) – \(numbers.count(high.rounded()))"
    }
    var lines = [
      (isItalian ? "Contatti nel picco" : "Contacts in the spike", numbers.count(spike.contacts)),
      (
        isItalian ? "Attesi (95% dei casi)" : "Expected (95% of cases)",
        "\(numbers.count(spike.expected.rounded())) (\(range(spike.low, spike.high)))"
      ),
      (
        isItalian ? "La finestra peggiore è un caso" : "The worst window is chance",
        isItalian
          ? "una volta su 10^\(numbers.decimal(spike.surprise))" : "one time in 10^\(numbers.decimal(spike.surprise))"
      ),
    ]
    if spike.named > 0 {
      lines.append(
        (
          isItalian ? "Clienti diversi" : "Different customers",
          isItalian
            ? "\(numbers.count(Double(spike.customers))), in \(numbers.count(Double(spike.named))) contatti che dicono il cliente"
            : "\(numbers.count(Double(spike.customers))), in \(numbers.count(Double(spike.named))) contacts that name theirs"
        ))
    }
    return lines + budget
  }

  private var budget: [(String, String)] {
    guard let rate = alarm.rule["false_alerts_a_day"], rate > 0 else { return [] }
    let days = NumberText(language).count((1 / rate).rounded())
    return [
      (
        isItalian ? "Falsi allarmi accettati" : "Accepted false alarms",
        isItalian
          ? "uno ogni \(days) giorni, su tutto ciò che si guarda" : "one in \(days) days, over all that is watched"
      )
    ]
  }
}
