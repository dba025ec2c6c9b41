import Indicators
import Primitives
import Storage

/// A mention as its table holds it.
struct StoredMention: StoredFact {
  var fact: Mention

  static let kind = FactKind.mentions
  static let table = "mention"
  static let columns = ["published_at", "body", "site", "url", "author", "language", "about", "extras"]
  var externalID: String { fact.externalID }

  init(_ fact: Mention) { self.fact = fact }

  static func schema(_ dialect: Dialect) -> String {
    FactTable.create(
      table, dialect,
      FactTable.required(["published_at"], dialect.integer) + FactTable.required(["body"], dialect.text)
        + FactTable.nullable(Array(columns[2...]), dialect.text))
      + "\nCREATE INDEX mention_published_at ON mention (published_at);"
  }

  func encode(to out: inout FactEncoder) {
    out.put(fact.publishedAt)
    for text in [fact.text, fact.source, fact.url, fact.author, fact.language, fact.about] { out.put(text) }
    out.put(Extras.text(fact.extras))
  }

  init(_ row: Row, from start: Int) {
    var cells = CellReader(row, start)
    fact = Mention(
      externalID: "", publishedAt: cells.instant() ?? Instant(seconds: 0), text: cells.string() ?? "")
  }
}

/// A shift as its table holds it.
struct StoredShift: StoredFact {
  var fact: Shift
  var team: Int32 = 0
  var channel: Int32 = 0

  static let kind = FactKind.shifts
  static let table = "shift"
  static let columns = ["starts_at", "ends_at", "team_id", "channel_id", "agents"]
  var externalID: String {
    "\(fact.start.seconds)-\(fact.end.seconds)|\(fact.team ?? "")|\(fact.channel ?? "")"
  }

  init(_ fact: Shift, _ ids: inout DimensionValues) {
    self.fact = fact
    team = ids.idMakingOne(.team, fact.team)
    channel = ids.idMakingOne(.channel, fact.channel)
  }

  static func schema(_ dialect: Dialect) -> String {
    FactTable.create(
      table, dialect,
      FactTable.required(Array(columns[0..<4]), dialect.integer) + FactTable.required(["agents"], dialect.real))
  }

  func encode(to out: inout FactEncoder) {
    out.put(fact.start)
    out.put(fact.end)
    out.put(id: team)
    out.put(id: channel)
    out.put(fact.agents)
  }

  init(_ row: Row, from start: Int) {
    var cells = CellReader(row, start)
    let begin = cells.instant() ?? Instant(seconds: 0)
    fact = Shift(start: begin, end: cells.instant() ?? begin, agents: 0)
    team = cells.id()
    channel = cells.id()
    fact.agents = cells.double() ?? 0
  }
}
