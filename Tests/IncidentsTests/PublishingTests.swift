import Incidents
import LoopbackPeers
import Outbox
import Outlets
import Transport
import Primitives
import Storage
import StorageTesting
import Testing

@Suite(.enabled(if: Python.has("http"), "\(Python.isMissing)"))
struct PublishingTests {
  typealias Desk = IncidentDesk

  @Test(arguments: TestDatabases.all)
  func `an update reaches every outlet once, and a correction edits where it can`(_ engine: TestDatabase) async throws {
    try await Desk.open(engine) { (desk) async throws in
      try await NetworkPeer.with { (peer) async throws in
        let outlets = try desk.outlets(peer)
        let byHand = try desk.outlet(.byHand(.x, place: "@bottega"))
        let id = try desk.incident()
        let choices = (Array(outlets.values) + [byHand]).map { OutletChoice(outlet: $0) }
        let update = try desk.say(.investigating, on: id, outlets: choices)
        #expect(try await desk.sender().round(now: Desk.now) == 9)
        #expect(try await desk.sender().round(now: Desk.after(1)) == 0)
        let posts = try peer.posts()
        #expect(
          Set(posts.map(\.network)) == [
            "mastodon", "bluesky", "telegram", "facebook", "webhook", "sms", "buffer", "postiz", "mixpost",
          ])
        #expect(posts.count == 9)
        let key = try #require(try desk.read { try IncidentQueries.find(id, $0) }).key
        let link = "https://campanello.example/status/incidents/\(key)#u\(update)"
        let text = "In esame: Pagamenti con carta\n\nNon si può pagare.\n\n\(link)"
        #expect(posts.filter { $0.network != "webhook" }.allSatisfy { $0.text == text })
        var states = try Self.states(desk, id)
        #expect(
          states == [
            .mastodon: .published, .bluesky: .published, .telegram: .published, .facebook: .published,
            .webhook: .published, .sms: .accepted, .buffer: .accepted, .postiz: .accepted,
            .mixpost: .accepted, .x: .byHand,
          ])
        try desk.write {
          try IncidentStore.correct(
            update, to: PublicText(it: "Non si può pagare con carta.", en: ""), by: Desk.anna, publicURL: Desk.base,
            now: Desk.after(60), $0)
        }
        _ = try await desk.sender().round(now: Desk.after(60))
        let after = try peer.posts()
        let edited = after.filter { $0.version == 2 }.map(\.network)
        #expect(Set(edited) == ["mastodon", "telegram", "facebook"])
        #expect(after.count == 10, "the webhook is told of the correction by a message of its own")
        states = try Self.states(desk, id)
        #expect(
          states[.bluesky] == .byHand && states[.sms] == .byHand && states[.buffer] == .byHand
            && states[.mastodon] == .published)
      }
    }
  }

  @Test(arguments: TestDatabases.all)
  func `an outlet that fails for now is tried again, at its own pace`(_ engine: TestDatabase) async throws {
    try await Desk.open(engine) { (desk) async throws in
      try await NetworkPeer.with { (peer) async throws in
        let outlet = try desk.outlet(.mastodon(server: peer.address, token: "token-1234567890"))
        let id = try desk.incident()
        try peer.next([.refusesForNow, .busy])
        try desk.say(.investigating, on: id, outlets: [OutletChoice(outlet: outlet)])
        _ = try await desk.sender().round(now: Desk.now)
        var one = try #require(try desk.publications(id).first)
        #expect(one.state == .waiting && one.status == 500)
        #expect((Desk.after(5)...Desk.after(6)).contains(try #require(one.nextTryAt)))
        _ = try await desk.sender().round(now: Desk.after(6))
        one = try #require(try desk.publications(id).first)
        #expect(one.state == .waiting && one.status == 429)
        // It asked for 40 seconds, more than the 30 of the third try.
        #expect(try #require(one.nextTryAt) >= Desk.after(46))
        _ = try await desk.sender().round(now: Desk.after(60))
        #expect(try desk.publications(id).first?.state == .published)
        #expect(try peer.posts().count == 1)
      }
    }
  }

  /// Whether a lost answer leaves the post there once.
  static let lost: [(kind: OutletKind, state: Publication.State)] = [
    (.mastodon, .published), (.bluesky, .published), (.facebook, .published), (.webhook, .published),
    (.sms, .accepted), (.buffer, .accepted), (.postiz, .accepted), (.mixpost, .accepted), (.telegram, .unsure),
  ]

  @Test(arguments: TestDatabases.all, lost)
  func `an outlet that takes it and never answers has it once`(
    _ engine: TestDatabase, _ lost: (kind: OutletKind, state: Publication.State)
  ) async throws {
    try await Desk.open(engine) { (desk) async throws in
      try await NetworkPeer.with { (peer) async throws in
        let outlet = try #require(try desk.outlets(peer)[lost.kind])
        let id = try desk.incident()
        try peer.next([.loses])
        try desk.say(.investigating, on: id, outlets: [OutletChoice(outlet: outlet)])
        _ = try await desk.sender(timeout: 0.7).round(now: Desk.now)
        _ = try await desk.sender().round(now: Desk.after(6))
        #expect(try desk.publications(id).first?.state == lost.state)
        #expect(try peer.posts().count == 1)
      }
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a server that was killed on the way looks first, or asks a person`(_ engine: TestDatabase) async throws {
    try await Desk.open(engine) { (desk) async throws in
      try await NetworkPeer.with { (peer) async throws in
        let outlets = try desk.outlets(peer)
        let kinds: [OutletKind] = [.mastodon, .facebook, .telegram]
        let id = try desk.incident()
        try desk.say(.investigating, on: id, outlets: kinds.map { OutletChoice(outlet: outlets[$0] ?? 0) })
        _ = try await desk.sender().round(now: Desk.now)
        // As a kill leaves it: sent, and not written down.
        try desk.write {
          _ = try $0.execute(
            """
            UPDATE publication SET state = 'waiting', next_try_at = \(Desk.now.seconds), ended_at = NULL,
              reference = NULL, url = NULL, owner = 'dead', leased_until = \(Desk.now.seconds),
              left_at = \(Desk.now.seconds)
            """)
        }
        #expect(try desk.write { try PublicationStore.settle(.expired, by: Desk.hands, now: Desk.after(10), $0) } == 3)
        _ = try await desk.sender().round(now: Desk.after(10))
        let states = try Self.states(desk, id)
        #expect(states == [.mastodon: .published, .facebook: .published, .telegram: .unsure])
        #expect(try peer.posts().count == 3)
        let telegram = try #require(try desk.publications(id).first { $0.state == .unsure })
        try desk.write { try PublicationStore.done(telegram.id, url: nil, by: Desk.anna, now: Desk.after(20), $0) }
        #expect(try desk.publications(id).first { $0.id == telegram.id }?.state == .published)
      }
    }
  }

  @Test(arguments: TestDatabases.all)
  func `an outlet that shuts us out is put out of use, one that redirects is not followed`(
    _ engine: TestDatabase
  ) async throws {
    try await Desk.open(engine) { (desk) async throws in
      try await NetworkPeer.with { (peer) async throws in
        let outlets = try desk.outlets(peer)
        let mastodon = try #require(outlets[.mastodon])
        let webhook = try #require(outlets[.webhook])
        let id = try desk.incident()
        try peer.next([.signedOut])
        try desk.say(.investigating, on: id, outlets: [OutletChoice(outlet: mastodon)])
        _ = try await desk.sender().round(now: Desk.now)
        #expect(try desk.read { try OutletStore.find(mastodon, $0) }?.disabledBy == .reconnect)
        try peer.next([.redirects])
        try desk.say(.identified, on: id, outlets: [OutletChoice(outlet: webhook)], at: Desk.after(60))
        _ = try await desk.sender().round(now: Desk.after(60))
        let told = try #require(try desk.publications(id).last)
        #expect(told.state == .waiting && told.status == 302, "tried again where it was set up, followed nowhere")
        #expect(try peer.posts().isEmpty)
      }
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a refusal that comes as a success is a refusal`(_ engine: TestDatabase) async throws {
    try await Desk.open(engine) { (desk) async throws in
      try await NetworkPeer.with { (peer) async throws in
        let buffer = try #require(try desk.outlets(peer)[.buffer])
        let id = try desk.incident()
        try peer.next([.limit, .unknownKey])
        try desk.say(.investigating, on: id, outlets: [OutletChoice(outlet: buffer)])
        _ = try await desk.sender().round(now: Desk.now)
        let one = try #require(try desk.publications(id).first)
        #expect(one.state == .failed && one.excerpt == "ten posts a day")
        #expect(try desk.read { try OutletStore.find(buffer, $0) }?.isEnabled == true)
        try desk.say(.identified, on: id, outlets: [OutletChoice(outlet: buffer)], at: Desk.after(60))
        _ = try await desk.sender().round(now: Desk.after(60))
        #expect(try desk.read { try OutletStore.find(buffer, $0) }?.disabledBy == .reconnect)
        #expect(try peer.posts().isEmpty)
      }
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a scheduler takes as much as the network behind it`(_ engine: TestDatabase) async throws {
    try await Desk.open(engine) { (desk) async throws in
      try await NetworkPeer.with { (peer) async throws in
        let outlets = try desk.outlets(peer)
        let rules = try desk.read { try OutletStore.all($0) }.reduce(into: [:]) { $0[$1.kind] = $1.rule.limit }
        #expect(rules[.buffer] == 280 && rules[.postiz] == 3_000 && rules[.mixpost] == .some(nil))
        let id = try desk.incident()
        let text = String(repeating: "parola ", count: 60)
        #expect(throws: IncidentProblem.tooLongFor(outlet: "buffer", length: 475, limit: 280)) {
          try desk.say(.investigating, text, on: id, outlets: [OutletChoice(outlet: outlets[.buffer] ?? 0)])
        }
        try desk.say(.investigating, text, on: id, outlets: [OutletChoice(outlet: outlets[.postiz] ?? 0)])
      }
    }
  }

  @Test func `an account of Mixpost is a workspace and a number`() {
    for account in ["", "12", "9b1e5f4a/12", "9b1e5f4a-3c2d-4a7b-8e6f-1d2c3b4a5e6f/", "../../x/12"] {
      #expect(throws: OutboundProblem.accountInvalid) {
        try MixpostAccount(server: "https://mixpost.example/mixpost", account: account, token: "t")
      }
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a private address is refused where only public ones are allowed`(_ engine: TestDatabase) async throws {
    try await Desk.open(engine) { (desk) async throws in
      let outlet = try desk.outlet(.slack(address: "http://127.0.0.1:9/services/T0/B0/secretsecret"))
      let id = try desk.incident()
      try desk.say(.investigating, on: id, outlets: [OutletChoice(outlet: outlet)])
      _ = try await desk.sender(policy: .publicOnly).round(now: Desk.now)
      let one = try #require(try desk.publications(id).first)
      #expect(one.state == .failed && !one.excerpt.contains("secretsecret"))
    }
  }

  @Test(arguments: TestDatabases.all)
  func `what is too long for an outlet is refused before anything leaves`(_ engine: TestDatabase) async throws {
    try await Desk.open(engine) { (desk) async throws in
      let outlet = try desk.outlet(.byHand(.x, place: ""), name: "X")
      let id = try desk.incident()
      let text = String(repeating: "parola ", count: 60)
      let problem = #expect(throws: IncidentProblem.self) {
        try desk.say(.investigating, text, on: id, outlets: [OutletChoice(outlet: outlet)])
      }
      guard case .tooLongFor("X", _, 280)? = problem else {
        return #expect(Bool(false), "\(String(describing: problem))")
      }
      try desk.say(
        .investigating, text, on: id, outlets: [OutletChoice(outlet: outlet, ownText: "Pagamenti fermi.")])
      #expect(try desk.publications(id).map(\.body) == ["Pagamenti fermi."])
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a later update overtakes one that still waits`(_ engine: TestDatabase) async throws {
    try await Desk.open(engine) { (desk) async throws in
      try await NetworkPeer.with { (peer) async throws in
        let outlet = try #require(try desk.outlets(peer)[.webhook])
        let id = try desk.incident()
        try desk.say(.investigating, "Uno.", on: id, outlets: [OutletChoice(outlet: outlet)])
        try desk.say(.resolved, "Due.", on: id, outlets: [OutletChoice(outlet: outlet)], at: Desk.after(5))
        _ = try await desk.sender().round(now: Desk.after(5))
        #expect(try peer.posts().map(\.text) == ["Due."])
        #expect(try desk.publications(id).map(\.state) == [.superseded, .published])
      }
    }
  }

  private static func states(_ desk: Desk, _ incident: Int64) throws -> [OutletKind: Publication.State] {
    let outlets = try desk.read { try OutletStore.all($0) }
    let last = Dictionary(try desk.publications(incident).map { ($0.outlet, $0.state) }, uniquingKeysWith: { $1 })
    return Dictionary(
      outlets.compactMap { outlet in last[outlet.id].map { (outlet.kind, $0) } }, uniquingKeysWith: { $1 })
  }
}
