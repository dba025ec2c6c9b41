import Markup
import SurveyPages
import HTTPTypes
import Hummingbird
import Indicators
import Primitives
import Secrets
import Storage
import Surveys
import WireForms

/// What the people who are asked open: anybody with the link. Opening records nothing; scanners open every link.
enum SurveyAnswerRoutes {
  static let all: [SiteRoute] = [
    .get(SitePath.surveyAnswer, .everyone, show), .post(SitePath.surveyAnswer, .everyone, answer),
    .post(SitePath.surveyFollowUp, .everyone, followUp),
  ]

  @Sendable static func show(_ visit: Visit) async throws -> Response {
    try await orRefusal(visit) { asked throws in
      let query = try visit.query()
      let chosen = query.first("v").flatMap(Int.init).flatMap { asked.survey.scale.contains($0) ? $0 : nil }
      if asked.token.isOpen {
        return asked.forNewPage().page(.question(chosen: chosen, comment: "", problem: nil), visit)
      }
      guard let last = try await last(asked, visit) else {
        return asked.forThisPage().page(.question(chosen: chosen, comment: "", problem: nil), visit)
      }
      // Another score in the same mail: whoever clicks it means to change.
      if query.contains("change") || chosen != nil && chosen != last.score {
        let page = asked.forThisPage()
        return page.page(.question(chosen: chosen ?? last.score, comment: last.comment ?? "", problem: nil), visit)
      }
      let group = AnswerGroup(last.score, on: asked.survey.scale)
      let more = last.followUp == nil ? asked.survey.texts.followUps[group]?[visit.language] : nil
      return asked.page(.thanks(followUp: more, canChange: true), visit)
    }
  }

  @Sendable static func answer(_ visit: Visit) async throws -> Response {
    try await orRefusal(visit) { opened throws in
      let form = try await visit.form()
      // Sent without the page: nobody can have read the question.
      let asked = opened.token.isOpen ? opened.forNewPage() : opened
      let comment = form.first("comment") ?? ""
      guard let score = form.first("v").flatMap(Int.init), asked.survey.scale.contains(score) else {
        let problem = SurveyProblem.scoreMissing.message[visit.language]
        return asked.page(.question(chosen: nil, comment: comment, problem: problem), visit, .unprocessableContent)
      }
      // An invitation's own link was posted to by whoever did not open it.
      let seconds = max(0, asked.token.secondsSinceShown(visit.now))
      let response = SurveyResponse(
        survey: asked.survey.id, subject: asked.token.subject, score: score, comment: comment,
        language: visit.language, secondsTaken: seconds,
        robot: RobotSign.of(trap: form.first("website"), secondsTaken: seconds), answeredAt: visit.now)
      try await visit.environment.responses.accept(response)
      return visit.redirect(.surveyAnswer(asked.tokenText, query: "lang=\(visit.language.rawValue)"))
    }
  }

  @Sendable static func followUp(_ visit: Visit) async throws -> Response {
    try await orRefusal(visit) { asked throws in
      let form = try await visit.form()
      guard let last = try await last(asked, visit) else { throw SurveyProblem.linkUnknown }
      try await visit.environment.responses.accept(last.adding(followUp: form.first("comment") ?? "", at: visit.now))
      return asked.page(.end, visit)
    }
  }

  private static func last(_ asked: AskedSurvey, _ visit: Visit) async throws -> SurveyResponse? {
    try await visit.read {
      try ResponseStore.last(survey: asked.survey.id, subject: asked.token.subject, $0)
    }
  }

  private static func orRefusal(
    _ visit: Visit, _ body: (AskedSurvey) async throws -> Response
  ) async throws -> Response {
    do {
      return try await body(AskedSurvey.find(visit))
    } catch let problem as SurveyProblem {
      let page = SurveyAskPage(
        language: visit.language, step: .refused(problem.message[visit.language]), token: "", organisation: nil)
      let status: HTTPResponse.Status = problem == .linkUnknown ? .notFound : .gone
      return visit.html(page.page(visit.site), status: status)
    }
  }
}

/// The survey that a link leads to, its link proved.
struct AskedSurvey: Sendable {
  let survey: Survey
  let key: SigningKey
  let token: SurveyToken
  /// The organisation's name; empty where nobody gave one.
  let organisation: String
  /// Whether its answer is an invited customer's, and not that of whoever had the open link.
  let isInvited: Bool
  private let now: Instant

  /// Whoever wants no more invitations may say so after the survey is closed too.
  static func find(_ visit: Visit, for purpose: SurveyToken.Purpose = .answer) async throws -> AskedSurvey {
    guard let unproved = SurveyToken.Unproved(try visit.parameter("token"), for: purpose) else {
      throw SurveyProblem.linkUnknown
    }
    let found = try await visit.read { connection -> (AskedSurvey, Instant?)? in
      guard let (survey, key) = try SurveyStore.findWithKey(unproved.survey, connection) else { return nil }
      let token = try unproved.proved(key, now: visit.now)
      let end =
        token.isOpen
        ? nil : try InvitationStore.find(survey: survey.id, subject: token.subject, connection)?.expiresAt
      let asked = AskedSurvey(
        survey: survey, key: key, token: token, organisation: try OrganisationStore.read(connection).name,
        isInvited: end != nil, now: visit.now)
      return (asked, end)
    }
    guard let (asked, end) = found else { throw SurveyProblem.linkUnknown }
    // The term is the invitation's, whatever its last page's token says.
    if purpose == .answer, let end, end < visit.now { throw SurveyProblem.linkExpired }
    if asked.survey.closedAt != nil, purpose == .answer { throw SurveyProblem.closed }
    return asked
  }

  var tokenText: String { token.text(key) }

  /// For someone who opened the link that is for everyone: whose answer it will be is decided now.
  func forNewPage() -> AskedSurvey {
    var generator = SystemRandomNumberGenerator()
    return AskedSurvey(
      survey: survey, key: key, token: survey.page(shownAt: now, using: &generator), organisation: organisation,
      isInvited: false, now: now)
  }

  /// For someone whose answer it is known to be: the time from the page to the answer counts from now.
  func forThisPage() -> AskedSurvey {
    AskedSurvey(
      survey: survey, key: key, token: survey.page(for: token, shownAt: now), organisation: organisation,
      isInvited: isInvited, now: now)
  }

  func page(
    _ step: SurveyAskPage.Step, _ visit: Visit, _ status: HTTPResponse.Status = .ok
  ) -> Response {
    let texts = survey.texts
    let language = visit.language
    let page = SurveyAskPage(
      language: language, step: step, token: tokenText, organisation: organisation, question: texts.question[language],
      lowest: texts.lowest[language], highest: texts.highest[language], reason: texts.reason[language],
      scores: survey.scale.scores, isInvited: isInvited)
    var response = visit.html(page.page(visit.site), status: status)
    response.headers[.xRobotsTag] = "noindex"
    return response
  }
}

extension HTTPField.Name {
  static let xRobotsTag = HTTPField.Name("X-Robots-Tag") ?? .via
}
