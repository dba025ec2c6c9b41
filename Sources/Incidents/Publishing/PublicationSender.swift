public import Outbound
public import Primitives
public import Storage

/// Publishes what waits in the outbox: each outlet at its own pace, so that a slow one keeps no other waiting.
public struct PublicationSender: Sendable {
  /// Tries in all: at once, then after 5 s, 30 s, 2, 10 and 30 minutes; an incident is over by then, or has another
  /// update.
  static let tries = 6
  private static let pauses: [Int64] = [5, 30, 120, 600, 1_800]
  /// Outlets at once.
  static let width = 16

  private let database: Database
  private let transport: HTTPTransport
  private let key: SealingKey?
  private let base: String

  /// Links lead to the status page below `publicURL`.
  public init(_ database: Database, transport: HTTPTransport, key: SealingKey?, publicURL: String) {
    self.database = database
    self.transport = transport
    self.key = key
    base = publicURL.hasSuffix("/") ? String(publicURL.dropLast()) : publicURL
  }

  /// Where customers read on about one update.
  public static func link(_ incident: String, update: Int64?, base: String) -> String {
    "\(base)/status/incidents/\(incident)" + (update.map { "#u\($0)" } ?? "")
  }

  /// Publishes what is due; returns how many tries were made. Those of one round run at the same time.
  public func round(now: Instant) async throws -> Int {
    guard try await database.read({ try PublicationStore.isDue(now: now, $0) }) else { return 0 }
    let due = try await database.write { try PublicationStore.take(Self.width, now: now, $0) }
    await withTaskGroup(of: Void.self) { group in
      for one in due { group.addTask { await attempt(one, now: now) } }
    }
    return due.count
  }

  private func attempt(_ one: Publication, now: Instant) async {
    do {
      let work = try await database.read { try prepare(one, now: now, $0) }
      let result: PublishResult
      switch work.way {
      case .outlet(let outlet): result = await outlet.publish(work.post, over: transport)
      case .nowhere(let why): result = why
      }
      var generator = SystemRandomNumberGenerator()
      let next = next(one, result, work.again, now: now, using: &generator)
      try await database.write { try PublicationStore.finish(one, result, next: next, now: now, $0) }
    } catch {
      // It stays on its way: the next look finds it and settles it.
      return
    }
  }

  /// When to try again; nil where nobody should.
  private func next(
    _ one: Publication, _ result: PublishResult, _ again: OutletRule.Again, now: Instant,
    using generator: inout some RandomNumberGenerator
  ) -> Instant? {
    var asked: Int64?
    switch result.outcome {
    case .retry(let wait): asked = wait
    // An edit twice is the same edit.
    case .unsure: if again == .unknown && one.reference == nil { return nil }
    case .published, .accepted, .reconnect, .rejected: return nil
    }
    let round = one.attempts - (one.budget - Self.tries)
    guard Self.pauses.indices.contains(round) else { return nil }
    let jitter = Int64.random(in: 0...(Self.pauses[round] / 5), using: &generator)
    return Instant(seconds: now.seconds + max(Self.pauses[round] + jitter, min(asked ?? 0, 86_400)))
  }

  private struct Work: Sendable {
    var post: PublicPost
    var way: Way
    var again: OutletRule.Again
  }

  private enum Way: Sendable {
    case outlet(PublishingOutlet)
    case nowhere(PublishResult)
  }

  private func prepare(_ one: Publication, now: Instant, _ connection: Connection) throws -> Work {
    guard let incident = try IncidentQueries.find(one.incident, connection),
      let update = try IncidentQueries.update(one.update, connection),
      let outlet = try OutletStore.find(one.outlet, connection)
    else { throw IncidentProblem.noSuchPublication }
    let post = PublicPost(
      key: one.key, title: one.title, body: one.body,
      link: outlet.kind.hasLink ? Self.link(incident.key, update: update.id, base: base) : "",
      language: outlet.language, phase: update.phase.rawValue, incident: incident.key, update: update.id,
      version: one.version, happenedAt: update.publishedAt ?? one.createdAt, sentAt: now, replaces: one.reference,
      mayBeThere: try PublicationStore.mayBeThere(one.id, connection))
    return Work(post: post, way: try way(outlet, connection), again: outlet.rule.again)
  }

  private func way(_ outlet: IncidentOutlet, _ connection: Connection) throws -> Way {
    guard outlet.isEnabled else {
      return .nowhere(PublishResult(.rejected, excerpt: "this outlet is out of use"))
    }
    do {
      guard let opened = try OutletStore.opened(outlet.id, key: key, connection) else {
        return .nowhere(PublishResult(.rejected, excerpt: "a person publishes here"))
      }
      return .outlet(opened)
    } catch OutletStore.Locked.noKey {
      return .nowhere(PublishResult(.retry(after: nil), excerpt: "CAMPANELLO_KEY is missing"))
    } catch OutletStore.Locked.wrongKey {
      return .nowhere(PublishResult(.retry(after: nil), excerpt: "CAMPANELLO_KEY is not the one that sealed this"))
    } catch let problem as OutboundProblem {
      return .nowhere(PublishResult(.rejected, excerpt: problem.message.en))
    }
  }
}
