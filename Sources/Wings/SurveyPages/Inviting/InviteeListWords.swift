public import Primitives
public import Surveys

/// What of a list was left aside, in sentences.
public enum InviteeListWords {
  public static func left(_ list: InviteeList, _ language: Language) -> [String] {
    let numbers = NumberText(language)
    func count(_ number: Int) -> String { numbers.count(Double(number)) }
    let it = language == .it
    var lines: [String] = []
    if list.repeated > 0 {
      lines.append(
        it
          ? "Indirizzi ripetuti, contati una volta: \(count(list.repeated))."
          : "Addresses repeated, counted once: \(count(list.repeated)).")
    }
    if list.refusedCount > 0 {
      let rows = list.refused.prefix(3).map { row in
        it ? "riga \(row.line) «\(row.found)»" : "line \(row.line) \"\(row.found)\""
      }
      lines.append(
        (it
          ? "Righe senza un indirizzo valido: \(count(list.refusedCount)) ("
          : "Rows without a valid address: \(count(list.refusedCount)) (") + rows.joined(separator: ", ")
          + (list.refusedCount > 3 ? ", …)." : ")."))
    }
    return lines
  }
}
