import Indicators
import Primitives
import Storage

/// A total of survey answers as its table holds it; one for each time, question and combination of what splits it.
struct StoredScoreCount: StoredFact {
  var fact: ScoreCount
  var place = RollupPlace()
  var agent: Int32 = 0

  static let kind = FactKind.scoreCounts
  static let table = "score_count"
  var externalID: String { fact.key }

  init(_ fact: ScoreCount, _ ids: inout DimensionValues) {
    self.fact = fact
    place = RollupPlace(fact, &ids)
    agent = ids.idMakingOne(.agent, fact.agent)
  }

  static let columns =
    CountedTime.columns + ["kind", "scale", "channel_id", "team_id", "queue_id", "reason_id", "product_id", "agent_id"]
    + ["answers", "top", "bottom", "score_sum", "score_squares", "invited", "extras"]

  static let migration = Migration("facts-0008-score-counts") { dialect in
    FactTable.create(
      table, dialect,
      CountedTime.columnTypes(dialect) + FactTable.required(["kind", "scale"], dialect.text)
        + FactTable.required(Array(columns[5..<13]), dialect.integer)
        + FactTable.nullable(Array(columns[13..<17]), dialect.integer)
        + FactTable.nullable(["extras"], dialect.text))
      + "\nCREATE INDEX score_count_day ON score_count (day);"
      + "\nCREATE INDEX score_count_import ON score_count (import_id);"
  }

  func encode(to out: inout FactEncoder) {
    out.put(fact.time)
    out.put(fact.kind.rawValue)
    out.put(fact.scale.rawValue)
    out.put(place)
    out.put(id: agent)
    out.put(fact.answers)
    out.put(fact.top)
    for number in [fact.bottom, fact.scoreSum, fact.scoreSquares, fact.invited] { out.put(number) }
    out.put(Extras.text(fact.extras))
  }

  init(_ row: Row, from start: Int) {
    var cells = CellReader(row, start)
    let time = cells.countedTime()
    let kind = cells.string().flatMap { SurveyKind(rawValue: $0) } ?? .csat
    let scale = cells.string().flatMap { Scale(rawValue: $0) } ?? .oneToFive
    fact = ScoreCount(time, kind, scale, answers: 0, top: 0)
    place = cells.place()
    agent = cells.id()
    fact.answers = cells.int() ?? 0
    fact.top = cells.int() ?? 0
    fact.bottom = cells.int()
    fact.scoreSum = cells.int()
    fact.scoreSquares = cells.int()
    fact.invited = cells.int()
  }

  /// The columns that ``init(_:from:)`` reads: everything but the extras.
  static var countedColumns: [String] { Array(columns.dropLast()) }

  func span(_ counting: Counting) -> FactSpan? {
    FactSpan(FactSplit(place: place, agent: agent, extras: fact.extras), fact.time, counting.clock)
  }

  func contribute(_ sign: Int64, to sums: inout RollupAccumulator, _ counting: Counting) {
    let series = AnswerSeries(fact.kind.question, fact.scale)
    let change = change(sign)
    switch fact.time {
    case .minutes(_, let start): sums.add(change, on: counting.clock.day(of: start), place, series)
    case .day(let day): sums.add(change, on: day, place, series)
    case .month(let month): sums.add(change, in: month, place, series)
    }
  }

  private func change(_ sign: Int64) -> AnswerSums {
    var sums = AnswerSums()
    func add(_ number: Int, _ field: AnswerSums.Field) { sums[field] += sign * Int64(number) }
    add(fact.answers, .answers)
    add(fact.top, .top)
    add(fact.bottom ?? 0, .bottom)
    add(fact.scoreSum ?? 0, .scoreSum)
    add(fact.scoreSquares ?? 0, .scoreSquares)
    if let invited = fact.invited {
      add(invited, .invited)
      add(fact.answers, .responded)
    }
    return sums
  }
}
