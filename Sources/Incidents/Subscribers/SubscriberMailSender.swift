public import Outbound
public import Primitives
public import Storage
import Synchronization

/// Sends the mails of subscribers whose moment has come, over several connections to the mail server at once.
public struct SubscriberMailSender: Sendable {
  /// Connections at once.
  static let width = 4
  /// Mails of one round.
  static let most = 400

  private let database: Database
  private let server: MailServer
  private let from: MailAddress
  private let base: String

  public init(_ database: Database, server: MailServer, from: MailAddress, publicURL: String) {
    self.database = database
    self.server = server
    self.from = from
    base = publicURL.hasSuffix("/") ? String(publicURL.dropLast()) : publicURL
  }

  public struct Round: Sendable, Hashable {
    public var sent = 0
    public var refused = 0
    public var later = 0
    /// The mail server's words when it could not be reached: the rest waits.
    public var away: String?

    public var isEmpty: Bool { sent + refused + later == 0 && away == nil }
  }

  /// One round; `organisation` is the name that the mails give, `clock` its wall. Empty when nothing was due.
  public func round(organisation: String, clock: ZoneClock = .utc, now: Instant) async throws -> Round {
    guard try await database.read({ try SubscriberMailStore.isDue(now: now, $0) }) else { return Round() }
    let (due, texts) = try await database.write { connection in
      var generator = SystemRandomNumberGenerator()
      let key = try StatusKey.read(connection, using: &generator)
      let due = try SubscriberMailStore.take(Self.most, now: now, connection)
      var updates: [Int64: ToldUpdate] = [:]
      for id in Set(due.compactMap(\.update)) { updates[id] = try ToldUpdate.read(id, connection) }
      let mail = SubscriberMail(organisation: organisation, clock: clock, base: base, from: from, key: key)
      return (due, Texts(mail: mail, updates: updates, now: now))
    }
    let desk = Desk(due)
    await withTaskGroup(of: Void.self) { group in
      for number in 0..<min(Self.width, due.count) {
        group.addTask { await BlockingThread.run("subscribers.\(number)") { work(desk, texts, now) } }
      }
    }
    let ended = desk.ended
    try await database.write { try SubscriberMailStore.finish(ended, now: now, $0) }
    return desk.round
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

  /// The mails of a round, and what became of each.
  private final class Desk: Sendable {
    typealias Ended = (mail: SubscriberMailStore.Due, outcome: SubscriberMailStore.Outcome)
    private let state: Mutex<(left: ArraySlice<SubscriberMailStore.Due>, ended: [Ended], round: Round)>

    init(_ due: [SubscriberMailStore.Due]) { state = Mutex((due[...], [], Round())) }

    /// Nothing more once the server is away.
    func next() -> SubscriberMailStore.Due? {
      state.withLock { $0.round.away == nil ? $0.left.popFirst() : nil }
    }

    func end(_ mail: SubscriberMailStore.Due, _ outcome: SubscriberMailStore.Outcome, away: String? = nil) {
      state.withLock { state in
        state.ended.append((mail, outcome))
        switch outcome {
        case .sent: state.round.sent += 1
        case .refused: state.round.refused += 1
        case .again: state.round.later += 1
        case .untried: break
        }
        if let away { state.round.away = away }
      }
    }

    /// Those that nobody took are as they were.
    var ended: [Ended] { state.withLock { $0.ended + $0.left.map { ($0, .untried) } } }

    var round: Round { state.withLock { $0.round } }
  }

  private func work(_ desk: Desk, _ texts: Texts, _ now: Instant) {
    let session = MailSession(server)
    var generator = SystemRandomNumberGenerator()
    while let due = desk.next() {
      let handover: MailSession.Handover
      do {
        guard let message = try texts.message(due) else {
          desk.end(due, .again(nil, "the update is gone"))
          continue
        }
        handover = try session.hand(over: message)
      } catch {
        handover = .refused(code: 553, text: error.message.en)
      }
      func again(_ text: String) {
        let pause = RetrySchedule.pause(after: due.attempts + 1, using: &generator)
        let next = pause.map { Instant(seconds: now.seconds + $0) }
        desk.end(due, .again(next, Excerpt.of(text, hiding: [due.address])))
      }
      switch handover {
      case .accepted: desk.end(due, .sent)
      case .refused(_, let text): desk.end(due, .refused(Excerpt.of(text, hiding: [due.address])))
      case .refusedForNow(_, let text), .unheard(let text): again(text)
      case .withdrawn: desk.end(due, .untried)
      case .unreachable(let text): desk.end(due, .untried, away: text)
      }
    }
  }
}
