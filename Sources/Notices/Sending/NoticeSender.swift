public import Outbox
import Outlets
public import Secrets
public import Transport
public import Primitives
public import Storage

/// Tells what waits: reads what is to be told, tells it, writes down the answer.
///
/// A kill between telling and writing down tells it again, with the same id: at least once, and receivers that look at
/// the id see it once.
public struct NoticeSender: Sendable {
  private let database: Database
  private let transport: HTTPTransport
  private let mail: MailSender?
  private let key: SealingKey?
  private let links: NoticeLinks
  private let clock: ZoneClock
  private let outbox: Outbox
  private let person: @Sendable (Int64, Connection) throws -> NoticeRecipient?

  /// `person` finds who may still be told; nil for a person that is disabled or gone.
  public init(
    database: Database, transport: HTTPTransport, mail: MailSender?, key: SealingKey?, links: NoticeLinks,
    clock: ZoneClock, by sender: Sender, person: @escaping @Sendable (Int64, Connection) throws -> NoticeRecipient?
  ) {
    self.database = database
    outbox = Outbox(NoticeMigrations.outbox, by: sender)
    self.transport = transport
    self.mail = mail
    self.key = key
    self.links = links
    self.clock = clock
    self.person = person
  }

  /// Deliveries at once.
  static let width = 8

  /// Tells what is due; returns how many tries were made. Those of one round run at the same time.
  public func round(now: Instant) async throws -> Int {
    guard try await database.read({ try outbox.isDue(now: now, $0) }) else { return 0 }
    let due = try await database.write { try NoticeDeliveryStore.take(Self.width, outbox, now: now, $0) }
    await withTaskGroup(of: Void.self) { group in
      for one in due { group.addTask { await attempt(one, now: now) } }
    }
    return due.count
  }

  private func attempt(_ delivery: NoticeDelivery, now: Instant) async {
    let result: Delivery
    let choice: NoticeChoice?
    do {
      let work = try await database.read { try prepare(delivery, now: now, $0) }
      choice = work.choice
      switch work.way {
      case .outlet(let outlet, let dispatch):
        let isOurs = try await database.write { try outbox.leaving([delivery.id], now: now, $0) }
        guard isOurs.contains(delivery.id) else { return }
        result = await outlet.notify(dispatch, over: transport)
      case .nowhere(let why): result = why
      }
    } catch {
      // It never left.
      return await database.writeAtLast { try outbox.putBack([delivery.id], $0) }
    }
    let next = next(delivery, result, choice, now: now)
    await database.writeAtLast { try NoticeDeliveryStore.finish(delivery, result, next: next, outbox, now: now, $0) }
  }

  /// When to try again; nil where nobody should.
  private func next(_ delivery: NoticeDelivery, _ result: Delivery, _ choice: NoticeChoice?, now: Instant) -> Instant? {
    guard case .retry(let asked) = result.outcome else { return nil }
    var generator = SystemRandomNumberGenerator()
    let policy = NoticeDeliveryStore.policy
    let failed = delivery.attempts - (delivery.budget - policy.tries)
    let pause = policy.pause(after: failed, asked: asked, using: &generator)
    return pause.map { Instant(seconds: now.seconds + $0) }.map { choice?.nextAllowed($0, clock) ?? $0 }
  }

  private struct Work: Sendable {
    var way: Way
    /// Of a person: another try keeps its quiet hours too.
    var choice: NoticeChoice?
  }

  private enum Way: Sendable {
    case outlet(any NotifiedOutlet, Dispatch)
    /// It cannot be sent, and why.
    case nowhere(Delivery)
  }

  private func prepare(_ delivery: NoticeDelivery, now: Instant, _ connection: Connection) throws -> Work {
    let news = try NoticeDeliveryStore.news(of: delivery.id, connection)
    switch delivery.target {
    case .endpoint(let id):
      guard let endpoint = try NoticeEndpointStore.find(id, connection), endpoint.isEnabled else {
        return Work(way: .nowhere(Delivery(.rejected, excerpt: "this destination is disabled")))
      }
      let way = try way(delivery, news, endpoint.language, isForPerson: false, now: now) {
        try NoticeEndpointStore.settings(of: id, key: key, connection).outlet(mail)
      }
      return Work(way: way)
    case .person(let id):
      guard let recipient = try person(id, connection), recipient.choice.byMail else {
        return Work(way: .nowhere(Delivery(.rejected, excerpt: "this person wants no mail")))
      }
      let way = try way(delivery, news, recipient.language, isForPerson: true, now: now) {
        guard let mail else { return nil }
        // A name that cannot stand in a header is left out.
        let named = try? MailAddress(recipient.email, name: recipient.name)
        let to = try named ?? MailAddress(recipient.email)
        return EmailOutlet(server: mail.server, from: mail.from, to: to)
      }
      return Work(way: way, choice: recipient.choice)
    }
  }

  private func way(
    _ delivery: NoticeDelivery, _ news: [AlarmNews], _ language: Language, isForPerson: Bool, now: Instant,
    _ outlet: () throws -> (any Outlet)?
  ) throws -> Way {
    do {
      guard let connected = try outlet() else {
        return .nowhere(Delivery(.retry(after: nil), excerpt: "no mail server is set"))
      }
      guard let outlet = connected as? any NotifiedOutlet else {
        return .nowhere(Delivery(.rejected, excerpt: "notices cannot go to this kind of place"))
      }
      let words = NoticeWords(
        news: news, isDigest: delivery.isDigest, language: language, links: links, isForPerson: isForPerson)
      let dispatch = Dispatch(
        id: delivery.key, happenedAt: news.first?.happenedAt ?? delivery.createdAt, sentAt: now,
        notice: words.notice, mail: words.mail)
      return .outlet(outlet, dispatch)
    } catch let problem as NoticeProblem {
      // A missing key may come back with the next start.
      return .nowhere(Delivery(.retry(after: nil), excerpt: problem.message.en))
    } catch let problem as OutboundProblem {
      return .nowhere(Delivery(.rejected, excerpt: problem.message.en))
    }
  }
}
