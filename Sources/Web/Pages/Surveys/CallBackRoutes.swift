import Markup
import PageKit
import SurveyPages
import Hummingbird
import Indicators
import Ledger
import People
import Primitives
import Storage
import Surveys
import WireForms

/// The customers to be called back because of what they answered.
enum CallBackRoutes {
  static let all: [SiteRoute] = [
    .get(.callBacks, .may(.readConversations), list), .post(.callBacks, .may(.readConversations), add),
    .post(SitePath.callBack, .may(.readConversations), change),
    .post(SitePath.callBackDone, .may(.readConversations), finish),
  ]

  @Sendable static func list(_ visit: Visit) async throws -> Response {
    let mine = try visit.query().first("mine") == "1" ? visit.visitor?.person.id : nil
    return try await page(visit, mine: mine)
  }

  private static func page(_ visit: Visit, mine: Int64? = nil, problem: String? = nil) async throws -> Response {
    let page = try await visit.read {
      try CallBackReport.page(mine: mine, now: visit.now, problem: problem, visit.language, $0)
    }
    return visit.page(
      page.title, in: .surveys, status: problem == nil ? .ok : .unprocessableContent, page.body(visit.site))
  }

  @Sendable static func add(_ visit: Visit) async throws -> Response {
    guard let answer = try await visit.form().first("answer").flatMap(Int64.init) else { throw Refusal.notFound }
    let actor = visit.actor
    let person = visit.visitor?.person.id
    return try await orRefusal(visit) {
      try await visit.write { connection in
        let today = try OrganisationStore.read(connection).clock.day(of: visit.now)
        try CallBackStore.add(
          answer: answer, owner: person, dueOn: CallBackReport.usualDay(after: today), by: actor, now: visit.now,
          connection)
      }
      let done = LocalizedText(
        it: "Aggiunto fra i clienti da richiamare: è tuo, entro due giorni lavorativi.",
        en: "Added to the customers to be called back: it is yours, within two working days.")
      return visit.redirect(.callBacks(), flash: Flash(.done, done[visit.language]))
    }
  }

  @Sendable static func change(_ visit: Visit) async throws -> Response {
    let id = try visit.number("id")
    let form = try await visit.form()
    let actor = visit.actor
    return try await orRefusal(visit) {
      guard let due = form.first("due").flatMap({ CivilDate($0) }) else { throw SurveyProblem.dueDayMissing }
      try await visit.write { connection in
        let wanted = form.first("owner").flatMap(Int64.init)
        let owner = try CallBackReport.callers(connection).first { $0.id == wanted }?.id
        try CallBackStore.change(
          id, owner: owner, dueOn: due, note: form.first("note") ?? "", by: actor, now: visit.now, connection)
      }
      return visit.redirect(.callBacks(), flash: SettingsRoutes.saved(visit))
    }
  }

  @Sendable static func finish(_ visit: Visit) async throws -> Response {
    let id = try visit.number("id")
    let form = try await visit.form()
    let actor = visit.actor
    return try await orRefusal(visit) {
      try await visit.write { connection in
        try CallBackStore.finish(id, outcome: form.first("outcome") ?? "", by: actor, now: visit.now, connection)
      }
      let done = LocalizedText(it: "Richiamato: è fra quelle fatte.", en: "Called back: it is among those done.")
      return visit.redirect(.callBacks(), flash: Flash(.done, done[visit.language]))
    }
  }

  private static func orRefusal(_ visit: Visit, _ body: () async throws -> Response) async throws -> Response {
    do {
      return try await body()
    } catch SurveyProblem.noSuchAnswer, SurveyProblem.noSuchCallBack {
      throw Refusal.notFound
    } catch SurveyProblem.callBackDone {
      throw Refusal.conflict(SurveyProblem.callBackDone.message)
    } catch let problem as SurveyProblem {
      return try await page(visit, problem: problem.message[visit.language])
    }
  }
}
