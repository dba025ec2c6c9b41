import Facts
import Primitives

/// The totals of a file as far as it was read, by what makes each one: the same time and groups twice is two numbers
/// for one thing, and neither can be chosen.
///
/// In the hour that comes twice in autumn the second pass is another hour. Memory: 8 bytes a row and more.
struct CountedKeys: Sendable {
  private var seen: Set<Int64> = []

  /// The outcome as it is, as of the second pass of that hour, or refused.
  mutating func checked(_ outcome: RowOutcome, line: Int, column: String?, clock: ZoneClock) -> RowOutcome {
    guard case .fact(let fact, let doubts) = outcome else { return outcome }
    if insert(fact) { return outcome }
    if let later = Self.inSecondPass(fact, clock), insert(later) { return .fact(later, doubts: doubts) }
    let repeated = Diagnostic(
      row: line, column: column,
      expected: LocalizedText(
        it: "una riga sola per ogni ora (o giorno, o mese) e gruppo", en: "one row for each time and group"),
      found: fact.externalID.split(separator: "|").joined(separator: ", "),
      repair: LocalizedText(
        it: "togli la riga doppia, o scegli la colonna che distingue le due righe",
        en: "remove the double row, or choose the column that tells the two rows apart"))
    return .rejected(doubts + [repeated])
  }

  private mutating func insert(_ fact: Fact) -> Bool {
    var hash = StableHash()
    hash.combine(fact.externalID)
    return seen.insert(hash.value).inserted
  }

  private static func inSecondPass(_ fact: Fact, _ clock: ZoneClock) -> Fact? {
    guard case .count(var count) = fact, case .minutes(let length, let start) = count.time else { return nil }
    let later = Instant(seconds: start.seconds + 3_600)
    guard clock.secondOfDay(of: later) == clock.secondOfDay(of: start) else { return nil }
    count.time = .minutes(length, from: later)
    return .count(count)
  }
}
