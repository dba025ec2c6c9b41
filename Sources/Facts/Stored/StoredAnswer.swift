import Indicators
import Primitives
import Storage

/// A survey invitation, and its answer when there is one, as its table holds it.
struct StoredAnswer: StoredFact {
  var fact: SurveyAnswer
  var place = RollupPlace()
  var agent: Int32 = 0

  static let kind = FactKind.answers
  static let table = "survey_answer"
  var externalID: String { fact.externalID }

  init(_ fact: SurveyAnswer, _ ids: inout DimensionValues) {
    self.fact = fact
    place = RollupPlace(fact, &ids)
    agent = ids.idMakingOne(.agent, fact.agent)
  }

  static let columns = [
    "kind", "scale", "channel_id", "team_id", "queue_id", "reason_id", "product_id", "agent_id", "score",
    "sent_at", "answered_at", "customer", "conversation", "comment", "extras",
  ]

  static func schema(_ dialect: Dialect) -> String {
    FactTable.create(
      table, dialect,
      FactTable.required(["kind", "scale"], dialect.text)
        + FactTable.required(Array(columns[2..<8]), dialect.integer)
        + FactTable.nullable(Array(columns[8..<11]), dialect.integer)
        + FactTable.nullable(Array(columns[11...]), dialect.text))
      + "\nCREATE INDEX survey_answer_answered_at ON survey_answer (answered_at);"
      + "\nCREATE INDEX survey_answer_sent_at ON survey_answer (sent_at);"
      + "\nCREATE INDEX survey_answer_import ON survey_answer (import_id);"
  }

  func encode(to out: inout FactEncoder) {
    out.put(fact.kind.rawValue)
    out.put(fact.scale.rawValue)
    out.put(place)
    out.put(id: agent)
    out.put(fact.score)
    out.put(fact.sentAt)
    out.put(fact.answeredAt)
    out.put(fact.customerID)
    out.put(fact.conversationID)
    out.put(fact.comment)
    out.put(Extras.text(fact.extras))
  }

  init(_ row: Row, from start: Int) {
    var cells = CellReader(row, start)
    let kind = cells.string().flatMap { SurveyKind(rawValue: $0) } ?? .csat
    let scale = cells.string().flatMap { Scale(rawValue: $0) } ?? .oneToFive
    fact = SurveyAnswer(externalID: "", kind: kind, scale: scale, score: nil)
    place = cells.place()
    agent = cells.id()
    fact.score = cells.int()
    fact.sentAt = cells.instant()
    fact.answeredAt = cells.instant()
  }

  func span(_ counting: Counting) -> FactSpan? {
    (fact.answeredAt ?? fact.sentAt).map { FactSpan(channel: place.channel, at: $0, counting.clock) }
  }

  /// The columns that ``init(_:from:)`` reads: everything but the texts.
  static var countedColumns: [String] { Array(columns[0..<11]) }

  func contribute(_ sign: Int64, to sums: inout RollupAccumulator, _ counting: Counting) {
    let series = AnswerSeries(fact.kind.question, fact.scale)
    if let sent = fact.sentAt {
      var invitation = AnswerSums()
      invitation[.invited] += sign
      invitation[.responded] += fact.score == nil ? 0 : sign
      sums.add(invitation, counting.bucket(sent), place, series)
    }
    if let score = fact.score, let answered = fact.answeredAt ?? fact.sentAt {
      var answer = AnswerSums()
      answer.add(score, on: series, sign)
      sums.add(answer, counting.bucket(answered), place, series)
    }
  }
}

extension SurveyKind {
  var question: AnswerSeries.Question {
    switch self {
    case .csat: .csat
    case .nps: .nps
    case .ces: .ces
    }
  }
}
