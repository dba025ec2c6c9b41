public import Outbound
public import Primitives
public import Storage

/// Makes one attempt of a delivery: reads what is to be told, tells it, writes down the answer.
///
/// A crash between telling and writing down tells it again, with the same id: at least once, and receivers that
/// look at the id see it once.
public struct NoticeSender: Sendable {
  private let database: Database
  private let transport: HTTPTransport
  private let mail: MailSender?
  private let key: SealingKey?
  private let links: NoticeLinks
  private let clock: ZoneClock
  private let person: @Sendable (Int64, Connection) throws -> NoticeRecipient?

  /// `person` finds who may still be told; nil for a person that is disabled or gone.
  public init(
    database: Database, transport: HTTPTransport, mail: MailSender?, key: SealingKey?, links: NoticeLinks,
    clock: ZoneClock, person: @escaping @Sendable (Int64, Connection) throws -> NoticeRecipient?
  ) {
    self.database = database
    self.transport = transport
    self.mail = mail
    self.key = key
    self.links = links
    self.clock = clock
    self.person = person
  }

  /// Makes the attempt of a job of the kind ``NoticeDeliveryStore/jobKind``, and returns when the next one comes;
  /// its job is in the queue already, so that the caller completes this one either way. Nothing is sent for an
  /// attempt that was made before.
  @discardableResult
  public func send(
    _ job: DeliveryJob, now: Instant, using generator: inout some RandomNumberGenerator
  ) async throws -> Instant? {
    guard let work = try await database.write({ try prepare(job, now: now, $0) }) else { return nil }
    let result: Delivery
    switch work.way {
    case .outlet(let outlet, let dispatch): result = await outlet.send(dispatch, over: transport)
    case .nowhere(let why): result = why
    }
    var next: Instant?
    if case .retry(let asked) = result.outcome {
      let round = work.delivery.attempts - (work.delivery.budget - RetrySchedule.tries) + 1
      let pause = RetrySchedule.pause(after: round, asked: asked, using: &generator)
      next = pause.map { Instant(seconds: now.seconds + $0) }.map { work.choice?.nextAllowed($0, clock) ?? $0 }
    }
    return try await database.write { [next] in
      try NoticeDeliveryStore.finish(work.delivery, result, nextTry: next, now: now, $0)
    }
  }

  private struct Work: Sendable {
    var delivery: NoticeDelivery
    var way: Way
    /// Of a person: another try keeps its quiet hours too.
    var choice: NoticeChoice?
  }

  private enum Way: Sendable {
    case outlet(Outlet, Dispatch)
    /// It cannot be sent, and why.
    case nowhere(Delivery)
  }

  private func prepare(_ job: DeliveryJob, now: Instant, _ connection: Connection) throws -> Work? {
    guard let delivery = try NoticeDeliveryStore.begin(job, now: now, connection) else { return nil }
    let news = try NoticeDeliveryStore.news(of: delivery.id, connection)
    switch delivery.target {
    case .endpoint(let id):
      guard let endpoint = try NoticeEndpointStore.find(id, connection), endpoint.isEnabled else {
        return Work(delivery: delivery, way: .nowhere(Delivery(.rejected, excerpt: "this destination is disabled")))
      }
      let way = try way(delivery, news, endpoint.language, isForPerson: false, now: now) {
        try NoticeEndpointStore.settings(of: id, key: key, connection).outlet(mail)
      }
      return Work(delivery: delivery, way: way)
    case .person(let id):
      guard let recipient = try person(id, connection), recipient.choice.byMail else {
        return Work(delivery: delivery, way: .nowhere(Delivery(.rejected, excerpt: "this person wants no mail")))
      }
      let way = try way(delivery, news, recipient.language, isForPerson: true, now: now) {
        guard let mail else { return nil }
        // A name that cannot stand in a header is left out.
        let named = try? MailAddress(recipient.email, name: recipient.name)
        let to = try named ?? MailAddress(recipient.email)
        return .email(EmailOutlet(server: mail.server, from: mail.from, to: to))
      }
      return Work(delivery: delivery, way: way, choice: recipient.choice)
    }
  }

  private func way(
    _ delivery: NoticeDelivery, _ news: [AlarmNews], _ language: Language, isForPerson: Bool, now: Instant,
    _ outlet: () throws -> Outlet?
  ) throws -> Way {
    do {
      guard let outlet = try outlet() else {
        return .nowhere(Delivery(.retry(after: nil), excerpt: "no mail server is set"))
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
