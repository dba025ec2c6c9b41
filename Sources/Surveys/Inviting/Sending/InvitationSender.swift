import Dispatch
import Foundation
import Indicators
public import Outbound
public import Primitives
public import Storage
import Synchronization

/// Sends the invitations and reminders whose moment has come, over several connections to the mail server at once.
public struct InvitationSender: Sendable {
  private let database: Database
  private let server: MailServer
  private let from: MailAddress
  private let base: String
  private let marks: LeavingMarks?

  /// Connections at once.
  static let width = 6
  /// Mails of one round, so that whoever stops, stops soon.
  static let most = 600

  /// Links in the mails begin with `publicURL`.
  public init(
    _ database: Database, server: MailServer, from: MailAddress, publicURL: String, marks: LeavingMarks? = nil
  ) {
    self.marks = marks
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
  }

  /// What a sender that was killed left behind: handed over, and nobody heard the answer. It counts as sent, since
  /// almost always it was; but those of `unsent`, whose mail's end had not left (``LeavingMarks``), are due again.
  /// Those of the last `seconds` may still be on their way.
  public static func settle(
    after seconds: Int64 = 300, unsent: [Int64] = [], now: Instant, _ connection: Connection
  ) throws -> Int {
    let (first, reminders) = (unsent.filter { $0 > 0 }, unsent.filter { $0 < 0 }.map { -$0 })
    if !first.isEmpty {
      try connection.execute(
        """
        UPDATE contact SET asked_at = (SELECT MAX(i.sent_at) FROM survey_invitation i WHERE i.contact_id = contact.id)
        WHERE id IN (
          SELECT contact_id FROM survey_invitation WHERE id IN \(list: first) AND state = 'handed')
        """)
      try connection.execute(
        """
        UPDATE survey_invitation SET state = 'waiting', handed_at = NULL, next_try_at = \(now.seconds)
        WHERE id IN \(list: first) AND state = 'handed'
        """)
    }
    if !reminders.isEmpty {
      try connection.execute(
        """
        UPDATE survey_invitation SET remind_at = \(now.seconds), reminded_at = NULL
        WHERE id IN \(list: reminders) AND state = 'sent' AND remind_at IS NULL AND reminded_at IS NOT NULL
        """)
    }
    return try connection.execute(
      """
      UPDATE survey_invitation SET state = 'sent', sent_at = handed_at, excerpt = 'no answer was heard'
      WHERE state = 'handed' AND handed_at <= \(now.seconds - seconds)
      """)
  }

  /// Whether there is anything to send.
  public static func isDue(now: Instant, _ connection: Connection) throws -> Bool {
    try DueInvitations.isAny(now: now, connection)
  }

  /// One round. Empty when nothing was due, or could leave. The moments of further tries follow ``RetrySchedule``.
  public func round(now: Instant) async throws -> Round {
    let mails = try await mails(now)
    let letters = try await database.write { connection in
      let pause = Int64(try OrganisationStore.read(connection).askingPauseDays) * 86_400
      let first = try DueInvitations.take(Self.most, pause: pause, now: now, connection)
      let rest = Self.most - first.count
      return first + (rest > 0 ? try DueInvitations.reminders(rest, now: now, connection) : [])
    }
    if letters.isEmpty { return Round() }
    let reminders = mails.compactMapValues(\.remindAfterDays)
    let ledger = InvitationLedger(database, remindAfterDays: reminders, now: now, marks: marks)
    let desk = Desk(letters)
    await withTaskGroup(of: Void.self) { group in
      for number in 0..<min(Self.width, letters.count) {
        group.addTask {
          await BlockingThread.run("invitations.\(number)") {
            work(desk, ledger, slot: number, mails.mapValues(\.mail), now)
          }
        }
      }
    }
    await BlockingThread.run("invitations") { ledger.flush() }
    return desk.round
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

  /// The letters of a round, and how it goes.
  private final class Desk: Sendable {
    private let state: Mutex<(letters: ArraySlice<DueInvitation>, round: Round)>

    init(_ letters: [DueInvitation]) { state = Mutex((letters[...], Round())) }

    /// Nothing more once the server is away.
    func next() -> DueInvitation? { state.withLock { $0.round.away == nil ? $0.letters.popFirst() : nil } }

    func note(_ change: (inout Round) -> Void) { state.withLock { change(&$0.round) } }

    var round: Round { state.withLock { $0.round } }
  }

  /// One connection's work.
  private func work(
    _ desk: Desk, _ ledger: InvitationLedger, slot: Int, _ mails: [Int64: InvitationMail], _ now: Instant
  ) {
    let session = MailSession(server)
    var generator = SystemRandomNumberGenerator()
    while let letter = desk.next() {
      guard let mail = mails[letter.survey] else { continue }
      let handover: MailSession.Handover
      do {
        let message = try mail.message(letter, now: now)
        handover = try session.hand(over: message) { ledger.hand(letter, slot: slot) }
      } catch {
        // An address that no server takes, whatever let it in.
        handover = .refused(code: 553, text: error.message.en)
      }
      func again(_ code: Int?, _ text: String) {
        let pause = RetrySchedule.pause(after: letter.attempts + 1, using: &generator)
        let next = pause.map { Instant(seconds: now.seconds + $0) }
        ledger.note(.again(at: next, code: code, text: Excerpt.of(text, hiding: [letter.address])), of: letter)
        desk.note { $0.later += 1 }
      }
      switch handover {
      case .accepted:
        ledger.noteSoon(.accepted, of: letter)
        desk.note { $0.accepted += 1 }
      case .refused(let code, let text):
        ledger.note(.refused(code: code, text: Excerpt.of(text, hiding: [letter.address])), of: letter)
        desk.note { $0.refused += 1 }
      case .refusedForNow(let code, let text): again(code, text)
      // Whoever loses a server between a mail's end and its answer sends it again (RFC 5321, 4.5.4.1), under the
      // same Message-ID.
      case .unheard(let text): again(nil, text)
      case .withdrawn: break
      case .unreachable(let text): desk.note { $0.away = text }
      }
    }
  }
}
