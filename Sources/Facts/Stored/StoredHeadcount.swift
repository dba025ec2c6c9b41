import Indicators
import Primitives
import Storage

/// A head count as its table holds it; one for each month or day, team and channel.
struct StoredHeadcount: StoredFact {
  var fact: Headcount
  var team: Int32 = 0
  var channel: Int32 = 0

  static let kind = FactKind.headcount
  static let table = "headcount"
  var externalID: String {
    "\(fact.day)\(fact.wholeMonth ? "" : "/day")|\(fact.team ?? "")|\(fact.channel ?? "")"
  }

  init(_ fact: Headcount, _ ids: inout DimensionValues) {
    self.fact = fact
    team = ids.idMakingOne(.team, fact.team)
    channel = ids.idMakingOne(.channel, fact.channel)
  }

  static let columns = ["month", "day", "whole_month", "team_id", "channel_id", "agents"]

  static func schema(_ dialect: Dialect) -> String {
    FactTable.create(
      table, dialect,
      FactTable.required(Array(columns[0..<5]), dialect.integer) + FactTable.required(["agents"], dialect.real))
  }

  func encode(to out: inout FactEncoder) {
    out.put(fact.day.month.index)
    out.put(fact.day)
    out.put(fact.wholeMonth)
    out.put(id: team)
    out.put(id: channel)
    out.put(fact.agents)
  }

  init(_ row: Row, from start: Int) {
    var cells = CellReader(row, start)
    _ = cells.int()
    fact = Headcount(day: cells.day() ?? CivilDate(daysSince1970: 0), wholeMonth: true, agents: 0)
    fact.wholeMonth = cells.truth() ?? true
    team = cells.id()
    channel = cells.id()
    fact.agents = cells.double() ?? 0
  }
}
