import Alarms
import Dispatch
import Indicators
import Notices
import Outbound
import People
import Primitives
import Storage
import Synchronization

/// Tells people and programs of alarms: writes down whom to tell when alarms change, and sends.
struct Delivering: Sendable {
  private let database: Database
  private let settings: DeliverySettings
  private let transport: HTTPTransport
  private let links: NoticeLinks

  /// `publicURL` is the address that people type: links in notices begin with it.
  init(_ database: Database, _ settings: DeliverySettings, publicURL: String) {
    self.database = database
    self.settings = settings
    transport = HTTPTransport(policy: settings.policy, certificates: settings.certificates)
    links = NoticeLinks(base: publicURL, choicePath: "/settings/notices")
  }

  /// Makes one attempt: `payload` is that of a job of the kind `NoticeDeliveryStore.jobKind`. The job of the next
  /// attempt is in the queue already, so that the caller completes this one; what is thrown makes it come again.
  func work(_ payload: String, now: Instant) async throws {
    guard let job = DeliveryJob(payload: payload) else { return }
    let clock = try await database.read { try OrganisationStore.read($0).clock }
    let sender = NoticeSender(
      database: database, transport: transport, mail: settings.mail, key: settings.key, links: links, clock: clock
    ) { id, connection in
      guard let person = try PersonStore.find(id, connection), Self.isTold(person) else { return nil }
      return try Self.recipient(person, NoticeChoiceStore.find(id, connection))
    }
    var generator = SystemRandomNumberGenerator()
    try await sender.send(job, now: now, using: &generator)
  }

  /// Writes down that these alarms came into another state, for everyone who may see alarms and every destination.
  /// To be called in the transaction that records them. States that nobody is told of, and what was told before,
  /// add nothing. O(alarms · receivers).
  static func record(_ alarms: [Alarm], now: Instant, _ connection: Connection) throws {
    let news = alarms.compactMap {
      AlarmNews(
        alarm: $0.id, state: $0.state, period: $0.period, sentence: $0.sentence, nextStep: $0.nextStep,
        happenedAt: now)
    }
    if news.isEmpty { return }
    let clock = try OrganisationStore.read(connection).clock
    let choices = try NoticeChoiceStore.all(connection)
    let people = try PersonStore.all(connection).filter(isTold).map { recipient($0, choices[$0.id] ?? .usual) }
    for one in news { try NoticeDeliveryStore.record(one, to: people, clock, now: now, connection) }
  }

  private static func isTold(_ person: Person) -> Bool { person.isEnabled && person.role.may(.seeAlarms) }

  private static func recipient(_ person: Person, _ choice: NoticeChoice) -> NoticeRecipient {
    NoticeRecipient(
      person: person.id, email: person.email.text, name: person.name.text, language: person.language, choice: choice)
  }
}

/// For a ``JobRunner`` of its own: a slow receiver must not keep imports waiting.
extension Delivering: JobWork {
  var kinds: [String] { [NoticeDeliveryStore.jobKind] }

  func run(_ job: Job, _ desk: JobDesk) throws {
    let now = desk.clock()
    let outcome = Outcome()
    Task {
      do {
        try await work(job.payload, now: now)
        outcome.end(.success(()))
      } catch {
        outcome.end(.failure(error))
      }
    }
    try outcome.wait()
    try desk.database.write { _ = try JobQueue($0).complete(job, now: desk.clock()) }
  }

  /// The end of the attempt, for the runner's own thread, which may block.
  private final class Outcome: Sendable {
    private let result = Mutex<Result<Void, any Error>?>(nil)
    private let ended = DispatchSemaphore(value: 0)

    func end(_ value: Result<Void, any Error>) {
      result.withLock { $0 = value }
      ended.signal()
    }

    func wait() throws {
      ended.wait()
      try result.withLock { $0 }?.get()
    }
  }
}
