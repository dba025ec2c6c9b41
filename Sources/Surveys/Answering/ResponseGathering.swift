import Facts
public import Indicators
public import Primitives
public import Storage

/// Makes facts of what people answered, so that answers count like any other: in figures, alarms and samples.
///
/// Apart from taking answers in, because facts wait for the import that is being written, and who answers must not.
public enum ResponseGathering {
  /// Answers in one round, at most.
  static let most = 5_000

  /// Whether there is anything to gather: a look that keeps nobody waiting.
  public static func isDue(_ connection: Connection) throws -> Bool {
    try connection.first("SELECT id FROM survey_response WHERE gathered = 0 LIMIT 1") { $0.int64(0) } != nil
  }

  /// One round; returns how many answers it read. The last answer of a subject counts; what looks like a program's
  /// does not become a fact.
  public static func gather(now: Instant, _ connection: Connection) throws -> Int {
    try connection.lock("rollups")
    let waiting = try connection.all("\(ResponseStore.select) WHERE gathered = 0 ORDER BY id LIMIT \(most)") {
      (id: $0.int64(9), response: ResponseStore.response($0))
    }
    if waiting.isEmpty { return 0 }
    let organisation = try OrganisationStore.read(connection)
    let counting = waiting.map(\.response).filter { $0.robot == nil }
    for (survey, responses) in Dictionary(grouping: counting, by: \.survey).sorted(by: { $0.key < $1.key }) {
      guard let survey = try SurveyStore.find(survey, connection) else { continue }
      var latest: [Int64: SurveyResponse] = [:]
      for one in responses { latest[one.subject] = one }
      let facts = latest.values.sorted { ($0.answeredAt, $0.subject) < ($1.answeredAt, $1.subject) }
        .map { Fact.answer(answer($0, to: survey)) }
      try StandingImport.add(
        facts, .answers, source: survey.source, name: survey.name, organisation: organisation, now: now, connection)
    }
    // Those that were read and no others: what was committed meanwhile waits for the next round.
    try connection.execute("UPDATE survey_response SET gathered = 1 WHERE id IN \(list: waiting.map(\.id))")
    return waiting.count
  }

  /// The fact that an answer is: one for each subject, whatever it says later.
  static func answer(_ response: SurveyResponse, to survey: Survey) -> SurveyAnswer {
    var answer = SurveyAnswer(
      externalID: String(UInt64(bitPattern: response.subject), radix: 16), kind: survey.kind, scale: survey.scale,
      score: response.score)
    answer.answeredAt = response.answeredAt
    answer.channel = survey.about.channel
    answer.team = survey.about.team
    answer.product = survey.about.product
    answer.comment = response.words
    answer.extras = ["language": response.language.rawValue]
    return answer
  }
}
