import Facts
import FileFormats
import Primitives

extension RowReading {
  /// A total of contacts. What does not add up is refused: a number made fit would pass for a true one.
  mutating func contactCount(_ setting: CountSetting) -> RowOutcome {
    guard let time = countedTime(.at, setting) else {
      return doubts.isEmpty ? lacks(timeField(.at)) : .rejected(doubts)
    }
    let fields: [Field] = [.contacts, .answeredCount, .abandonedCount, .answeredInTime]
    guard !isUnread(fields), fields.allSatisfy({ isCount($0) }) else { return .rejected(doubts) }
    let (answered, abandoned) = (integer(.answeredCount), integer(.abandonedCount))
    guard let contacts = integer(.contacts) ?? answered.flatMap({ a in abandoned.map { a + $0 } }) else {
      return lacks(.contacts)
    }
    var made = ContactCount(time, contacts: contacts)
    made.answered = answered ?? share(.answeredShare, of: contacts)
    made.abandoned = abandoned ?? share(.abandonedShare, of: contacts)
    if isUnread([.answeredShare, .abandonedShare, .inTimeShare]) { return .rejected(doubts) }
    if made.answered == nil { made.answered = made.abandoned.map { contacts - $0 } }
    if made.abandoned == nil { made.abandoned = made.answered.map { contacts - $0 } }
    guard (made.answered ?? 0) + (made.abandoned ?? 0) <= contacts, (made.answered ?? 0) >= 0,
      (made.abandoned ?? 0) >= 0
    else { return contradicts(made) }
    made.answeredInTime =
      integer(.answeredInTime) ?? made.answered.flatMap { share(.inTimeShare, of: $0) }
    if isUnread([.inTimeShare]) { return .rejected(doubts) }
    if let inTime = made.answeredInTime, made.answered.map({ inTime > $0 }) ?? true {
      if made.answered != nil { return contradicts(made) }
      lonely(.answeredInTime, inTime)
      made.answeredInTime = nil
    }
    made.waitSeconds = seconds(.waitSeconds, .meanWaitSeconds, of: made)
    made.handleSeconds = seconds(.handleSeconds, .meanHandleSeconds, of: made)
    split(&made)
    return .fact(.count(made), doubts: doubts)
  }

  func timeField(_ field: Field) -> Field {
    [field, .month, .monthOfYear].first { row.header(of: $0) != nil } ?? field
  }

  /// Whether a cell of one of these fields could not be read: what would be worked out without it is a guess.
  func isUnread(_ fields: [Field]) -> Bool {
    fields.contains { field in row.header(of: field).map { name in doubts.contains { $0.column == name } } ?? false }
  }

  /// False, with a doubt, for a number that counts nothing.
  mutating func isCount(_ field: Field) -> Bool {
    guard let number = integer(field), number < 0 || number > 1_000_000_000 else { return true }
    doubt(
      field, found: String(number), expected: LocalizedText(it: "un numero da 0 in su", en: "a number of 0 or more"),
      repair: LocalizedText(it: "correggere il numero", en: "correct the number"))
    return false
  }

  /// How many a share comes to; nil where it is not given, and, with a doubt, where no whole number has it.
  mutating func share(_ field: Field, of whole: Int) -> Int? {
    guard let part = decimal(field) else { return nil }
    if let count = CountShare.count(part, of: whole) { return count }
    doubt(
      field, found: "\(part)",
      expected: LocalizedText(
        it: "una quota che venga da un numero intero su \(whole)",
        en: "a share that comes from a whole number of \(whole)"),
      repair: LocalizedText(it: "dare il numero invece della quota", en: "give the number instead of the share"))
    return nil
  }

  private mutating func contradicts(_ made: ContactCount) -> RowOutcome {
    let parts = [made.answered, made.abandoned, made.answeredInTime].map { $0.map(String.init) ?? "—" }
    doubt(
      row.header(of: .abandonedCount) == nil ? .answeredCount : .abandonedCount,
      found: "\(made.contacts): \(parts.joined(separator: ", "))",
      expected: LocalizedText(
        it: "contatti che bastino per risposte e perse, e risposte che bastino per quelle in tempo",
        en: "contacts enough for those answered and lost, and answers enough for those in time"),
      repair: LocalizedText(it: "controllare i numeri della riga", en: "check the numbers of the row"))
    return .rejected(doubts)
  }

  private mutating func lonely(_ field: Field, _ number: Int) {
    doubt(
      field, found: String(number),
      expected: LocalizedText(it: "anche quante risposte", en: "how many were answered, too"),
      repair: LocalizedText(it: "aggiungere la colonna answered", en: "add a column answered"))
  }

  /// The seconds of all served: as they stand, or the mean of one times their number. Over a day for one is a slip of
  /// the unit.
  private mutating func seconds(_ all: Field, _ mean: Field, of made: ContactCount) -> Int? {
    let served = made.answered ?? made.contacts
    let limit = served * 86_400
    if let seconds = integer(all) {
      if (0...limit).contains(seconds), served > 0 || seconds == 0 { return served > 0 ? seconds : nil }
      notPossible(all, seconds)
    } else if let each = integer(mean) {
      if (0...86_400).contains(each) { return served > 0 ? each * served : nil }
      notPossible(mean, each)
    }
    return nil
  }

  private mutating func notPossible(_ field: Field, _ seconds: Int) {
    doubt(
      field, found: String(seconds),
      expected: LocalizedText(it: "meno di un giorno per contatto", en: "less than a day for each contact"),
      repair: LocalizedText(it: "controllare l'unità del tempo", en: "check the unit of the time"))
  }
}

/// Numbers behind shares.
enum CountShare {
  /// The whole number whose share of `whole` is `part`, as far as `part` is written; nil where there is none.
  static func count(_ part: Double, of whole: Int) -> Int? {
    guard part >= 0, part <= 1 else { return nil }
    if whole == 0 { return part == 0 ? 0 : nil }
    let count = (part * Double(whole)).rounded()
    // `10,0%` comes as 0.1: a share is written to whole percents at least.
    let digits = max(2, "\(part)".split(separator: ".").last.map(\.count) ?? 0)
    let half = 0.5 * decimalUnit(min(digits, 9))
    return abs(count / Double(whole) - part) <= half + 1e-9 ? Int(count) : nil
  }

  private static func decimalUnit(_ digits: Int) -> Double { (0..<digits).reduce(1) { unit, _ in unit / 10 } }
}
