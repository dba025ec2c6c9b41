import Indicators
import Primitives
import Storage

/// A conversation as its table holds it.
struct StoredConversation: StoredFact {
  var fact: Conversation
  var place = RollupPlace()
  var agent: Int32 = 0
  var language: Int32 = 0
  var priority: Int32 = 0
  var status: Int32 = 0

  static let kind = FactKind.conversations
  static let table = "conversation"
  var externalID: String { fact.externalID }

  init(_ fact: Conversation, _ ids: inout DimensionValues) {
    self.fact = fact
    place = RollupPlace(
      channel: fact.channel, team: fact.team, queue: fact.queue, reason: fact.reason, product: fact.product,
      &ids)
    agent = ids.idMakingOne(.agent, fact.agent)
    language = ids.idMakingOne(.language, fact.language)
    priority = ids.idMakingOne(.priority, fact.priority)
    status = ids.idMakingOne(Dimension("status"), fact.status)
  }

  static let columns = [
    "opened_at", "channel_id", "team_id", "queue_id", "reason_id", "product_id", "agent_id", "language_id",
    "priority_id", "status_id", "closed_at", "first_reply_at", "answered_at", "abandoned", "wait_seconds",
    "handle_seconds", "first_reply_seconds", "first_reply_business_seconds", "resolution_seconds",
    "resolution_business_seconds", "resolved", "reopens", "transfers", "replies", "csat", "csat_scale",
    "csat_invited", "csat_comment", "customer", "subject", "body", "extras",
  ]

  static func schema(_ dialect: Dialect) -> String {
    FactTable.create(
      table, dialect,
      FactTable.required(Array(columns[0..<10]), dialect.integer)
        + FactTable.nullable(Array(columns[10..<25]), dialect.integer)
        + FactTable.nullable(["csat_scale"], dialect.text) + FactTable.nullable(["csat_invited"], dialect.integer)
        + FactTable.nullable(["csat_comment", "customer", "subject", "body", "extras"], dialect.text))
      + "\nCREATE INDEX conversation_opened_at ON conversation (opened_at);"
      + "\nCREATE INDEX conversation_import ON conversation (import_id);"
  }

  func encode(to out: inout FactEncoder) {
    out.put(fact.openedAt)
    out.put(place)
    for id in [agent, language, priority, status] { out.put(id: id) }
    out.put(fact.closedAt)
    out.put(fact.firstReplyAt)
    out.put(fact.answeredAt)
    out.put(fact.abandoned)
    out.put(fact.waitSeconds)
    out.put(fact.handleSeconds)
    out.put(fact.firstReplySeconds)
    out.put(fact.firstReplyBusinessSeconds)
    out.put(fact.resolutionSeconds)
    out.put(fact.resolutionBusinessSeconds)
    out.put(fact.resolved)
    out.put(fact.reopens)
    out.put(fact.transfers)
    out.put(fact.replies)
    out.put(fact.csat)
    out.put(fact.csatScale?.rawValue)
    out.put(fact.csatInvited)
    out.put(fact.csatComment)
    out.put(fact.customerID)
    out.put(fact.subject)
    out.put(fact.text)
    out.put(Extras.text(fact.extras))
  }

  /// Channel and the other dimensions come back as numbers only: the words are in the dictionary.
  init(_ row: Row, from start: Int) {
    var cells = CellReader(row, start)
    fact = Conversation(externalID: "", openedAt: cells.instant() ?? Instant(seconds: 0), channel: "")
    place = cells.place()
    agent = cells.id()
    language = cells.id()
    priority = cells.id()
    status = cells.id()
    fact.closedAt = cells.instant()
    fact.firstReplyAt = cells.instant()
    fact.answeredAt = cells.instant()
    fact.abandoned = cells.truth()
    fact.waitSeconds = cells.int()
    fact.handleSeconds = cells.int()
    fact.firstReplySeconds = cells.int()
    fact.firstReplyBusinessSeconds = cells.int()
    fact.resolutionSeconds = cells.int()
    fact.resolutionBusinessSeconds = cells.int()
    fact.resolved = cells.truth()
    fact.reopens = cells.int()
    fact.transfers = cells.int()
    fact.replies = cells.int()
    fact.csat = cells.int()
    fact.csatScale = cells.string().flatMap { Scale(rawValue: $0) }
    fact.csatInvited = cells.truth()
  }

  func span(_ counting: Counting) -> FactSpan? { FactSpan(channel: place.channel, at: fact.openedAt, counting.clock) }

  /// The columns that ``init(_:from:)`` reads: everything but the texts.
  static var countedColumns: [String] { Array(columns[0..<27]) }
}
