import Indicators
import Primitives
import Storage

/// Looks for what an import would count a second time. Where no other form ever came nothing is gathered.
struct CountedTwiceWatch {
  /// The forms that are there.
  private let others: [FactKind]
  private let kind: FactKind
  private let source: String
  private var reach = FactReach()
  /// The totals of this import, by a fingerprint of what makes them unique: they are corrected, not counted twice.
  private var own: Set<Int64> = []

  /// Nil where nothing can be counted twice.
  init?(_ summary: ImportSummary, _ connection: Connection) throws {
    let possible: [FactKind] =
      switch summary.kind {
      case .conversations: [.counts]
      case .counts: [.conversations, .counts]
      case .answers: [.scoreCounts]
      case .scoreCounts: [.answers, .scoreCounts]
      default: []
      }
    others = try possible.filter { other in
      try connection.first("SELECT id FROM \(raw: Self.table(other)) LIMIT 1") { $0.int64(0) } != nil
    }
    if others.isEmpty { return nil }
    kind = summary.kind
    source = summary.source
  }

  mutating func see(_ batch: EncodedFacts, _ counting: Counting) {
    batch.content.reach(&reach, counting)
    guard kind == .counts || kind == .scoreCounts else { return }
    for id in batch.content.externalIDs { own.insert(Self.fingerprint(id)) }
  }

  /// By form and source, the same source first. `importID` is left out: its totals are there already. O(facts of the
  /// other forms in the time).
  func found(_ importID: Int64?, _ counting: Counting, _ connection: Connection) throws -> [CountedTwice] {
    var found: [Key: CountedTwice] = [:]
    for (split, times) in reach.all {
      guard let first = times.first, let last = times.last else { continue }
      for other in others {
        if other == .conversations || other == .answers {
          for time in times { try addRows(other, split, time, counting, &found, connection) }
        } else {
          try addTotals(
            other, split, times, TimeSpan(from: first.from, to: last.to), importID, counting, &found, connection)
        }
      }
    }
    return found.sorted {
      ($0.key.kind.rawValue, $0.value.isSameSource ? 0 : 1, $0.key.source)
        < ($1.key.kind.rawValue, $1.value.isSameSource ? 0 : 1, $1.key.source)
    }.map(\.value)
  }

  private struct Key: Hashable {
    var kind: FactKind
    var source: String
  }

  private func addRows(
    _ other: FactKind, _ split: FactSplit, _ time: TimeSpan, _ counting: Counting, _ found: inout [Key: CountedTwice],
    _ connection: Connection
  ) throws {
    let moment: SQL = other == .conversations ? "f.opened_at" : "COALESCE(f.answered_at, f.sent_at)"
    let count: SQL = other == .conversations ? "COUNT(*)" : "COUNT(f.score)"
    var conditions: [SQL] = ["\(moment) >= \(time.from) AND \(moment) < \(time.to)"]
    let place = split.place
    for (column, id) in [
      ("channel_id", place.channel), ("team_id", place.team), ("queue_id", place.queue), ("reason_id", place.reason),
      ("product_id", place.product), ("agent_id", split.agent),
    ] where id != 0 { conditions.append("(f.\(raw: column) = \(Int(id)) OR f.\(raw: column) = 0)") }
    try connection.forEach(
      """
      SELECT s.name, \(count), MIN(\(moment)), MAX(\(moment)) FROM \(raw: Self.table(other)) f
        JOIN source s ON s.id = f.source_id
      WHERE \(conditions.joined(separator: " AND ")) GROUP BY s.name
      """
    ) { row in
      guard row.int(1) > 0, !row.isNull(2) else { return }
      add(
        other, row.string(0), row.int(1), TimeSpan(from: row.int64(2), to: row.int64(3) + 1), counting, &found)
    }
  }

  private func addTotals(
    _ other: FactKind, _ split: FactSplit, _ times: [TimeSpan], _ whole: TimeSpan, _ importID: Int64?,
    _ counting: Counting, _ found: inout [Key: CountedTwice], _ connection: Connection
  ) throws {
    let clock = counting.clock
    // A month's total is stored under its first day.
    let first = clock.day(of: Instant(seconds: whole.from)).month.firstDay.daysSince1970
    let last = clock.day(of: Instant(seconds: whole.to - 1)).daysSince1970
    let count: SQL = other == .counts ? "f.contacts" : "f.answers"
    let columns = CountedTime.columns + ["channel_id", "team_id", "queue_id", "reason_id", "product_id", "agent_id"]
    // Intervals are shorter than a day.
    try connection.forEach(
      """
      SELECT \(raw: columns.map { "f.\($0)" }.joined(separator: ", ")), f.extras, f.external_id, f.import_id, s.name,
        \(count)
      FROM \(raw: Self.table(other)) f JOIN source s ON s.id = f.source_id
      WHERE (f.starts_at > \(whole.from - 86_400) AND f.starts_at < \(whole.to))
        OR (f.day >= \(first) AND f.day <= \(last))
      """
    ) { row in
      let name = row.string(12)
      if row.int64(11) == importID { return }
      if other == kind, name == source, own.contains(Self.fingerprint(row.string(10))) { return }
      var cells = CellReader(row, 0)
      let time = cells.countedTime()
      let there = FactSplit(
        place: cells.place(), agent: cells.id(), extras: Extras.read(row.stringOrNil(9)))
      // Rows tell their channel only.
      let own = kind == .conversations || kind == .answers ? FactSplit(place: there.place.seen(from: .channel)) : there
      guard split.meets(own) else { return }
      let span = FactSpan(there, time, clock).time
      guard let shared = Self.shared(span, times) else { return }
      add(other, name, row.int(13), shared, counting, &found)
    }
  }

  /// What a time has in common with the first and last of others that it meets.
  private static func shared(_ span: TimeSpan, _ times: [TimeSpan]) -> TimeSpan? {
    var low = 0
    var high = times.count
    while low < high {
      let middle = (low + high) / 2
      if times[middle].to <= span.from { low = middle + 1 } else { high = middle }
    }
    guard low < times.count, times[low].meets(span) else { return nil }
    return TimeSpan(from: max(span.from, times[low].from), to: min(span.to, times[low].to))
  }

  private func add(
    _ kind: FactKind, _ name: String, _ count: Int, _ time: TimeSpan, _ counting: Counting,
    _ found: inout [Key: CountedTwice]
  ) {
    let days = (
      from: counting.clock.day(of: Instant(seconds: time.from)),
      to: counting.clock.day(of: Instant(seconds: time.to - 1))
    )
    var one =
      found[Key(kind: kind, source: name)]
      ?? CountedTwice(
        kind: kind, source: name, isSameSource: name == source, count: 0, from: days.from, to: days.to)
    one.count += count
    one.from = min(one.from, days.from)
    one.to = max(one.to, days.to)
    found[Key(kind: kind, source: name)] = one
  }

  private static func fingerprint(_ id: String) -> Int64 {
    var hash = StableHash()
    hash.combine(id)
    return hash.value
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
