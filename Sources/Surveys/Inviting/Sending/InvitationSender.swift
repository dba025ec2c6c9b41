import Indicators
public import Outbox
public import Transport
public import Primitives
public import Storage

/// Sends the invitations and reminders whose moment has come, over several connections to the mail server at once.
public struct InvitationSender: Sendable {
  private let database: Database
  private let server: MailServer
  private let from: MailAddress
  private let base: String
  private let marks: LeavingMarks?
  private let first: Outbox
  private let reminders: Outbox

  static let policy = RetryPolicy.patient
  /// Connections at once.
  static let width = 6
  /// Mails of one round, so that whoever stops, stops soon.
  static let most = 600

  /// Links in the mails begin with `publicURL`.
  public init(
    _ database: Database, server: MailServer, from: MailAddress, publicURL: String, marks: LeavingMarks? = nil,
    by sender: Sender
  ) {
    self.marks = marks
    first = Outbox(InvitationTables.outbox, by: sender)
    reminders = Outbox(InvitationTables.reminders, by: sender)
    self.database = database
    self.server = server
    self.from = from
    base = publicURL.hasSuffix("/") ? String(publicURL.dropLast()) : publicURL
  }

  /// What became of one round.
  public struct Round: Sendable, Hashable {
    public var accepted = 0
    public var refused = 0
    /// Refused for now.
    public var later = 0
    /// The mail server's words when it could not be reached, or lets nobody in: the rest waits.
    public var away: String?

    public init() {}

    public var isEmpty: Bool { accepted + refused + later == 0 && away == nil }

    mutating func count(_ outcome: InvitationOutcomes.Outcome) {
      switch outcome {
      case .accepted: accepted += 1
      case .refused(let refusal, _): if refusal.reason == .unknownAddress { refused += 1 } else { later += 1 }
      case .again: later += 1
      case .untried: break
      }
    }

    mutating func add(_ part: Round) {
      accepted += part.accepted
      refused += part.refused
      later += part.later
    }
  }

  /// Whether there is anything to send: a look that keeps nobody waiting.
  public func isDue(now: Instant, _ connection: Connection) throws -> Bool {
    try first.isDue(now: now, connection) || reminders.isDue(now: now, connection)
  }

  /// One round. Empty when nothing was due, or could leave. The moments of further tries follow ``policy``. Ends early
  /// once `stop` is raised: what has not left is due again.
  public func round(now: Instant, stop: StopSign = StopSign()) async throws -> Round {
    let mails = try await mails(now)
    let letters = try await database.write { try take(now, $0) }
    if letters.isEmpty { return Round() }
    let outcomes = InvitationOutcomes(
      first: first, reminders: reminders, remindAfterDays: mails.compactMapValues(\.remindAfterDays), now: now)
    let desk = OutboxDesk(letters, stop: stop)
    let ledger = Ledger(
      database, now: now, outbox: { outcomes.outbox(of: $0) }, onLeaving: { try outcomes.leave($0, $1) },
      apply: { try outcomes.apply($0, $1) })
    var round = await withTaskGroup(of: Round.self) { group in
      for number in 0..<min(Self.width, letters.count) {
        group.addTask {
          await BlockingThread.run("invitations.\(number)") {
            work(desk, ledger, slot: number, mails.mapValues(\.mail), now)
          }
        }
      }
      return await group.reduce(into: Round()) { $0.add($1) }
    }
    await ledger.flush()
    let left = desk.left
    if !left.isEmpty { await database.writeAtLast { try outcomes.apply(left.map { ($0, .untried) }, $0) } }
    round.away = desk.away
    return round
  }

  private typealias Ledger = OutboxLedger<DueInvitation, InvitationOutcomes.Outcome>

  private func take(_ now: Instant, _ connection: Connection) throws -> [DueInvitation] {
    let pause = Int64(try OrganisationStore.read(connection).askingPauseDays) * 86_400
    let firsts = try DueInvitations.take(Self.most, first, pause: pause, now: now, connection)
    let rest = Self.most - firsts.count
    return firsts + (rest > 0 ? try DueInvitations.reminders(rest, reminders, now: now, connection) : [])
  }

  private struct Prepared: Sendable {
    var mail: InvitationMail
    var remindAfterDays: Int?
  }

  /// What is needed to write the mails of every survey that is open.
  private func mails(_ now: Instant) async throws -> [Int64: Prepared] {
    try await database.read { connection in
      let organisation = try OrganisationStore.read(connection)
      var mails: [Int64: Prepared] = [:]
      for survey in try SurveyStore.all(connection) where survey.closedAt == nil {
        guard let (_, key) = try SurveyStore.findWithKey(survey.id, connection) else { continue }
        let plan = try InvitingPlanStore.find(survey.id, connection)
        mails[survey.id] = Prepared(
          mail: try InvitationMail(survey, key, plan.mail, organisation, base: base, from: from),
          remindAfterDays: plan.remindAfterDays)
      }
      return mails
    }
  }

  /// One connection's work.
  private func work(
    _ desk: OutboxDesk<DueInvitation>, _ ledger: Ledger, slot: Int, _ mails: [Int64: InvitationMail], _ now: Instant
  ) -> Round {
    let session = MailSession(server)
    var round = Round()
    while let letter = desk.next() {
      let outcome: InvitationOutcomes.Outcome
      do {
        guard let message = try mails[letter.survey]?.message(letter, now: now) else {
          ledger.note(.untried, of: letter)
          continue
        }
        let handover = try session.hand(over: message) { leaving(letter, ledger, slot: slot) }
        if case .unreachable(let text) = handover { desk.close(text) }
        outcome = self.outcome(handover, of: letter, now)
      } catch {
        // An address that no server takes, whatever let it in.
        outcome = .refused(MailRefusal(status: "5.1.3", text: error.message.en), next: nil)
      }
      if case .accepted = outcome { ledger.noteSoon(outcome, of: letter) } else { ledger.note(outcome, of: letter) }
      round.count(outcome)
    }
    return round
  }

  /// Until this returns, the connection's mark says that the mail's end has not left.
  private func leaving(_ letter: DueInvitation, _ ledger: Ledger, slot: Int) -> Bool {
    marks?.set(letter.isReminder ? -letter.id : letter.id, slot: slot)
    defer { marks?.clear(slot: slot) }
    return ledger.leaving(letter)
  }

  private func outcome(
    _ handover: MailSession.Handover, of letter: DueInvitation, _ now: Instant
  ) -> InvitationOutcomes.Outcome {
    var generator = SystemRandomNumberGenerator()
    let pause = Self.policy.pause(after: letter.attempts, using: &generator)
    let next = pause.map { Instant(seconds: now.seconds + $0) }
    switch handover {
    case .accepted: return .accepted
    case .refused(let code, let text), .refusedForNow(let code, let text):
      return .refused(MailRefusal(code: code, text: Excerpt.of(text, hiding: [letter.address])), next: next)
    // Whoever loses a server between a mail's end and its answer sends it again (RFC 5321, 4.5.4.1), under the same
    // Message-ID.
    case .unheard(let text): return .again(next, Excerpt.of(text, hiding: [letter.address]))
    case .withdrawn, .unreachable: return .untried
    }
  }
}
