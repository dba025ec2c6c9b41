import Notices
import Primitives
import Storage
import Surveys

/// Sends the invitations to surveys, and invites those whose conversations ended.
struct Inviting: Sendable {
  var database: Database
  /// What a killed server had written down and not sent; nil where such marks cannot be kept.
  var marks: LeavingMarks?
  /// Nil where no mail server is set: invitations wait.
  var sender: InvitationSender?
  var clock: @Sendable () -> Instant
  var log: @Sendable (String) -> Void
  var onChange: @Sendable () -> Void

  init(
    _ database: Database, _ mail: MailSender?, publicURL: String, marks: LeavingMarks?,
    clock: @escaping @Sendable () -> Instant,
    log: @escaping @Sendable (String) -> Void, onChange: @escaping @Sendable () -> Void
  ) {
    self.database = database
    self.marks = marks
    sender = mail.map {
      InvitationSender(database, server: $0.server, from: $0.from, publicURL: publicURL, marks: marks)
    }
    self.clock = clock
    self.log = log
    self.onChange = onChange
  }

  /// Seconds between two looks at the conversations, and at what a killed sender left behind.
  private static let slowPeriod: Int64 = 60
  /// Seconds to leave a mail server alone that is away: longer each time, up to five minutes.
  private static let pauses: [Int64] = [2, 5, 10, 30, 60, 300]

  /// Until it is cancelled.
  func run() async {
    var lookedAt: Int64 = 0
    var awayUntil: Int64 = 0
    var failures = 0
    for await _ in Ticks.every(seconds: 1) {
      do {
        if clock().seconds - lookedAt >= Self.slowPeriod {
          try await look(isFirst: lookedAt == 0)
          lookedAt = clock().seconds
        }
        guard let sender, clock().seconds >= awayUntil else { continue }
        let round = try await send(sender)
        guard let away = round.away else {
          failures = 0
          continue
        }
        let pause = Self.pauses[min(failures, Self.pauses.count - 1)]
        if failures == 0 { log("invitations: the mail server does not take mails: \(away)") }
        failures += 1
        awayUntil = clock().seconds + pause
      } catch {
        log("invitations: \(error)")
      }
    }
  }

  /// Round after round until nothing is due, or the server is away.
  private func send(_ sender: InvitationSender) async throws -> InvitationSender.Round {
    while !Task.isCancelled {
      let now = clock()
      guard try await database.read({ try InvitationSender.isDue(now: now, $0) }) else { break }
      let round = try await sender.round(now: now)
      if round.isEmpty { break }
      onChange()
      if round.away != nil { return round }
    }
    return InvitationSender.Round()
  }

  /// At the start nothing is on its way: this is the only server.
  private func look(isFirst: Bool) async throws {
    let now = clock()
    let unheard = try await database.write { connection in
      try InvitationSender.settle(
        after: isFirst ? 0 : 300, unsent: isFirst ? marks?.found ?? [] : [], now: now, connection)
    }
    if unheard > 0 { log("invitations: \(unheard) had left when the server was stopped, and no answer was heard") }
    guard try await database.read({ try ClosedConversations.isAnyDue(now: now, $0) }) else { return }
    let invited = try await database.write { connection in
      var generator = SystemRandomNumberGenerator()
      return try ClosedConversations.invite(now: now, using: &generator, connection)
    }
    if invited > 0 { onChange() }
  }
}
