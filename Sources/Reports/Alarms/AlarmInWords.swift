import Alarms
import Foundation
import Indicators
import Primitives
import Views

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
    (alarm.scope?.parts ?? []).sorted { $0.nAfter > $1.nAfter }.map { part in
      AlarmPage.Place(
        name: SegmentText.name(Segment(part.segment), language).capitalisedFirst, share: nil, shareText: "",
        now: unit.text(part.after, language), usual: unit.text(part.before, language),
        count: NumberText(language).count(part.nAfter))
    }
  }

  var placeSentence: String? {
    guard let scope = alarm.scope, let verdict = PlaceVerdict(rawValue: scope.verdict) else { return nil }
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

  var alsoMoved: [String] {
    alarm.alsoMoved.map { moved in
      let indicator = moved.what.split(separator: "/").first.flatMap { Indicator(rawValue: String($0)) }
      let unit = indicator?.definition.unit ?? .count
      let name = indicator?.definition.name[language] ?? moved.what
      let now = unit.text(moved.after, language)
      let before = unit.text(moved.before, language)
      return isItalian ? "\(name): \(now) (di solito \(before))" : "\(name): \(now) (usually \(before))"
    }
  }

  /// The rule as a sentence, from its own settings.
  var rule: String {
    let numbers = NumberText(language)
    switch Finding.Kind(rawValue: alarm.kind) {
    case .sharpFall:
      return isItalian
        ? "Suona se un mese è peggiore del livello dei 12 mesi prima di più di quanto il caso spieghi, e di abbastanza da contare."
        : "Rings when a month is worse than the level of the 12 months before by more than chance explains, and by enough to matter."
    case .gradualFall:
      return isItalian
        ? "Suona se l'indicatore peggiora per più mesi di fila e in tutto di più di quanto il caso spieghi."
        : "Rings when the indicator gets worse for several months in a row and in all by more than chance explains."
    case .channelSurge:
      return isItalian
        ? "Suona se su un canale arrivano per due mesi più conversazioni di quante la stagione e la crescita spieghino."
        : "Rings when for two months a channel gets more conversations than season and growth explain."
    case .missingData:
      return isItalian
        ? "Suona se un dato che c'era non arriva più: il silenzio non è una buona notizia."
        : "Rings when a figure that used to come no longer arrives: silence is no good news."
    case nil: return numbers.count(0)
    }
  }

  var arithmetic: [(String, String)] {
    guard let change = alarm.change else { return [] }
    let numbers = NumberText(language)
    let digits = unit == .score ? 2 : 1
    func points(_ value: Double) -> String { numbers.signed(value, digits: digits) }
    var lines = [
      (isItalian ? "Differenza" : "Difference", points(change.points)),
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
}
