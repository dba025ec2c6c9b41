import Markup
import PageKit
import SurveyPages
import Facts
import HTTPTypes
import Hummingbird
import Ledger
import People
import Primitives
import Secrets
import Storage
import Surveys
import WireForms

/// The surveys: asked, closed, and what came of them.
enum SurveyRoutes {
  static let all: [SiteRoute] = [
    .get(.surveys, .may(.seeFigures), list), .post(.surveys, .may(.runSurveys), create),
    .get(.surveyResults, .may(.seeFigures), results), .get(.surveyResultsFile, .may(.seeFigures), file),
    .post(SitePath.commentTags, .may(.readConversations), tag),
    .get(SitePath.survey, .may(.seeFigures), show),
    .post(SitePath.surveyClosing, .may(.runSurveys), close),
    .get(SitePath.surveyTexts, .may(.runSurveys), showTexts),
    .post(SitePath.surveyTexts, .may(.runSurveys), changeTexts),
  ]

  @Sendable static func list(_ visit: Visit) async throws -> Response { try await list(visit, nil) }

  private static func list(_ visit: Visit, _ draft: SurveyListPage.Draft?) async throws -> Response {
    let page = try await visit.read { connection in
      var page = try SurveyReport.list(canAsk: visit.may(.runSurveys), draft: draft, visit.language, connection)
      if visit.may(.readConversations) {
        page.calls = try CallBackReport.summary(now: visit.now, visit.language, connection)
      }
      return page
    }
    return visit.page(
      page.title, in: .surveys, status: draft == nil ? .ok : .unprocessableContent, page.body(visit.site))
  }

  @Sendable static func create(_ visit: Visit) async throws -> Response {
    let form = try await visit.form()
    do {
      let draft = try draft(form)
      let actor = visit.actor
      let survey = try await visit.write { connection in
        var generator = SystemRandomNumberGenerator()
        return try SurveyStore.add(draft, by: actor, now: visit.now, using: &generator, connection)
      }
      let done = LocalizedText(it: "Sondaggio creato: ecco il link.", en: "Survey created: here is its link.")
      return visit.redirect(.survey(survey.id), flash: Flash(.done, done[visit.language]))
    } catch let problem as SurveyProblem {
      let names = ["name", "kind", "question_it", "question_en", "product", "channel", "team"]
      let typed = Dictionary(uniqueKeysWithValues: names.map { ($0, form.first($0) ?? "") })
      return try await list(visit, SurveyListPage.Draft(fields: typed, problem: problem.message[visit.language]))
    }
  }

  /// A question that was left empty is the usual one.
  private static func draft(_ form: FormFields) throws -> SurveyDraft {
    guard let kind = form.first("kind").flatMap(SurveyKind.init(rawValue:)) else {
      throw Refusal.badRequest(
        LocalizedText(it: "Scegli che cosa chiede il sondaggio.", en: "Choose what the survey asks."))
    }
    var texts = SurveyTexts.standard(kind)
    func typed(_ name: String) -> String? {
      let text = (form.first(name) ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
      return text.isEmpty ? nil : text
    }
    let italian = typed("question_it")
    let english = typed("question_en")
    if italian != nil || english != nil {
      texts.question = LocalizedText(it: italian ?? english ?? "", en: english ?? italian ?? "")
    }
    return try SurveyDraft(
      name: form.first("name") ?? "", kind: kind, texts: texts,
      about: SurveySubject(channel: form.first("channel"), team: form.first("team"), product: form.first("product")))
  }

  @Sendable static func show(_ visit: Visit) async throws -> Response {
    let id = try visit.number("id")
    guard let (survey, key) = try await visit.read({ try SurveyStore.findWithKey(id, $0) }) else {
      throw Refusal.notFound
    }
    return try await results(survey.series, (survey, key), visit)
  }

  @Sendable static func results(_ visit: Visit) async throws -> Response {
    let query = try visit.query()
    guard let series = SurveyResultsAsk({ query.first($0) })?.series else { throw Refusal.notFound }
    let survey = try await visit.read { connection -> (Survey, SigningKey)? in
      guard let survey = try SurveyStore.all(connection).first(where: { $0.series == series }) else { return nil }
      return try SurveyStore.findWithKey(survey.id, connection)
    }
    return try await results(series, survey, visit)
  }

  private static func results(
    _ series: AnswerSource, _ own: (survey: Survey, key: SigningKey)?, _ visit: Visit
  ) async throws -> Response {
    let query = try visit.query()
    let asked = own.map { survey, key in
      SurveyResultPage.Asked(
        id: survey.id, question: survey.texts.question[visit.language],
        link: survey.closedAt == nil ? visit.address(.surveyAnswer(survey.openLink(key))) : nil,
        canClose: visit.may(.runSurveys))
    }
    var report = SurveyResultReport(
      SurveyResultsAsk(series) { query.first($0) }, survey: own?.survey, asked: asked,
      readsComments: visit.may(.readConversations), language: visit.language)
    report.now = visit.now
    let asking = report
    guard let page = try await visit.read({ try asking.page($0) }) else { throw Refusal.notFound }
    return visit.page(page.title, in: .surveys, page.body(visit.site))
  }

  @Sendable static func file(_ visit: Visit) async throws -> Response {
    let query = try visit.query()
    let style = try visit.csvStyle()
    guard let ask = SurveyResultsAsk({ query.first($0) }),
      let text = try await visit.read({ try SurveyResultsFile.text(ask, style, visit.language, $0) })
    else { throw Refusal.notFound }
    return visit.csv(text, "campanello-survey")
  }

  @Sendable static func tag(_ visit: Visit) async throws -> Response {
    let answer = try visit.number("id")
    let form = try await visit.form()
    let actor = visit.actor
    do {
      let tags = try CommentTag.all(in: form.first("tags") ?? "")
      try await visit.write { try CommentTags.set(tags, answer: answer, by: actor, now: visit.now, $0) }
    } catch SurveyProblem.noSuchAnswer {
      throw Refusal.notFound
    } catch let problem as SurveyProblem {
      throw Refusal.badRequest(problem.message)
    }
    let back = SurveyResultsAsk { form.first($0) }
    return visit.redirect(back?.path ?? .surveys, flash: SettingsRoutes.saved(visit))
  }

  @Sendable static func showTexts(_ visit: Visit) async throws -> Response { try await texts(visit) }

  private static func texts(
    _ visit: Visit, typed: [String: String]? = nil, problem: String? = nil
  ) async throws -> Response {
    let id = try visit.number("id")
    let page = try await visit.read { connection -> SurveyTextsPage? in
      guard let survey = try SurveyStore.find(id, connection), survey.closedAt == nil else { return nil }
      return try SurveyTextsReport.page(survey, typed: typed, problem: problem, visit.language, connection)
    }
    guard let page else { throw Refusal.notFound }
    return visit.page(
      page.title, in: .surveys, status: problem == nil ? .ok : .unprocessableContent, page.body(visit.site))
  }

  @Sendable static func changeTexts(_ visit: Visit) async throws -> Response {
    let id = try visit.number("id")
    let form = try await visit.form()
    func typed(_ name: String) -> String {
      (form.first(name) ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    guard let survey = try await visit.read({ try SurveyStore.find(id, $0) }) else { throw Refusal.notFound }
    var texts = survey.texts
    var fields = ["name": typed("name")]
    for field in SurveyTextField.allCases {
      let text = LocalizedText(it: typed("\(field.rawValue)_it"), en: typed("\(field.rawValue)_en"))
      fields["\(field.rawValue)_it"] = text.it
      fields["\(field.rawValue)_en"] = text.en
      field.put(text, in: &texts)
    }
    let actor = visit.actor
    let name = visit.visitor?.person.name.text ?? ""
    do {
      let draft = try SurveyDraft(name: typed("name"), kind: survey.kind, texts: texts, about: survey.about)
      try await visit.write { try SurveyStore.change(id, to: draft, by: actor, named: name, now: visit.now, $0) }
    } catch SurveyProblem.noSuchSurvey {
      throw Refusal.notFound
    } catch let problem as SurveyProblem {
      return try await Self.texts(visit, typed: fields, problem: problem.message[visit.language])
    }
    return visit.redirect(.survey(id), flash: SettingsRoutes.saved(visit))
  }

  @Sendable static func close(_ visit: Visit) async throws -> Response {
    let id = try visit.number("id")
    let actor = visit.actor
    do {
      _ = try await visit.write { try SurveyStore.close(id, by: actor, now: visit.now, $0) }
    } catch SurveyProblem.noSuchSurvey {
      throw Refusal.notFound
    } catch let problem as SurveyProblem {
      throw Refusal.conflict(problem.message)
    }
    let done = LocalizedText(
      it: "Sondaggio chiuso: le risposte restano.", en: "Survey closed: its answers stay.")
    return visit.redirect(.survey(id), flash: Flash(.done, done[visit.language]))
  }
}

extension Visit {
  /// The whole address of a page, as people outside type it.
  func address(_ path: SitePath) -> String {
    let settings = environment.settings
    if !settings.publicURL.isEmpty { return settings.publicURL + path.text }
    return (request.head.authority.map { "http://" + $0 } ?? environment.base) + site.href(path)
  }
}
