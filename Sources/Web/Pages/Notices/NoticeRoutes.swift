import Markup
import HousePages
import PageKit
import Hummingbird
import Ledger
import Notices
import People
import Primitives
import Storage
import WireForms

/// Who is told what and when: everyone's own choice, and the destinations that administrators set up.
enum NoticeRoutes {
  static let all: [SiteRoute] = [
    .get(.notices, .may(.seeAlarms), show),
    .post(.notices, .may(.seeAlarms), choose),
    .post(.noticeEndpoints, .may(.changeSettings), addEndpoint),
    .get(SitePath.noticeEndpoint, .may(.changeSettings), showEndpoint),
    .post(SitePath.noticeEndpoint, .may(.changeSettings), changeEndpoint),
    .post(SitePath.noticeReplay, .may(.changeSettings), replay),
  ]

  @Sendable static func show(_ visit: Visit) async throws -> Response {
    let reader = try reader(visit)
    let page = try await visit.read { try NoticeReport.settings(reader, now: visit.now, $0) }
    return visit.page(page.title, in: .settings, page.body(visit.site))
  }

  @Sendable static func choose(_ visit: Visit) async throws -> Response {
    guard let person = visit.visitor?.person.id else { throw Refusal.forbidden }
    let form = try await visit.form()
    do {
      let choice = try choice(form)
      try await visit.write { try NoticeChoiceStore.set(choice, for: person, now: visit.now, $0) }
    } catch let problem as NoticeProblem {
      return visit.redirect(.notices, flash: Flash(.problem, problem.message[visit.language]))
    }
    return visit.redirect(.notices, flash: saved(visit))
  }

  /// Sends a notice once more; back to its destination.
  @Sendable static func replay(_ visit: Visit) async throws -> Response {
    let id = try visit.number("id")
    let found = try await visit.read { try NoticeDeliveryStore.find(id, $0) }
    guard let delivery = found, case .endpoint(let endpoint) = delivery.target else { throw Refusal.notFound }
    do {
      let actor = visit.actor
      try await visit.write { try NoticeDeliveryStore.replay(id, by: actor, now: visit.now, $0) }
    } catch let problem as NoticeProblem {
      return visit.redirect(.noticeEndpoint(endpoint), flash: Flash(.problem, problem.message[visit.language]))
    }
    let done = LocalizedText(it: "Lo mando di nuovo.", en: "It is sent again.")
    return visit.redirect(.noticeEndpoint(endpoint), flash: Flash(.done, done[visit.language]))
  }

  static func reader(_ visit: Visit) throws -> NoticeReport.Reader {
    guard let person = visit.visitor?.person else { throw Refusal.forbidden }
    let settings = visit.environment.settings
    return NoticeReport.Reader(
      language: visit.language, person: person.id, email: person.email.text,
      mayChangeSettings: visit.may(.changeSettings), hasMailServer: settings.hasMailServer,
      hasKey: settings.sealingKey != nil)
  }

  static func saved(_ visit: Visit) -> Flash {
    Flash(.done, LocalizedText(it: "Salvato.", en: "Saved.")[visit.language])
  }

  /// Throws `NoticeProblem.timeInvalid`, also for what no form of ours sends.
  private static func choice(_ form: FormFields) throws(NoticeProblem) -> NoticeChoice {
    let hour = form.first("hour").flatMap { Int($0) } ?? -1
    let pace: NoticeChoice.Pace =
      switch form.first("pace") {
      case "daily": .daily(hour: hour)
      case "weekly": .weekly(weekday: form.first("weekday").flatMap { Int($0) } ?? -1, hour: hour)
      default: .immediately
      }
    let (from, to) = (form.first("quiet_from") ?? "", form.first("quiet_to") ?? "")
    // One end alone is no answer.
    let quiet = from.isEmpty && to.isEmpty ? nil : try QuietHours(from: Int(from) ?? -1, to: Int(to) ?? -1)
    return try NoticeChoice(
      byMail: form.contains("by_mail"), pace: pace,
      wanted: form.first("wanted").flatMap(WantedAlarms.init(rawValue:)) ?? .ringing, quiet: quiet)
  }
}
