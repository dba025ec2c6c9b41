import Ledger
import Incidents
import LoopbackPeers
import Outbox
import Outlets
import People
import Secrets
import Transport
import Primitives
import Storage
import StorageTesting

/// An empty database with the tables of incidents, and shorthand for what the tests do all the time.
struct IncidentDesk {
  static let now = Instant(seconds: 1_763_800_000)
  static let rome = ZoneClock(identifier: "Europe/Rome") ?? .utc
  static let key = SealingKey([UInt8](repeating: 7, count: 32))
  static let base = "https://campanello.example"
  static let anna = IncidentHand(personID: 1, name: "Anna")
  static let bruno = IncidentHand(personID: 2, name: "Bruno")

  static let hands = Sender.fresh()

  let database: Database

  static func open(_ engine: TestDatabase, _ body: (IncidentDesk) async throws -> Void) async throws {
    try await engine.with { (database) async throws in
      try Migrator(PeopleMigrations.all + IncidentTables.migrations).migrate(database, now: now)
      try await database.write { connection in
        for hand in [anna, bruno] {
          try connection.execute(
            """
            INSERT INTO person (id, email, name, role, language, created_at)
            VALUES (\(hand.personID), \(hand.name + "@example.it"), \(hand.name), 'admin', 'it', \(now.seconds))
            """)
        }
      }
      try await body(IncidentDesk(database: database))
    }
  }

  static func after(_ seconds: Int64) -> Instant { Instant(seconds: now.seconds + seconds) }

  /// The synchronous forms, also inside asynchronous tests.
  func read<T>(_ body: (Connection) throws -> T) throws -> T { try database.read(body) }

  @discardableResult
  func write<T>(_ body: (Connection) throws -> T) throws -> T { try database.write(body) }

  func service(_ name: String, at now: Instant = now) throws -> Int64 {
    var generator = SystemRandomNumberGenerator()
    return try write {
      try ServiceStore.add(PublicText(it: name, en: ""), by: .commandLine, now: now, using: &generator, $0)
    }
  }

  func incident(_ services: [Int64: ServiceState] = [:], startedAt: Instant? = nil) throws -> Int64 {
    var generator = SystemRandomNumberGenerator()
    return try write {
      try IncidentStore.open(
        IncidentOpening(
          title: PublicText(it: "Pagamenti con carta", en: "Card payments"), services: services, startedAt: startedAt),
        by: Self.anna, now: Self.now, using: &generator, $0)
    }
  }

  @discardableResult
  func say(
    _ phase: IncidentPhase, _ text: String = "Non si può pagare.", on incident: Int64,
    services: [Int64: ServiceState] = [:], outlets: [OutletChoice] = [], at now: Instant = now,
    needsApproval: Bool = false
  ) throws -> Int64 {
    try write { connection in
      let last = try IncidentQueries.lastPublished(incident, connection)
      return try IncidentStore.write(
        UpdateDraft(phase: phase, text: PublicText(it: text, en: ""), services: services, outlets: outlets),
        on: incident, after: last, needsApproval: needsApproval, by: Self.anna, publicURL: Self.base, now: now,
        connection)
    }
  }

  func outlet(_ connection: OutletSettings, name: String? = nil) throws -> Int64 {
    var generator = SystemRandomNumberGenerator()
    return try write {
      try OutletStore.add(
        connection, name: name ?? connection.kind.rawValue, language: .it, key: Self.key, by: .commandLine,
        now: Self.now,
        using: &generator, $0)
    }
  }

  /// Everything that Campanello publishes by itself, at the peer.
  func outlets(_ peer: NetworkPeer) throws -> [OutletKind: Int64] {
    let secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
    let all: [OutletSettings] = [
      .mastodon(server: peer.address, token: "token-1234567890"),
      .bluesky(server: peer.address, handle: "bottega.example", password: "abcd-efgh"),
      .telegram(server: peer.address, token: "123456:ABCdefGHIjklMNOpqrSTUvwx", chat: "@bottega"),
      .facebook(server: peer.address, page: "bottega", token: "EAAtoken123"),
      .webhook(address: peer.address + "/hook", secret: secret),
      .sms(address: peer.address + "/sms", token: "gateway-token", numbers: ["+393331234567"]),
      .scheduler(.buffer, server: peer.address, channel: "5f2a9c", token: "buffer-key-1", leadsTo: .x),
      .scheduler(
        .postiz, server: peer.address + "/public/v1", channel: "cm1", token: "postiz-key-1", leadsTo: .linkedin),
      .scheduler(
        .mixpost, server: peer.address + "/mixpost/", channel: "9b1e5f4a-3c2d-4a7b-8e6f-1d2c3b4a5e6f/12",
        token: "mixpost-key-1", leadsTo: .other),
    ]
    return Dictionary(
      try all.map { ($0.kind, try outlet($0)) }, uniquingKeysWith: { first, _ in first })
  }

  func sender(timeout: Double = 2, policy: AddressPolicy = .any) -> PublicationSender {
    PublicationSender(
      database, transport: HTTPTransport(policy: policy, timeout: timeout), key: Self.key, publicURL: Self.base,
      by: Self.hands)
  }

  func publications(_ incident: Int64) throws -> [Publication] {
    try read { try PublicationStore.of(incident: incident, $0) }
  }
}

extension OutletSettings {
  static func mastodon(server: String, token: String) -> Self { Self(.mastodon, [.server: server, .token: token]) }
  static func bluesky(server: String, handle: String, password: String) -> Self {
    Self(.bluesky, [.server: server, .account: handle, .token: password])
  }
  static func telegram(server: String, token: String, chat: String) -> Self {
    Self(.telegram, [.server: server, .token: token, .account: chat])
  }
  static func facebook(server: String, page: String, token: String) -> Self {
    Self(.facebook, [.server: server, .account: page, .token: token])
  }
  static func slack(address: String) -> Self { Self(.slack, [.token: address]) }
  static func webhook(address: String, secret: String) -> Self { Self(.webhook, [.server: address, .secrets: secret]) }
  static func sms(address: String, token: String, numbers: [String]) -> Self {
    Self(.sms, [.server: address, .token: token, .numbers: numbers.joined(separator: ",")])
  }
  static func scheduler(_ kind: OutletKind, server: String, channel: String, token: String, leadsTo: OutletKind) -> Self
  {
    Self(kind, [.server: server, .account: channel, .token: token], leadsTo: leadsTo)
  }
  static func byHand(_ kind: OutletKind, place: String) -> Self { Self(kind, [.account: place]) }
}
