import Markup
import PageKit
import SurveyPages
import Connectors
import FileFormats
import Foundation
import Hummingbird
import Ledger
import People
import Primitives
import Storage
import Surveys
import WireForms

/// How a survey goes out by mail: lists, terms, words, and what is asked after conversations.
enum InvitingRoutes {
  static let all: [SiteRoute] = [
    .get(SitePath.surveyInviting, .may(.runSurveys), show),
    .post(SitePath.surveyInvitingStep.ending(InvitingStep.list), .may(.runSurveys), invite),
    .post(SitePath.surveyInvitingStep.ending(InvitingStep.plan), .may(.runSurveys), plan),
    .post(SitePath.surveyInvitingStep.ending(InvitingStep.mail), .may(.runSurveys), mail),
    .post(SitePath.surveyInvitingStep.ending(InvitingStep.occasion), .may(.runSurveys), occasion),
    .post(SitePath.surveyInvitingStep.ending(InvitingStep.stop), .may(.runSurveys), stop),
    .post(SitePath.surveyInvitingStep.ending(InvitingStep.book), .may(.runSurveys), book),
  ]

  /// Seconds in which a list that was sent by mistake can be stopped.
  private static let undoSeconds: Int64 = 300

  @Sendable static func show(_ visit: Visit) async throws -> Response { try await page(visit, nil) }

  private static func page(_ visit: Visit, _ typed: (form: InvitingPage.Form, problem: String)?) async throws
    -> Response
  {
    let id = try visit.number("id")
    let hasServer = visit.environment.settings.hasMailServer
    let page = try await visit.read {
      try InvitingReport.page(id, typed: typed, hasMailServer: hasServer, visit.language, $0)
    }
    guard let page else { throw Refusal.notFound }
    return visit.page(
      page.title, in: .surveys, status: typed == nil ? .ok : .unprocessableContent, page.body(visit.site))
  }

  @Sendable static func invite(_ visit: Visit) async throws -> Response {
    let id = try visit.number("id")
    return try await withList(visit, id) { list, name in
      let actor = visit.actor
      try await visit.write { connection in
        var generator = SystemRandomNumberGenerator()
        _ = try InvitationStore.invite(
          list.people, to: id, list: name, from: Instant(seconds: visit.now.seconds + undoSeconds), by: actor,
          now: visit.now, using: &generator, connection)
      }
      let numbers = NumberText(visit.language)
      let count = numbers.count(Double(list.people.count))
      return LocalizedText(
        it: "Gli inviti sono pronti: \(count). Partono fra cinque minuti.",
        en: "The invitations are ready: \(count). They leave in five minutes.")
    }
  }

  @Sendable static func book(_ visit: Visit) async throws -> Response {
    let id = try visit.number("id")
    return try await withList(visit, id) { list, _ in
      let actor = visit.actor
      try await visit.write { try ContactStore.addToBook(list.people, by: actor, now: visit.now, $0) }
      let count = NumberText(visit.language).count(Double(list.people.count))
      return LocalizedText(it: "Indirizzi importati: \(count).", en: "Addresses brought in: \(count).")
    }
  }

  /// Reads the file that was sent and does something with it; the file is not kept.
  private static func withList(
    _ visit: Visit, _ id: Int64, _ body: (InviteeList, String) async throws -> LocalizedText
  ) async throws -> Response {
    guard let file = try await UploadReceiving.receive(visit) else {
      return visit.redirect(.surveyInviting(id), flash: Flash(.problem, DataFlash.noFile[visit.language]))
    }
    defer { try? FileManager.default.removeItem(at: file.url) }
    do {
      let path = file.url.path
      let list = try await PlanningThreads.run { Result { try InviteeList(path: path) } }.get()
      if list.people.isEmpty { throw SurveyProblem.listEmpty }
      let done = try await body(list, file.name.text)[visit.language]
      let left = InviteeListWords.left(list, visit.language)
      return visit.redirect(
        .surveyInviting(id), flash: Flash(.done, ([done] + left).joined(separator: " ")))
    } catch SurveyProblem.noSuchSurvey {
      throw Refusal.notFound
    } catch let problem as SurveyProblem {
      return visit.redirect(.surveyInviting(id), flash: Flash(.problem, problem.message[visit.language]))
    } catch let problem as FileProblem {
      return visit.redirect(.surveyInviting(id), flash: Flash(.problem, problem.message[visit.language]))
    }
  }

  @Sendable static func plan(_ visit: Visit) async throws -> Response {
    let form = try await visit.form()
    return try await change(visit, form) { plan in
      plan.validDays = Int(trimmed(form, "valid_days")) ?? 0
      let days = trimmed(form, "remind_after_days")
      plan.remindAfterDays = days.isEmpty ? nil : Int(days) ?? 0
      plan.share = Int(trimmed(form, "share")) ?? 0
    }
  }

  @Sendable static func mail(_ visit: Visit) async throws -> Response {
    let form = try await visit.form()
    return try await change(visit, form) { plan in
      func typed(_ name: String) -> String { (form.first(name) ?? "").replacing("\r\n", with: "\n") }
      plan.mail = InvitationTexts(
        subject: LocalizedText(it: trimmed(form, "subject_it"), en: trimmed(form, "subject_en")),
        body: LocalizedText(it: typed("body_it"), en: typed("body_en")))
    }
  }

  @Sendable static func occasion(_ visit: Visit) async throws -> Response {
    let form = try await visit.form()
    return try await change(visit, form) { plan in
      guard form.first("on") == "1" else {
        plan.occasion = nil
        return
      }
      func chosen(_ name: String) -> String? {
        let text = trimmed(form, name)
        return text.isEmpty ? nil : text
      }
      plan.occasion = AskingOccasion(
        channel: chosen("channel"), team: chosen("team"), product: chosen("product"), reason: chosen("reason"),
        delayHours: Int(trimmed(form, "delay_hours")) ?? -1, since: plan.occasion?.since ?? visit.now)
    }
  }

  private static func trimmed(_ form: FormFields, _ name: String) -> String {
    (form.first(name) ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func change(
    _ visit: Visit, _ form: FormFields, _ body: @escaping @Sendable (inout InvitingPlan) -> Void
  ) async throws -> Response {
    let id = try visit.number("id")
    let actor = visit.actor
    do {
      try await visit.write { connection in
        var plan = try InvitingPlanStore.find(id, connection)
        body(&plan)
        try InvitingPlanStore.set(plan, for: id, by: actor, now: visit.now, connection)
      }
    } catch SurveyProblem.noSuchSurvey {
      throw Refusal.notFound
    } catch let problem as SurveyProblem {
      return try await refused(visit, form, problem)
    }
    let done = LocalizedText(it: "Salvato.", en: "Saved.")
    return visit.redirect(.surveyInviting(id), flash: Flash(.done, done[visit.language]))
  }

  /// The same page with what was typed.
  private static func refused(_ visit: Visit, _ form: FormFields, _ problem: SurveyProblem) async throws -> Response {
    let id = try visit.number("id")
    let language = visit.language
    var shown = try await visit.read {
      try InvitingReport.form(InvitingPlanStore.find(id, $0), language, $0)
    }
    func put(_ name: String, _ set: (String) -> Void) { form.first(name).map(set) }
    put("valid_days") { shown.validDays = $0 }
    put("remind_after_days") { shown.remindAfterDays = $0 }
    put("share") { shown.share = $0 }
    put("delay_hours") {
      shown.delayHours = $0
      shown.asksAfterConversations = form.first("on") == "1"
    }
    if let it = form.first("subject_it"), let en = form.first("subject_en") {
      shown.subject = LocalizedText(it: it, en: en)
    }
    if let it = form.first("body_it"), let en = form.first("body_en") { shown.body = LocalizedText(it: it, en: en) }
    return try await page(visit, (shown, problem.message[language]))
  }

  @Sendable static func stop(_ visit: Visit) async throws -> Response {
    let id = try visit.number("id")
    let actor = visit.actor
    let count = try await visit.write { connection -> Int in
      if try SurveyStore.find(id, connection) == nil { throw Refusal.notFound }
      return try InvitationStore.stop(id, by: actor, now: visit.now, connection)
    }
    let text = NumberText(visit.language).count(Double(count))
    let done = LocalizedText(it: "Inviti fermati: \(text).", en: "Invitations stopped: \(text).")
    return visit.redirect(.surveyInviting(id), flash: Flash(.done, done[visit.language]))
  }
}

/// Where whoever wants no more invitations goes. A mail program posts here without asking (RFC 8058); opening the
/// address changes nothing, since mail scanners open every link.
enum UnsubscribeRoutes {
  static let all: [SiteRoute] = [
    .get(SitePath.unsubscribe, .everyone, show), .post(SitePath.unsubscribe, .everyone, leave),
  ]

  @Sendable static func show(_ visit: Visit) async throws -> Response {
    try await orRefusal(visit) { asked throws in
      let token = try visit.parameter("token")
      return answer(.asking(token: token), asked.organisation, visit)
    }
  }

  @Sendable static func leave(_ visit: Visit) async throws -> Response {
    try await orRefusal(visit) { asked throws in
      let form = try await visit.form()
      let isProgram = form.first("List-Unsubscribe") == "One-Click"
      try await visit.write {
        try ContactStore.optOut(
          survey: asked.survey.id, subject: asked.token.subject, by: isProgram ? .oneClick : .page, now: visit.now, $0)
      }
      return answer(.done, asked.organisation, visit)
    }
  }

  private static func orRefusal(
    _ visit: Visit, _ body: (AskedSurvey) async throws -> Response
  ) async throws -> Response {
    do {
      return try await body(AskedSurvey.find(visit, for: .unsubscribe))
    } catch let problem as SurveyProblem {
      return answer(.refused(problem.message[visit.language]), "", visit, isFound: false)
    }
  }

  private static func answer(
    _ step: UnsubscribePage.Step, _ organisation: String, _ visit: Visit, isFound: Bool = true
  ) -> Response {
    let page = UnsubscribePage(language: visit.language, step: step, organisation: organisation)
    var response = visit.html(page.page(visit.site), status: isFound ? .ok : .notFound)
    response.headers[.xRobotsTag] = "noindex"
    return response
  }
}
