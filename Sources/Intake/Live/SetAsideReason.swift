import Primitives
import Storage

/// Why a delivery could not become facts, from the error that writing them met.
enum SetAsideReason {
  /// Nil where the delivery is not to blame: the same may succeed later.
  static func of(_ error: any Error) -> LocalizedText? {
    guard let error = error as? StorageError else {
      return error is DecodingError
        ? LocalizedText(it: "non si riesce più a leggerla", en: "it can no longer be read")
        : LocalizedText(it: "non si riesce a leggerla: \(error)", en: "it cannot be read: \(error)")
    }
    if error.isOfTheMoment { return nil }
    switch error {
    case .nulInText:
      return LocalizedText(
        it: "un testo contiene il carattere nullo (NUL)", en: "a text holds the null character (NUL)")
    case .tooLarge:
      return LocalizedText(it: "un valore è troppo lungo per la banca dati", en: "a value is too long for the database")
    case .constraint(_, let name, _):
      return LocalizedText(
        it: "la banca dati non ammette un valore: \(name)", en: "the database does not take a value: \(name)")
    default:
      return LocalizedText(it: "la banca dati non la prende: \(error)", en: "the database does not take it: \(error)")
    }
  }
}
