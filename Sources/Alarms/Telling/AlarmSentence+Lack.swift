import Indicators
import Primitives

extension AlarmSentence {
  /// What is missing before anything can be said.
  func lackText(_ lack: Finding.Lack, _ language: Language) -> String {
    let numbers = NumberText(language)
    let start = finding.kind == .missingData ? missing(language) : subject(language)
    let counted = WhatCounts.name(name.indicator)[language]
    switch lack {
    case .noData(let usual):
      let n = numbers.count(usual)
      return language == .it
        ? "\(start): nessun dato, di solito circa \(n) \(counted) al mese."
        : "\(start): no data, usually about \(n) \(counted) a month."
    case .tooLittle(let usual, let now):
      let came = now == 1 ? WhatCounts.one(name.indicator)[language] : counted
      return LocalizedText(
        it: "\(start): solo \(numbers.count(now)) \(came), di solito circa \(numbers.count(usual)): mancano dati.",
        en: "\(start): only \(numbers.count(now)) \(came), usually about \(numbers.count(usual)): data are missing.")[
          language]
    case .answers(let missing) where missing <= 1:
      return language == .it
        ? "\(start): dati insufficienti, manca almeno una \(WhatCounts.one(name.indicator).it)."
        : "\(start): not enough data, at least one more \(WhatCounts.one(name.indicator).en) is needed."
    case .answers(let missing):
      let n = numbers.count(missing.rounded(.up))
      return language == .it
        ? "\(start): dati insufficienti, mancano almeno \(n) \(counted)."
        : "\(start): not enough data, at least \(n) more \(counted) are needed."
    case .months(let missing):
      return language == .it
        ? "\(start): dati insufficienti, \(missing == 1 ? "manca un mese" : "mancano \(missing) mesi") di storia."
        : "\(start): not enough data, \(missing == 1 ? "one more month" : "\(missing) more months") of history needed."
    }
  }

  /// `riaperte e risolto al primo contatto e-mail, ottobre 2026`, when several figures stopped together.
  private func missing(_ language: Language) -> String {
    let names = ([finding] + finding.absorbed).map {
      indicator(SeriesName(text: $0.look.indicator), language)
    }
    let segment = SegmentText.name(finding.look.segment, language)
    return "\(ListText.join(names, language)) \(segment), \(finding.month.name(language))"
  }
}
