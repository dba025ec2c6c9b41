import Facts
import FileFormats
import Primitives

/// Times of totals that nobody can place: weeks by their number, hours numbered from one.
enum OddTimes {
  /// What is wrong and how to mend it; nil where times are times.
  static func problem(_ columns: [CountColumn]) -> LocalizedText? {
    let counted = columns.contains { CountWords.target($0.header, kind: .counts)?.field == .contacts && $0.isWhole }
    guard counted else { return nil }
    guard let time = TimeColumns(columns, field: .at) else {
      return columns.contains(where: isWeek) ? CountLength.weeks : nil
    }
    guard let hours = time.targets.first(where: { $0.value.part == .time }).map({ columns[$0.key] }), hours.isWhole,
      hours.different.contains("24"), !hours.different.contains("0"), !hours.different.contains("00")
    else { return nil }
    return LocalizedText(
      it: "Le ore in «\(hours.header)» vanno da 1 a 24: non si sa se 1 è da mezzanotte all'una o dall'una alle due. "
        + "Scrivile come 00:00 … 23:00.",
      en:
        "The hours in \"\(hours.header)\" go from 1 to 24: nobody can tell whether 1 is from midnight to one or from one "
        + "to two. Write them as 00:00 … 23:00.")
  }

  private static func isWeek(_ column: CountColumn) -> Bool {
    let words = HeaderName(column.header).whole.split(separator: " ")
    return words.contains { ["week", "settimana", "sett", "wk"].contains($0) }
      || (column.filled > 0 && column.different.allSatisfy { $0.contains("W") && $0.contains(where: \.isNumber) })
  }
}
