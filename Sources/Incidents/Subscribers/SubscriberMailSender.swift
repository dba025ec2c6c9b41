public import Outbox
public import Primitives
public import Storage
public import Transport

/// Sends the mails of subscribers whose moment has come, over several connections to the mail server at once.
public struct SubscriberMailSender: Sendable {
  static let policy = RetryPolicy.patient
  /// Connections at once.
  static let width = 4
  /// Mails of one round.
  static let most = 400

  private let database: Database
  private let server: MailServer
  private let from: MailAddress
  private let base: String
  private let outbox: Outbox

  public init(_ database: Database, server: MailServer, from: MailAddress, publicURL: String, by sender: Sender) {
    self.database = database
    self.server = server
    self.from = from
    base = publicURL.hasSuffix("/") ? String(publicURL.dropLast()) : publicURL
    outbox = Outbox(SubscriberTables.outbox, by: sender)
  }

  public struct Round: Sendable, Hashable {
    public var sent = 0
    public var refused = 0
    public var later = 0
    /// The mail server's words when it could not be reached: the rest waits.
    public var away: String?

    public var isEmpty: Bool { sent + refused + later == 0 && away == nil }

    mutating func count(_ outcome: SubscriberMailStore.Outcome) {
      switch outcome {
      case .sent: sent += 1
      case .refused(let refusal, _): if refusal.reason == .unknownAddress { refused += 1 } else { later += 1 }
      case .again: later += 1
      case .untried: break
      }
    }
  }

  private typealias Due = SubscriberMailStore.Due
  private typealias Outcome = SubscriberMailStore.Outcome

  /// One round; `organisation` is the name that the mails give, `clock` its wall. Empty when nothing was due. Ends early once `stop` is
  /// raised: what has not left is due again.
  public func round(
    organisation: String, clock: ZoneClock = .utc, now: Instant, stop: StopSign = StopSign()
  ) async throws -> Round {
    guard try await database.read({ try outbox.isDue(now: now, $0) }) else { return Round() }
    let (due, texts) = try await database.write { try take(organisation, clock, now: now, $0) }
    let desk = OutboxDesk(due, stop: stop)
    let ledger = OutboxLedger<Due, Outcome>(database, now: now, outbox: { _ in outbox }) { [outbox] ended, connection in
      try SubscriberMailStore.finish(ended, outbox, now: now, connection)
    }
    let round = await withTaskGroup(of: Round.self) { group in
      for number in 0..<min(Self.width, due.count) {
        group.addTask { await BlockingThread.run("subscribers.\(number)") { work(desk, ledger, texts, now) } }
      }
      return await group.reduce(into: Round()) { sum, part in
        sum.sent += part.sent
        sum.refused += part.refused
        sum.later += part.later
      }
    }
    await ledger.flush()
    let left = desk.left.map(\.id)
    if !left.isEmpty { await database.writeAtLast { try outbox.putBack(left, $0) } }
    var whole = round
    whole.away = desk.away
    return whole
  }

  private func take(
    _ organisation: String, _ clock: ZoneClock, now: Instant, _ connection: Connection
  ) throws -> ([SubscriberMailStore.Due], Texts) {
    var generator = SystemRandomNumberGenerator()
    let key = try StatusKey.read(connection, using: &generator)
    let due = try SubscriberMailStore.take(Self.most, outbox, now: now, connection)
    var updates: [Int64: ToldUpdate] = [:]
    for id in Set(due.compactMap(\.update)) { updates[id] = try ToldUpdate.read(id, connection) }
    let mail = SubscriberMail(organisation: organisation, clock: clock, base: base, from: from, key: key)
    return (due, Texts(mail: mail, updates: updates, now: now))
  }

  private struct Texts: Sendable {
    var mail: SubscriberMail
    var updates: [Int64: ToldUpdate]
    var now: Instant

    func message(_ due: SubscriberMailStore.Due) throws(OutboundProblem) -> MailMessage? {
      guard let id = due.update else { return try mail.confirmation(due, now: now) }
      guard let told = updates[id] else { return nil }
      return try mail.notice(due, told, now: now)
    }
  }

  /// One connection's work.
  private func work(
    _ desk: OutboxDesk<Due>, _ ledger: OutboxLedger<Due, Outcome>, _ texts: Texts, _ now: Instant
  ) -> Round {
    let session = MailSession(server)
    var round = Round()
    while let due = desk.next() {
      let outcome: Outcome
      do {
        guard let message = try texts.message(due) else {
          ledger.note(.again(nil, "the update is gone"), of: due)
          continue
        }
        let handover = try session.hand(over: message) { ledger.leaving(due) }
        if case .unreachable(let text) = handover { desk.close(text) }
        outcome = self.outcome(handover, of: due, now)
      } catch {
        // An address that no server takes, whatever let it in.
        outcome = .refused(MailRefusal(status: "5.1.3", text: error.message.en), next: nil)
      }
      if case .sent = outcome { ledger.noteSoon(outcome, of: due) } else { ledger.note(outcome, of: due) }
      round.count(outcome)
    }
    return round
  }

  private func outcome(_ handover: MailSession.Handover, of due: Due, _ now: Instant) -> Outcome {
    var generator = SystemRandomNumberGenerator()
    let pause = Self.policy.pause(after: due.attempts, using: &generator)
    let next = pause.map { Instant(seconds: now.seconds + $0) }
    switch handover {
    case .refused(let code, let text), .refusedForNow(let code, let text):
      return .refused(MailRefusal(code: code, text: Excerpt.of(text, hiding: [due.address])), next: next)
    case .unheard(let text): return .again(next, Excerpt.of(text, hiding: [due.address]))
    case .accepted: return .sent
    case .withdrawn, .unreachable: return .untried
    }
  }
}
