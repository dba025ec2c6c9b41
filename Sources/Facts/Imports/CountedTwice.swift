public import Primitives
import Storage

/// Rows and totals of the same contacts, or of the same answers: what an import brings is there already in the other
/// form, over the same time and channel. Both would count.
public struct CountedTwice: Sendable, Hashable {
  /// Of what is there already.
  public var kind: FactKind
  public var source: String
  public var isSameSource: Bool
  /// Conversations or answers, or the contacts and answers that the totals add up to.
  public var count: Int
  /// The first and the last day that both tell of.
  public var from: CivilDate
  public var to: CivilDate

  public var text: LocalizedText {
    let number = (it: NumberText(.it).count(Double(count)), en: NumberText(.en).count(Double(count)))
    let span = (it: span(.it), en: span(.en))
    let place =
      isSameSource
      ? (it: "questa fonte ha già", en: "this source already has")
      : (it: "la fonte «\(source)» ha già", en: "the source \"\(source)\" already has")
    let what: (it: String, en: String) =
      switch kind {
      case .conversations: ("\(number.it) conversazioni", "\(number.en) conversations")
      case .answers: ("\(number.it) risposte", "\(number.en) answers")
      case .counts: ("totali per \(number.it) contatti", "totals of \(number.en) contacts")
      default: ("totali per \(number.it) risposte", "totals of \(number.en) answers")
      }
    let question: (it: String, en: String) =
      kind == .answers || kind == .scoreCounts
      ? ("risposte contate due volte?", "are answers counted twice?")
      : ("contatti contati due volte?", "are contacts counted twice?")
    return LocalizedText(
      it: "\(span.it) \(place.it) \(what.it): \(question.it) Importa le righe o i totali, non tutti e due.",
      en: "\(span.en) \(place.en) \(what.en): \(question.en) Bring in the rows or the totals, not both.")
  }

  private func span(_ language: Language) -> String {
    func day(_ date: CivilDate) -> String {
      let parts = date.parts
      return language == .it ? "\(parts.day)/\(parts.month)/\(parts.year)" : date.description
    }
    if from == to { return language == .it ? "Il \(day(from))" : "On \(day(from))" }
    return language == .it ? "Dal \(day(from)) al \(day(to))" : "From \(day(from)) to \(day(to))"
  }
}

/// Looks for what an import would count a second time. Where the other form never came nothing is gathered.
struct CountedTwiceWatch {
  private let other: FactKind
  private let source: String
  private var reach = FactReach()

  /// Nil where nothing can be counted twice.
  init?(_ summary: ImportSummary, _ connection: Connection) throws {
    let other: FactKind
    switch summary.kind {
    case .conversations: other = .counts
    case .counts: other = .conversations
    case .answers: other = .scoreCounts
    case .scoreCounts: other = .answers
    default: return nil
    }
    guard try connection.first("SELECT id FROM \(raw: Self.table(other)) LIMIT 1", { $0.int64(0) }) != nil else {
      return nil
    }
    self.other = other
    source = summary.source
  }

  mutating func see(_ batch: EncodedFacts, _ counting: Counting) { batch.content.reach(&reach, counting) }

  /// By source, the same one first. O(facts of the other form in the time).
  func found(_ clock: ZoneClock, _ connection: Connection) throws -> [CountedTwice] {
    var found: [String: CountedTwice] = [:]
    for span in reach.spans.values {
      try connection.forEach(query(span, clock)) { row in
        let (name, count) = (row.string(0), row.int(1))
        if count == 0 { return }
        let from = first(row, 2, 4, clock).map { max($0, clock.day(of: Instant(seconds: span.from))) }
        let to = last(row, 3, 5, clock).map { min($0, clock.day(of: Instant(seconds: span.to))) }
        guard let from, let to else { return }
        var one =
          found[name]
          ?? CountedTwice(kind: other, source: name, isSameSource: name == source, count: 0, from: from, to: to)
        one.count += count
        one.from = min(one.from, from)
        one.to = max(one.to, to)
        found[name] = one
      }
    }
    return found.values.sorted { ($1.isSameSource ? 1 : 0, $0.source) < ($0.isSameSource ? 1 : 0, $1.source) }
  }

  /// Source, how many, first and last moment, first and last day.
  private func query(_ span: FactSpan, _ clock: ZoneClock) -> SQL {
    let days = (
      clock.day(of: Instant(seconds: span.from)).daysSince1970, clock.day(of: Instant(seconds: span.to)).daysSince1970
    )
    // Totals without a channel are of all channels.
    let channel: SQL = span.channel == 0 ? "1 = 1" : "(f.channel_id = \(Int(span.channel)) OR f.channel_id = 0)"
    let (count, moment, day): (SQL, SQL, SQL) =
      switch other {
      case .conversations: ("COUNT(*)", "f.opened_at", "CAST(NULL AS BIGINT)")
      case .answers: ("COUNT(f.score)", "COALESCE(f.answered_at, f.sent_at)", "CAST(NULL AS BIGINT)")
      case .counts: ("CAST(SUM(f.contacts) AS BIGINT)", "f.starts_at", "f.day")
      default: ("CAST(SUM(f.answers) AS BIGINT)", "f.starts_at", "f.day")
      }
    let time: SQL
    switch other {
    case .counts, .scoreCounts:
      // A month's total is stored under its first day.
      let monthsFirst = CivilDate(daysSince1970: days.0).month.firstDay.daysSince1970
      time = """
        ((f.starts_at >= \(span.from) AND f.starts_at <= \(span.to)) OR (f.day >= \(days.0) AND f.day <= \(days.1))
          OR (f.day = \(monthsFirst) AND f.minutes = 0))
        """
    default: time = "\(moment) >= \(span.from) AND \(moment) <= \(span.to)"
    }
    return """
      SELECT s.name, \(count), MIN(\(moment)), MAX(\(moment)), MIN(\(day)),
        MAX(\(day)\(other == .counts || other == .scoreCounts ? " + CASE f.minutes WHEN 0 THEN 30 ELSE 0 END" : ""))
      FROM \(raw: Self.table(other)) f JOIN source s ON s.id = f.source_id
      WHERE \(time) AND \(channel) GROUP BY s.name
      """
  }

  private func first(_ row: Row, _ moment: Int, _ day: Int, _ clock: ZoneClock) -> CivilDate? {
    [
      row.int64OrNil(moment).map { clock.day(of: Instant(seconds: $0)) },
      row.intOrNil(day).map { CivilDate(daysSince1970: $0) },
    ].compactMap { $0 }.min()
  }

  private func last(_ row: Row, _ moment: Int, _ day: Int, _ clock: ZoneClock) -> CivilDate? {
    [
      row.int64OrNil(moment).map { clock.day(of: Instant(seconds: $0)) },
      row.intOrNil(day).map { CivilDate(daysSince1970: $0) },
    ].compactMap { $0 }.max()
  }

  private static func table(_ kind: FactKind) -> String {
    switch kind {
    case .conversations: StoredConversation.table
    case .answers: StoredAnswer.table
    case .counts: StoredContactCount.table
    default: StoredScoreCount.table
    }
  }
}
