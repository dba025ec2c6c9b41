import Markup
public import Outbox
import Outlets
public import Secrets
public import Transport
public import Primitives
public import Storage

/// Publishes what waits in the outbox: each outlet at its own pace, so that a slow one keeps no other waiting.
public struct PublicationSender: Sendable {
  static let policy = RetryPolicy.urgent
  /// Outlets at once.
  static let width = 16

  private let database: Database
  private let transport: HTTPTransport
  private let key: SealingKey?
  private let base: String
  private let outbox: Outbox

  /// Links lead to the status page below `publicURL`.
  public init(
    _ database: Database, transport: HTTPTransport, key: SealingKey?, publicURL: String, by sender: Sender
  ) {
    self.database = database
    outbox = Outbox(PublishingTables.outbox, by: sender)
    self.transport = transport
    self.key = key
    base = publicURL.hasSuffix("/") ? String(publicURL.dropLast()) : publicURL
  }

  /// Where customers read on about one update.
  public static func link(_ incident: String, update: Int64?, base: String) -> String {
    base + SitePath.statusIncident(incident).text + (update.map { "#u\($0)" } ?? "")
  }

  /// Publishes what is due; returns how many tries were made. Those of one round run at the same time.
  public func round(now: Instant) async throws -> Int {
    guard try await database.read({ try outbox.isDue(now: now, $0) }) else { return 0 }
    let due = try await database.write { try PublicationStore.take(Self.width, outbox, now: now, $0) }
    await withTaskGroup(of: Void.self) { group in
      for one in due { group.addTask { await attempt(one, now: now) } }
    }
    return due.count
  }

  private func attempt(_ one: Publication, now: Instant) async {
    let result: PublishResult
    let again: OutletRule.Again
    do {
      let work = try await database.read { try prepare(one, now: now, $0) }
      again = work.again
      switch work.way {
      case .outlet(let outlet):
        let isOurs = try await database.write { try outbox.leaving([one.id], now: now, $0) }.contains(one.id)
        guard isOurs else { return }
        result = await outlet.publish(work.post, over: transport)
      case .nowhere(let why): result = why
      }
    } catch {
      // It never left.
      return await database.writeAtLast { try outbox.putBack([one.id], $0) }
    }
    var generator = SystemRandomNumberGenerator()
    let next = next(one, result, again, now: now, using: &generator)
    await database.writeAtLast { try PublicationStore.finish(one, result, next: next, outbox, now: now, $0) }
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
    let failed = one.attempts - (one.budget - Self.policy.tries)
    let pause = Self.policy.pause(after: failed, asked: asked, using: &generator)
    return pause.map { Instant(seconds: now.seconds + $0) }
  }

  private struct Work: Sendable {
    var post: PublicPost
    var way: Way
    var again: OutletRule.Again
  }

  private enum Way: Sendable {
    case outlet(any PublishingOutlet)
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
