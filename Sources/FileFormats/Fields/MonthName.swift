/// Names of months and of days of the week, Italian and English, whole or shortened to three letters or
/// more.
enum MonthName {
  /// 1…12; nil when the word is no month.
  static func number(_ word: Range<Int>, in cursor: FieldCursor) -> Int? {
    guard word.count >= 3 else { return nil }
    for index in 0..<12
    where cursor.isPrefix(word, of: italian[index]) || cursor.isPrefix(word, of: english[index]) {
      return index + 1
    }
    return nil
  }

  static func isWeekday(_ word: Range<Int>, in cursor: FieldCursor) -> Bool {
    word.count >= 3 && weekdays.contains { cursor.isPrefix(word, of: $0) }
  }

  private static let italian: [StaticString] = [
    "gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre",
    "ottobre",
    "novembre", "dicembre",
  ]
  private static let english: [StaticString] = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october",
    "november", "december",
  ]
  private static let weekdays: [StaticString] = [
    "lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica", "monday",
    "tuesday",
    "wednesday", "thursday", "friday", "saturday", "sunday",
  ]
}
