import Facts
import Indicators
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
    let waiting = try connection.first("SELECT id FROM survey_response WHERE gathered = 0 LIMIT 1") { $0.int64(0) }
    return try waiting != nil || InvitationGathering.isDue(connection)
  }

  /// One round; returns how many answers and invitations it read. The last answer of a subject counts; what looks like a program's
  /// does not become a fact.
  public static func gather(now: Instant, _ connection: Connection) throws -> Int {
    try connection.lock("rollups")
    let waiting = try connection.all("\(ResponseStore.select) WHERE gathered = 0 ORDER BY id LIMIT \(most)") {
      (id: $0.int64(9), response: ResponseStore.response($0))
    }
    let organisation = try OrganisationStore.read(connection)
    if waiting.isEmpty { return try InvitationGathering.gather(now: now, organisation, connection) }
    let counting = waiting.map(\.response).filter { $0.robot == nil }
    for (survey, responses) in Dictionary(grouping: counting, by: \.survey).sorted(by: { $0.key < $1.key }) {
      guard let survey = try SurveyStore.find(survey, connection) else { continue }
      var latest: [Int64: SurveyResponse] = [:]
      for one in responses { latest[one.subject] = one }
      let backgrounds = try InvitationGathering.backgrounds(survey: survey.id, Array(latest.keys), connection)
      let facts = latest.values.sorted { ($0.answeredAt, $0.subject) < ($1.answeredAt, $1.subject) }
        .map { Fact.answer(answer($0, to: survey, backgrounds[$0.subject])) }
      try StandingImport.add(
        facts, .answers, source: survey.source, name: survey.name, organisation: organisation, now: now, connection)
    }
    // Those that were read and no others: what was committed meanwhile waits for the next round.
    try connection.execute("UPDATE survey_response SET gathered = 1 WHERE id IN \(list: waiting.map(\.id))")
    return waiting.count
  }

  /// The fact that an answer is: one for each subject, whatever it says later.
  static func answer(
    _ response: SurveyResponse, to survey: Survey, _ background: InvitationGathering.Background? = nil
  ) -> SurveyAnswer {
    var answer = bare(response.subject, of: survey)
    background?.complete(&answer)
    answer.score = response.score
    answer.answeredAt = response.answeredAt
    answer.comment = response.words
    answer.extras = ["language": response.language.rawValue]
    return answer
  }

  /// What is known of a subject before it answers.
  static func bare(_ subject: Int64, of survey: Survey) -> SurveyAnswer {
    var answer = SurveyAnswer(
      externalID: String(UInt64(bitPattern: subject), radix: 16), kind: survey.kind, scale: survey.scale, score: nil)
    answer.channel = survey.about.channel
    answer.team = survey.about.team
    answer.product = survey.about.product
    return answer
  }
}
