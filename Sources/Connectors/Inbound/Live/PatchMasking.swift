public import Facts
import TextAnalysis

extension FactMasker {
  /// Covers personal data in what an event says, before it is kept.
  public func mask(_ patch: inout ConversationPatch) {
    if patch.customerID?.contains("@") == true { patch.customerID = patch.customerID.map(CustomerPseudonym.of) }
    let masker = Masker()
    for path in [\ConversationPatch.subject, \.text, \.csatComment] {
      if let text = patch[keyPath: path] { patch[keyPath: path] = masker.mask(text, names: []).text }
    }
  }
}
