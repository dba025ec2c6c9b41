import Markup
import IncidentPages
import HTTPTypes
import Hummingbird
import Incidents
import Primitives
import Storage
import WebAssets
import WireForms

/// Those who want notices by mail: asked twice, gone with one click. Opening a link changes nothing; scanners open all.
enum SubscriberRoutes {
  static let all: [SiteRoute] = [
    .post(.subscribers, .everyone, ask),
    .get(SitePath.confirmSubscriber, .everyone) { try await show($0, .confirm) },
    .post(SitePath.confirmSubscriber, .everyone) { try await act($0, .confirm) },
    .get(SitePath.removeSubscriber, .everyone) { try await show($0, .unsubscribe) },
    .post(SitePath.removeSubscriber, .everyone) { try await act($0, .unsubscribe) },
  ]

  /// The answer is the same whether the address was known or not.
  @Sendable static func ask(_ visit: Visit) async throws -> Response {
    let form = try await visit.form()
    let it = visit.language == .it
    do {
      // The field that people do not see: whoever fills it is told what everybody is told.
      if (form.first("website") ?? "").isEmpty {
        let address = form.first("email") ?? ""
        guard visit.environment.subscribing.admits(visit.peer, now: visit.now) else {
          throw IncidentProblem.tooManySubscribers
        }
        try await visit.write { try SubscriberStore.ask(address, visit.language, now: visit.now, $0) }
      }
      return try await word(
        visit, it ? "Guarda nella tua posta" : "Look into your mailbox",
        it
          ? "Ti abbiamo mandato un link: aprilo e conferma. Se non arriva, guarda fra la posta indesiderata."
          : "We sent you a link: open it and confirm. If it does not arrive, look into the unwanted mail.")
    } catch let problem as IncidentProblem {
      let pages = StatusPages(try await visit.environment.statusShelf().snapshot, visit.language)
      return visit.html(
        pages.now(problem: problem.message[visit.language]).page(place(visit)),
        status: problem == .tooManySubscribers ? .tooManyRequests : .unprocessableContent)
    }
  }

  @Sendable private static func show(
    _ visit: Visit, _ purpose: SubscriberToken.Purpose
  ) async throws -> Response {
    let token = try visit.parameter("token")
    return try await orRefusal(visit) {
      try await visit.read { try SubscriberStore.check(token, purpose, $0) }
      let it = visit.language == .it
      let folder = "\(visit.environment.settings.folder)/status"
      let query = "?lang=\(visit.language.rawValue)"
      switch purpose {
      case .confirm:
        return try await word(
          visit, it ? "Vuoi ricevere gli avvisi?" : "Do you want the notices?",
          it
            ? "Ti scriviamo quando c'è un problema o una manutenzione, e quando finisce."
            : "We write when there is a problem or a maintenance, and when it ends.",
          action: ("\(folder)/confirm/\(token)\(query)", it ? "Sì, scrivetemi" : "Yes, write to me"))
      case .unsubscribe:
        return try await word(
          visit, it ? "Non vuoi più gli avvisi?" : "No more notices?",
          it ? "Dimentichiamo subito il tuo indirizzo." : "We forget your address at once.",
          action: ("\(folder)/unsubscribe/\(token)\(query)", it ? "Non scrivetemi più" : "Write to me no more"))
      }
    }
  }

  @Sendable private static func act(_ visit: Visit, _ purpose: SubscriberToken.Purpose) async throws -> Response {
    let token = try visit.parameter("token")
    let it = visit.language == .it
    return try await orRefusal(visit) {
      switch purpose {
      case .confirm:
        try await visit.write { try SubscriberStore.confirm(token, now: visit.now, $0) }
        return try await word(
          visit, it ? "Iscrizione confermata" : "You are subscribed",
          it ? "Ti scriveremo quando c'è qualcosa da sapere." : "We will write when there is something to know.")
      case .unsubscribe:
        try await visit.write { try SubscriberStore.remove(token, $0) }
        return try await word(
          visit, it ? "Fatto" : "Done",
          it
            ? "Abbiamo dimenticato il tuo indirizzo. Un avviso già partito può ancora arrivare."
            : "We have forgotten your address. A notice that has left already may still arrive.")
      }
    }
  }

  private static func orRefusal(_ visit: Visit, _ body: () async throws -> Response) async throws -> Response {
    do {
      return try await body()
    } catch IncidentProblem.linkUnknown {
      return try await word(
        visit, visit.language == .it ? "Il link non si apre" : "The link does not open",
        IncidentProblem.linkUnknown.message[visit.language], status: .notFound)
    }
  }

  private static func word(
    _ visit: Visit, _ heading: String, _ text: String, action: (address: String, button: String)? = nil,
    status: HTTPResponse.Status = .ok
  ) async throws -> Response {
    let pages = StatusPages(try await visit.environment.statusShelf().snapshot, visit.language)
    var response = visit.html(pages.word(heading, text, action: action).page(place(visit)), status: status)
    response.headers[.xRobotsTag] = "noindex"
    return response
  }

  private static func place(_ visit: Visit) -> StatusPlace {
    .served(folder: visit.environment.settings.folder, styleHash: WebAssets.statusStylesheetHash)
  }
}
