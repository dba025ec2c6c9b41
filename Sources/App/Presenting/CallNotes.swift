import Connectors
import Primitives

extension ImportReading.Tally {
  /// What a page says of the rows of a telephone export that are no contacts of their own.
  var aboutCalls: [LocalizedText] {
    let aside = [SkipReason.outgoing, .inside].compactMap { reason -> LocalizedText? in
      guard let count = skipped[reason], count > 0 else { return nil }
      let text = SkipText.text(reason)
      return LocalizedText(it: "\(count) righe lasciate fuori: \(text.it).", en: "\(count) rows left out: \(text.en).")
    }
    return [folding.message].compactMap(\.self) + aside
  }
}
