import Primitives
import Statistics

extension AlarmSentence {
  /// How far above what was expected, and for how many months.
  func surge(_ evidence: Finding.Evidence, _ language: Language) -> String {
    let numbers = NumberText(language)
    let excess = evidence.usual > 0 ? evidence.change / evidence.usual : 0
    let low = evidence.usual > 0 ? evidence.interval.low / evidence.usual : 0
    let high = evidence.usual > 0 ? evidence.interval.high / evidence.usual : 0
    let now = numbers.decimal(evidence.value)
    let usual = numbers.decimal(evidence.usual)
    let doubtful = alarm.state == AlarmState.maybeChance.rawValue
    let run = finding.month.index - finding.since.index + 1
    let inARow = run == 2 ? "secondo mese di fila" : "\(run) mesi di fila"
    let running = run == 2 ? "second month running" : "\(run) months running"
    return language == .it
      ? "volume \(SegmentText.name(finding.look.segment, .it)), \(finding.month.name(.it)): \(now) conversazioni al giorno lavorativo contro \(usual) attese (\(numbers.signedPercent(excess)); sui due mesi fra \(numbers.signedPercent(low)) e \(numbers.signedPercent(high))); \(numbers.count(evidence.n)) nel mese; \(inARow) sopra l'atteso."
        + (doubtful ? " Può essere un caso." : "")
      : "volume \(SegmentText.name(finding.look.segment, .en)), \(finding.month.name(.en)): \(now) conversations a working day against \(usual) expected (\(numbers.signedPercent(excess)); over the two months between \(numbers.signedPercent(low)) and \(numbers.signedPercent(high))); \(numbers.count(evidence.n)) in the month; \(running) above what was expected."
        + (doubtful ? " It may be chance." : "")
  }
}
