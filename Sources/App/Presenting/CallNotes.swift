import Connectors
import Primitives

extension ImportReading.Tally {
  /// What a page says of the rows of a telephone export that are no contacts of their own.
  var aboutCalls: [LocalizedText] {
    let aside = [SkipReason.outgoing, .inside].compactMap { reason -> LocalizedText? in
      guard let count = skipped[reason], count > 0 else { return nil }
      let text = SkipText.text(reason)
      func n(_ language: Language) -> String { NumberText(language).count(Double(count)) }
      return count == 1
        ? LocalizedText(it: "Una riga lasciata fuori: \(text.it).", en: "One row left out: \(text.en).")
        : LocalizedText(
          it: "\(n(.it)) righe lasciate fuori: \(text.it).", en: "\(n(.en)) rows left out: \(text.en).")
    }
    return [folding.message].compactMap(\.self) + aside
  }
}
