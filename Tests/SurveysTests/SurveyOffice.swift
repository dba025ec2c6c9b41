import Ledger
import People
import Facts
import Incidents
import Indicators
import Intake
import Primitives
import Secrets
import Storage
import StorageTesting

@testable import Surveys

/// A small office that asks: a database with one survey, and people who answer.
struct SurveyOffice {
  let database: Database
  let survey: Survey
  let key: SigningKey

  static let now = Instant(seconds: 1_795_000_000)

  static func open(
    _ engine: TestDatabase, _ kind: SurveyKind = .nps, about: SurveySubject = SurveySubject(),
    _ body: (SurveyOffice) async throws -> Void
  ) async throws {
    try await engine.with { database in
      let own = [DimensionValues.migration, RollupTables.migration, OrganisationStore.migration]
      try Migrator(
        own + PeopleMigrations.all + FactTables.migrations + LiveTables.migrations + LiveTables.later
          + SurveyTables.migrations + IncidentTables.migrations
      )
      .migrate(database, now: now)
      let (survey, key) = try await database.write { connection in
        var generator = SeededGenerator(seed: 7)
        let draft = try SurveyDraft(name: "Dopo la chiamata", kind: kind, about: about)
        let survey = try SurveyStore.add(draft, by: .commandLine, now: now, using: &generator, connection)
        let found = try SurveyStore.findWithKey(survey.id, connection)
        guard let found else { preconditionFailure("The survey was just added.") }
        return found
      }
      try await body(SurveyOffice(database: database, survey: survey, key: key))
    }
  }

  func response(
    _ score: Int, subject: Int64, _ comment: String? = nil, robot: RobotSign? = nil, after seconds: Int64 = 0
  ) -> SurveyResponse {
    SurveyResponse(
      survey: survey.id, subject: subject, score: score, comment: comment, language: .it, secondsTaken: 12,
      robot: robot, answeredAt: Instant(seconds: Self.now.seconds + seconds))
  }

  /// Takes answers in and makes facts of them.
  func answer(_ responses: [SurveyResponse]) throws {
    try database.write { connection in
      try ResponseStore.add(responses, connection)
      while try ResponseGathering.gather(now: Self.now, connection) > 0 {}
    }
  }

  func tally() throws -> ScoreTally? {
    try database.read {
      let series = AnswerSource(source: survey.source, kind: survey.kind, scale: survey.scale)
      return try ResultQueries.results(series, .utc, $0)?.total
    }
  }
}
