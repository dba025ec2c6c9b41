import Facts
public import Primitives

extension MappingProblem {
  /// The sentence for a person who chooses the columns on a page.
  public var message: LocalizedText {
    switch self {
    case .unknownField(let name, let kind):
      LocalizedText(
        it: "«\(name)» non è un campo di \(kind.name.it): scegline un altro.",
        en: "\"\(name)\" is not a field of \(kind.name.en): choose another.")
    case .unknownColumn(let name, _):
      LocalizedText(
        it: "Il file non ha la colonna «\(name)»: ricarica la pagina e scegli di nuovo.",
        en: "The file has no column \"\(name)\": reload the page and choose again.")
    case .unknownFormat(let text):
      LocalizedText(
        it: "«\(text)» non è una forma conosciuta: scegli una di quelle proposte.",
        en: "\"\(text)\" is not a known form: choose one of those offered.")
    case .unsureKind(let kind, let reason, _):
      LocalizedText(
        it: "Sembrano \(kind.name.it), ma non è detto. \(reason.it) Se è così, sceglilo qui sotto.",
        en: "These look like \(kind.name.en), but nothing says so. \(reason.en) If they are, choose it below.")
    case .otherTotals(let text): text
    case .unknownKind:
      LocalizedText(
        it: "Dall'intestazione non si capisce che cosa contiene il file: sceglilo qui sotto.",
        en: "The header does not tell what the file holds: choose it below.")
    }
  }
}
