import Facts
import FileFormats
import Primitives

/// Totals that stand on a row for each outcome: `Risposte` on one, `Abbandonate` on the next, perhaps `Offerte`, which
/// counts both, on a third.
enum OutcomeRows {
  /// What is wrong and how to mend it; nil where no column holds outcomes.
  static func problem(_ columns: [CountColumn]) -> LocalizedText? {
    guard let column = columns.first(where: isOfOutcomes) else { return nil }
    let names = column.different.sorted().prefix(3).joined(separator: ", ")
    return LocalizedText(
      it: "«\(column.header)» divide i contatti per esito, uno per riga (\(names)): serve una riga sola, con una "
        + "colonna per esito. In Excel: una tabella pivot con «\(column.header)» nelle colonne.",
      en: "\"\(column.header)\" parts the contacts by outcome, one a row (\(names)): one row is needed, with a column "
        + "for each outcome. In Excel: a pivot table with \"\(column.header)\" in the columns.")
  }

  private static func isOfOutcomes(_ column: CountColumn) -> Bool {
    guard (2...6).contains(column.different.count), !column.isNumeric else { return false }
    let said = column.different.map { CountWords.target($0, kind: .counts)?.field }
    let outcomes = said.count { $0 == .answeredCount || $0 == .abandonedCount }
    return outcomes > 0 && said.allSatisfy { $0 == .answeredCount || $0 == .abandonedCount || $0 == .contacts }
  }
}
