import Indicators
public import Primitives
import Statistics

/// A channel gets more conversations than season and growth explain.
public struct ChannelSurgeAlarm: AlarmTelling {
  public static let kind = AlarmKind.Name.channelSurge
  public static let title = LocalizedText(it: "Ondata su un canale", en: "Surge on a channel")
  public static let rule = LocalizedText(
    it: "Suona se su un canale arrivano per due mesi più conversazioni di quante la stagione e la crescita "
      + "spieghino.",
    en: "Rings when for two months a channel gets more conversations than season and growth explain.")
  public static let urgency = AlarmUrgency.fall
  public static let subject = AlarmSubject.service

  static let nextStep = LocalizedText(
    it: "Guarda quali motivi di contatto crescono su questo canale e prepara un piano di picco.",
    en: "See which contact reasons grow on this channel and prepare a playbook.")

  /// A surge is told in conversations a working day.
  public func headline(_ words: AlarmHeadline, _ language: Language) -> String {
    let subject = words.subject(language)
    func aDay(_ value: Double) -> String {
      let number = NumberText(language).decimal(value)
      return LocalizedText(it: "\(number) al giorno", en: "\(number) a day")[language]
    }
    guard let value = words.alarm.value else { return subject }
    guard let usual = words.alarm.previous else { return "\(subject): \(aDay(value))" }
    return LocalizedText(
      it: "\(subject): \(aDay(value)) (di solito \(aDay(usual)))",
      en: "\(subject): \(aDay(value)) (usually \(aDay(usual)))")[language]
  }
}

extension AlarmSentence {
  /// How far above what was expected, and for how many months.
  func surge(_ evidence: Finding.Evidence, _ language: Language) -> String {
    let numbers = NumberText(language)
    let excess = evidence.usual > 0 ? evidence.change / evidence.usual : 0
    let low = evidence.usual > 0 ? evidence.interval.low / evidence.usual : 0
    let high = evidence.usual > 0 ? evidence.interval.high / evidence.usual : 0
    let now = numbers.decimal(evidence.value)
    let usual = numbers.decimal(evidence.usual)
    let run = finding.month.index - finding.since.index + 1
    let inARow = run == 2 ? "secondo mese di fila" : "\(run) mesi di fila"
    let running = run == 2 ? "second month running" : "\(run) months running"
    let doubt = placed.state == .maybeChance ? LocalizedText(it: " Può essere un caso.", en: " It may be chance.") : nil
    return LocalizedText(
      it:
        "volume \(SegmentText.name(finding.look.segment, .it)), \(finding.month.name(.it)): \(now) conversazioni al giorno lavorativo contro \(usual) attese (\(numbers.signedPercent(excess)); sui due mesi fra \(numbers.signedPercent(low)) e \(numbers.signedPercent(high))); \(numbers.count(evidence.n)) nel mese; \(inARow) sopra l'atteso.",
      en:
        "volume \(SegmentText.name(finding.look.segment, .en)), \(finding.month.name(.en)): \(now) conversations a working day against \(usual) expected (\(numbers.signedPercent(excess)); over the two months between \(numbers.signedPercent(low)) and \(numbers.signedPercent(high))); \(numbers.count(evidence.n)) in the month; \(running) above what was expected."
    )[language] + (doubt?[language] ?? "")
  }
}
