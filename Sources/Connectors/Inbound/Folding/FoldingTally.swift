public import Primitives

/// How many rows became how many calls.
public struct FoldingTally: Sendable, Hashable {
  public var rows = 0
  public var calls = 0

  public init() {}

  /// Nil where every row was a call.
  public var message: LocalizedText? {
    guard rows > calls else { return nil }
    func n(_ count: Int, _ language: Language) -> String { NumberText(language).count(Double(count)) }
    return LocalizedText(
      it: calls == 1
        ? "\(n(rows, .it)) righe di una sola telefonata: una riga per ogni telefono che ha squillato."
        : "\(n(rows, .it)) righe, \(n(calls, .it)) telefonate: le righe della stessa telefonata contano una volta sola.",
      en: calls == 1
        ? "\(n(rows, .en)) rows of one single call: a row for each telephone that rang."
        : "\(n(rows, .en)) rows, \(n(calls, .en)) calls: the rows of one call count once.")
  }
}
