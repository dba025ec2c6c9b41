import Transport
import Notices
import Outbox
import Primitives
import ServiceLifecycle
import Storage
import Surveys

/// Sends the invitations to surveys. Nil where no mail server is set: they wait.
struct InvitationService: ServiceLifecycle.Service {
  private let database: Database
  private let invitations: InvitationSender
  private let beat: Beat
  private let onChange: @Sendable () -> Void

  init?(
    _ database: Database, _ mail: MailSender?, publicURL: String, marks: LeavingMarks?, by sender: Sender,
    clock: @escaping @Sendable () -> Instant, log: @escaping @Sendable (String) -> Void,
    onChange: @escaping @Sendable () -> Void
  ) {
    guard let mail else { return nil }
    self.database = database
    invitations = InvitationSender(
      database, server: mail.server, from: mail.from, publicURL: publicURL, marks: marks, by: sender)
    beat = Beat(name: "invitations", clock: clock, log: log)
    self.onChange = onChange
  }

  func run() async {
    let pause = ServerPause()
    await beat.run(every: 1) {
      while !beat.stop.isRaised, !pause.holds(beat.clock()) {
        let now = beat.clock()
        guard try await database.read({ try invitations.isDue(now: now, $0) }) else { break }
        let round = try await invitations.round(now: now, stop: beat.stop)
        if pause.note(round.away, beat) || round.isEmpty { break }
        onChange()
      }
    }
  }
}
