import Facts
import FileFormats
import Primitives

/// Tables that stand on their side: a column for each month, year or channel, where a row for each is needed.
enum WideTable {
  /// Whether headers alone look like it.
  static func isPossible(_ header: [String]) -> Bool {
    header.count { isMonth($0) } >= 3 || header.count { isYear($0) } >= 2 || Set(header.compactMap(channel)).count >= 2
  }

  /// What is wrong and how to mend it; nil where rows are rows.
  static func problem(_ columns: [CountColumn]) -> LocalizedText? {
    let numbers = columns.filter { $0.isNumeric }
    let months = numbers.filter { isMonth($0.header) }
    if months.count >= 3 {
      return LocalizedText(
        it:
          "I mesi stanno nelle colonne (\(names(months))): serve una riga per mese. In Excel: copia, Incolla speciale, "
          + "Trasponi.",
        en:
          "The months stand in the columns (\(names(months))): one row for each month is needed. In Excel: copy, Paste "
          + "Special, Transpose.")
    }
    let years = numbers.filter { isYear($0.header) }
    if years.count >= 2 {
      return LocalizedText(
        it:
          "Gli anni stanno nelle colonne (\(names(years))): serve una riga per mese, con una colonna per il mese e una "
          + "per i contatti.",
        en: "The years stand in the columns (\(names(years))): one row for each month is needed, with a column for the "
          + "month and one for the contacts.")
    }
    let channels = columns.filter { channel($0.header) != nil && $0.isWhole && !$0.isNumbering }
    guard Set(channels.compactMap { channel($0.header) }).count >= 2, TimeColumns(columns, field: .at) != nil else {
      return nil
    }
    let others = columns.filter { channel($0.header) == nil }
    // Beside a column of the whole, the channels are only left out.
    if others.contains(where: {
      CountWords.target($0.header, kind: .counts)?.field == .contacts && $0.isWhole && !TotalWords.begins($0.header)
    }) {
      return nil
    }
    return LocalizedText(
      it:
        "I canali stanno nelle colonne (\(names(channels))): serve una riga per giorno e canale, con una colonna per il "
        + "canale e una per i contatti.",
      en: "The channels stand in the columns (\(names(channels))): one row for each day and channel is needed, with a "
        + "column for the channel and one for the contacts.")
  }

  private static func names(_ columns: [CountColumn]) -> String {
    columns.prefix(3).map(\.header).joined(separator: ", ") + (columns.count > 3 ? ", …" : "")
  }

  private static func isMonth(_ header: String) -> Bool {
    let text = header.trimmed
    if text.isEmpty || Int(text) != nil { return false }
    if MonthOfYear.number(text) != nil { return true }
    return [DateFormat.Layout.yearMonth, .monthYear, .monthNameYear].contains { DateFormat($0).read(text) != nil }
  }

  private static func isYear(_ header: String) -> Bool {
    Int(header.trimmed).map { (1990...2100).contains($0) } ?? false
  }

  /// The channel whose contacts a column counts, where its header says no more than that.
  private static func channel(_ header: String) -> String? {
    if let named = ChannelWords.table[header.trimmed.lowercased()], header.trimmed.count > 1 { return named }
    guard CountWords.target(header, kind: .counts)?.field == .contacts else { return nil }
    return CountWords.channel(header)
  }
}
