public import Primitives

/// How many rows became how many calls.
public struct FoldingTally: Sendable, Hashable {
  public var rows = 0
  public var calls = 0

  public init() {}

  /// Nil where every row was a call.
  public var message: LocalizedText? {
    guard rows > calls else { return nil }
    return LocalizedText(
      it: calls == 1
        ? "\(rows) righe di una sola telefonata: una riga per ogni telefono che ha squillato."
        : "\(rows) righe, \(calls) telefonate: le righe della stessa telefonata contano una volta sola.",
      en: calls == 1
        ? "\(rows) rows of one single call: a row for each telephone that rang."
        : "\(rows) rows, \(calls) calls: the rows of one call count once.")
  }
}
