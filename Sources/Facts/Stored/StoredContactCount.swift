import Indicators
import Primitives
import Storage

/// A total of contacts as its table holds it; one for each time and each combination of what splits it.
struct StoredContactCount: StoredFact {
  var fact: ContactCount
  var place = RollupPlace()
  var agent: Int32 = 0

  static let kind = FactKind.counts
  static let table = "contact_count"
  var externalID: String { fact.key }

  init(_ fact: ContactCount, _ ids: inout DimensionValues) {
    self.fact = fact
    place = RollupPlace(fact, &ids)
    agent = ids.idMakingOne(.agent, fact.agent)
  }

  static let columns =
    CountedTime.columns + ["channel_id", "team_id", "queue_id", "reason_id", "product_id", "agent_id"]
    + ["contacts", "answered", "abandoned", "answered_in_time", "wait_seconds", "handle_seconds", "extras"]

  static let migration = Migration("facts-0007-contact-counts") { dialect in
    FactTable.create(
      table, dialect,
      CountedTime.columnTypes(dialect) + FactTable.required(Array(columns[3..<10]), dialect.integer)
        + FactTable.nullable(Array(columns[10..<15]), dialect.integer)
        + FactTable.nullable(["extras"], dialect.text))
      + "\nCREATE INDEX contact_count_starts_at ON contact_count (starts_at);"
      + "\nCREATE INDEX contact_count_day ON contact_count (day);"
      + "\nCREATE INDEX contact_count_import ON contact_count (import_id);"
  }

  func encode(to out: inout FactEncoder) {
    out.put(fact.time)
    out.put(place)
    out.put(id: agent)
    out.put(fact.contacts)
    for number in [
      fact.answered, fact.abandoned, fact.answeredInTime, fact.waitSeconds, fact.handleSeconds,
    ] { out.put(number) }
    out.put(Extras.text(fact.extras))
  }

  /// The dimensions come back as numbers only: the words are in the dictionary.
  init(_ row: Row, from start: Int) {
    var cells = CellReader(row, start)
    fact = ContactCount(cells.countedTime(), contacts: 0)
    place = cells.place()
    agent = cells.id()
    fact.contacts = cells.int() ?? 0
    fact.answered = cells.int()
    fact.abandoned = cells.int()
    fact.answeredInTime = cells.int()
    fact.waitSeconds = cells.int()
    fact.handleSeconds = cells.int()
  }

  /// The columns that ``init(_:from:)`` reads: everything but the extras.
  static var countedColumns: [String] { Array(columns.dropLast()) }

  func span(_ counting: Counting) -> FactSpan? {
    FactSpan(FactSplit(place: place, agent: agent, extras: fact.extras), fact.time, counting.clock)
  }

  /// An hour's cell where the time is at most an hour, a day's where it is at most a day; a month's always.
  func contribute(_ sign: Int64, to sums: inout RollupAccumulator, _ counting: Counting) {
    let change = change(isAdding: sign > 0)
    switch fact.time {
    case .minutes(let length, let start) where length <= 60: sums.add(change, counting.bucket(start), place)
    case .minutes(_, let start): sums.add(change, on: counting.clock.day(of: start), place)
    case .day(let day): sums.add(change, on: day, place)
    case .month(let month): sums.add(change, in: month, place)
    }
  }

  /// The squares of single waits are not known, and stay out: a mean that rests on them has no margin.
  private func change(isAdding: Bool) -> ConversationChange {
    var change = ConversationChange(isAdding: isAdding)
    func add(_ number: Int, _ field: ConversationSums.Field) { change.add(Int64(number), field) }
    add(fact.contacts, .contacts)
    // What is only counted is never open: the backlog is of the conversations that are followed one by one.
    add(fact.contacts, .closed)
    if let abandoned = fact.abandoned {
      add(fact.contacts, .offered)
      add(abandoned, .abandoned)
      // The service level of those answered is that of `levelKnown` without `abandoned`.
      add(abandoned, .levelKnown)
    }
    if let inTime = fact.answeredInTime, let answered = fact.answered {
      add(answered, .levelKnown)
      add(inTime, .withinLevel)
    }
    let served = fact.answered ?? fact.contacts
    if let wait = fact.waitSeconds, served > 0 {
      add(served, .waits)
      add(wait, .waitSum)
    }
    if let handle = fact.handleSeconds, served > 0 {
      add(served, .handled)
      add(handle, .handleSum)
    }
    return change
  }
}
