import Outlets
import Ledger
import Notices
import Outbox
import Secrets
import Transport
import People
import Primitives
import Storage
import StorageTesting

/// An empty database with the tables of notices and jobs, and shorthand for what the tests do all the time.
struct Office {
  static let now = Instant(seconds: 1_763_800_000)
  static let rome = ZoneClock(identifier: "Europe/Rome") ?? .utc
  static let key = SealingKey([UInt8](repeating: 7, count: 32))
  static let secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"

  let database: Database

  static func open(_ engine: TestDatabase, _ body: (Office) async throws -> Void) async throws {
    try await engine.with { (database) async throws in
      try Migrator(JobMigrations.all + PeopleMigrations.all + NoticeMigrations.all).migrate(database, now: now)
      try await database.write {
        _ = try $0.execute(
          """
          INSERT INTO person (id, email, name, role, language, created_at)
          VALUES (1, 'anna@example.it', 'Anna', 'admin', 'it', \(now.seconds))
          """)
      }
      try await body(Office(database: database))
    }
  }

  static func news(
    _ alarm: String = "alr_1", _ state: AlarmNews.State = .ringing, period: String = "2026-10"
  ) -> AlarmNews {
    let sentence = LocalizedText(
      it: "CSAT telefono <\(alarm)>: di solito 84,1 % → 79,6 %; 1.240 risposte.",
      en: "CSAT phone <\(alarm)>: usually 84.1% → 79.6%; 1,240 answers.")
    let step = LocalizedText(it: "Leggi le conversazioni.", en: "Read the conversations.")
    guard
      let news = AlarmNews(
        alarm: alarm, state: state.rawValue, period: period, sentence: sentence, nextStep: step, happenedAt: now)
    else { preconditionFailure("These states are told.") }
    return news
  }

  static func anna(_ choice: NoticeChoice = .usual) -> NoticeRecipient {
    NoticeRecipient(person: 1, email: "anna@example.it", name: "Anna", language: .it, choice: choice)
  }

  /// The synchronous forms, also inside asynchronous tests.
  func read<T>(_ body: (Connection) throws -> T) throws -> T { try database.read(body) }

  @discardableResult
  func write<T>(_ body: (Connection) throws -> T) throws -> T { try database.write(body) }

  func record(_ news: AlarmNews, to people: [NoticeRecipient] = [], now: Instant = now) throws -> [Int64] {
    try database.write { try NoticeDeliveryStore.record(news, to: people, Self.rome, now: now, $0) }
  }

  func endpoint(_ settings: OutletSettings, key: SealingKey? = key, wanted: WantedAlarms = .ringing) throws -> Int64 {
    var generator = SeededGenerator(seed: 1)
    return try database.write {
      try NoticeEndpointStore.add(
        settings, name: "Cruscotto", language: .it, wanted: wanted, key: key, by: .commandLine, now: Self.now,
        using: &generator, $0)
    }
  }

  func webhook(_ address: String) throws -> Int64 {
    try endpoint(OutletSettings(.webhook, [.server: address, .secrets: Self.secret]))
  }

  func find(_ id: Int64) throws -> NoticeDelivery? { try database.read { try NoticeDeliveryStore.find(id, $0) } }

  func events(_ id: Int64) throws -> [String] {
    try database.read { try NoticeDeliveryStore.events(of: id, $0) }.map { "\($0.kind) \($0.attempt) \($0.outcome)" }
  }

  static let hands = Sender.fresh()

  func due(at now: Instant) throws -> Int {
    try read { try $0.first("SELECT COUNT(*) FROM notice_delivery WHERE next_try_at <= \(now.seconds)") { $0.int(0) } }
      ?? 0
  }

  func sender(
    mailPort: Int? = nil, policy: AddressPolicy = .any, person: NoticeRecipient? = anna(), by hands: Sender = hands
  ) throws -> NoticeSender {
    var mail: MailSender?
    if let mailPort {
      mail = MailSender(
        server: try MailServer(host: "127.0.0.1", port: mailPort, encryption: .none),
        from: try MailAddress("campanello@example.it", name: "Campanello"))
    }
    return NoticeSender(
      database: database, transport: HTTPTransport(policy: policy, timeout: 5), mail: mail, key: Self.key,
      links: NoticeLinks(base: "https://campanello.example/"), clock: Self.rome, by: hands
    ) { _, _ in person }
  }

  /// Tells what is due; returns when each comes again.
  func work(_ sender: NoticeSender, at now: Instant = now) async throws -> [Instant?] {
    let before = try read { try NoticeDeliveryStore.newest($0) }.filter { $0.state == .waiting }
    let tries = try await sender.round(now: now)
    let tried = try before.compactMap { try find($0.id) }.filter { one in
      before.contains { $0.id == one.id && $0.attempts < one.attempts }
    }
    precondition(tried.count == tries, "Every try is counted.")
    return tried.map(\.nextTryAt)
  }
}

extension Instant {
  static func + (a: Instant, seconds: Int64) -> Instant { Instant(seconds: a.seconds + seconds) }

  /// A moment on the wall in Rome.
  static func rome(_ year: Int, _ month: Int, _ day: Int, _ hour: Int, _ minute: Int = 0) -> Instant {
    Office.rome.instant(CivilDate(year: year, month: month, day: day), secondOfDay: hour * 3_600 + minute * 60)
  }
}

extension Office {
  /// A webhook that answers at another address now.
  func move(_ place: Int64, to address: String) throws {
    let settings = OutletSettings(.webhook, [.server: address, .secrets: Self.secret])
    var generator = SeededGenerator(seed: 3)
    let sealed = try Self.key?.seal(settings.sealable, purpose: "notice_endpoint webhook", using: &generator)
    try write { _ = try $0.execute("UPDATE notice_endpoint SET sealed = \(sealed) WHERE id = \(place)") }
  }
}
