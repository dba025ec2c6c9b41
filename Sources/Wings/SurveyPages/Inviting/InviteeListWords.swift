public import Primitives
public import Surveys

/// What of a list was left aside, in sentences.
public enum InviteeListWords {
  public static func left(_ list: InviteeList, _ language: Language) -> [String] {
    let numbers = NumberText(language)
    func count(_ number: Int) -> String { numbers.count(Double(number)) }
    var lines: [String] = []
    if list.repeated > 0 { lines.append(repeated(count(list.repeated))[language]) }
    if list.refusedCount > 0 {
      let rows = list.refused.prefix(3).map { row(String($0.line), $0.found)[language] }.joined(separator: ", ")
      let more = list.refusedCount > 3 ? ", …" : ""
      lines.append(refused(count(list.refusedCount), rows + more)[language])
    }
    return lines
  }

  private static func repeated(_ count: String) -> LocalizedText {
    LocalizedText(
      it: "Indirizzi ripetuti, contati una volta: \(count).", en: "Addresses repeated, counted once: \(count).")
  }

  private static func row(_ line: String, _ found: String) -> LocalizedText {
    LocalizedText(it: "riga \(line) «\(found)»", en: "line \(line) \"\(found)\"")
  }

  private static func refused(_ count: String, _ rows: String) -> LocalizedText {
    LocalizedText(
      it: "Righe senza un indirizzo valido: \(count) (\(rows)).",
      en: "Rows without a valid address: \(count) (\(rows)).")
  }
}
