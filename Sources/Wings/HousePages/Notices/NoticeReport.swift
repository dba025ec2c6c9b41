public import PageKit
import Indicators
import Notices
import Outlets
public import Primitives
public import Storage

/// What a person is told, and where else notices go, for their pages.
public enum NoticeReport {
  /// Who looks, and what the installation can do.
  public struct Reader: Sendable {
    var language: Language
    var person: Int64
    var email: String
    var mayChangeSettings: Bool
    var hasMailServer: Bool
    var hasKey: Bool

    public init(
      language: Language, person: Int64, email: String, mayChangeSettings: Bool, hasMailServer: Bool, hasKey: Bool
    ) {
      self.language = language
      self.person = person
      self.email = email
      self.mayChangeSettings = mayChangeSettings
      self.hasMailServer = hasMailServer
      self.hasKey = hasKey
    }
  }

  /// How many of a destination's deliveries are shown.
  static let length = 25

  /// O(endpoints) queries.
  public static func settings(
    _ reader: Reader, typed: ConnectForm.Typed = ConnectForm.Typed(), now: Instant,
    _ connection: Connection
  ) throws -> NoticeSettingsPage {
    var list: NoticeEndpointList?
    if reader.mayChangeSettings {
      let texts = Texts(try OrganisationStore.read(connection).clock, reader.language, now)
      let endpoints = try NoticeEndpointStore.all(connection).map { endpoint in
        let last = try NoticeDeliveryStore.newest(endpoint: endpoint.id, limit: 1, connection).first
        return NoticeEndpointList.Endpoint(
          id: endpoint.id, kind: endpoint.kind.name[reader.language], name: endpoint.name, shown: endpoint.shown,
          note: texts.note(endpoint), isEnabled: endpoint.isEnabled, last: last.map { $0.state.pill },
          lastAt: last.map { texts.moment($0.deliveredAt ?? $0.createdAt) } ?? "")
      }
      list = NoticeEndpointList(endpoints: endpoints, hasKey: reader.hasKey, typed: typed)
    }
    let choice = try NoticeChoiceStore.find(reader.person, connection)
    return NoticeSettingsPage(
      language: reader.language, email: reader.email, choice: NoticeSettingsPage.Choice(choice),
      hasMailServer: reader.hasMailServer, endpoints: list)
  }

  /// Nil for an id that is not there. `secret` is shown once, right after it was made.
  public static func endpoint(
    _ id: Int64, secret: String? = nil, _ language: Language, now: Instant, _ connection: Connection
  ) throws -> NoticeEndpointPage? {
    guard let endpoint = try NoticeEndpointStore.find(id, connection) else { return nil }
    let texts = Texts(try OrganisationStore.read(connection).clock, language, now)
    let deliveries = try NoticeDeliveryStore.newest(endpoint: id, limit: length, connection).map { delivery in
      let news = try NoticeDeliveryStore.news(of: delivery.id, connection)
      return NoticeEndpointPage.Delivery(
        id: delivery.id, at: texts.moment(delivery.createdAt), what: news.first.map { $0.sentence[language] } ?? "",
        state: delivery.state.pill,
        attempts: try NoticeDeliveryStore.events(of: delivery.id, connection).map(texts.line))
    }
    return NoticeEndpointPage(
      language: language, id: id, name: endpoint.name,
      note: "\(endpoint.kind.name[language]) · \(endpoint.shown) · \(texts.note(endpoint))",
      isEnabled: endpoint.isEnabled, isGone: endpoint.disabledBy == .gone, secret: secret, deliveries: deliveries)
  }

  /// The parts of the pages that need a clock and a language.
  private struct Texts {
    let moments: MomentText
    let language: Language
    let today: CivilDate

    init(_ clock: ZoneClock, _ language: Language, _ now: Instant) {
      moments = MomentText(clock, language)
      self.language = language
      today = clock.day(of: now)
    }

    func moment(_ instant: Instant) -> String { moments.text(instant, today: today) }

    func note(_ endpoint: NoticeEndpoint) -> String {
      let wanted = endpoint.wanted.words[language]
      switch endpoint.language {
      case .it: return NoticePageWords.inItalian(wanted).text[language]
      case .en: return NoticePageWords.inEnglish(wanted).text[language]
      }
    }

    /// `oggi alle 09:05: consegnato (200)`
    func line(_ event: NoticeDeliveryEvent) -> String {
      let status = event.status.map { " (\($0))" } ?? ""
      let answer = event.excerpt.isEmpty ? "" : " · \(event.excerpt)"
      return "\(moment(event.happenedAt)): \(NoticePageWords.outcome(event.outcome)[language])\(status)\(answer)"
    }
  }
}
