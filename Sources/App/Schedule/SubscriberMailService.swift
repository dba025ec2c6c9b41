import Transport
import Incidents
import Indicators
import Notices
import Outbox
import Primitives
import ServiceLifecycle
import Storage

/// Sends the mails of subscribers. Nil where no mail server is set: they wait.
struct SubscriberMailService: ServiceLifecycle.Service {
  private let database: Database
  private let mails: SubscriberMailSender
  private let beat: Beat
  private let onChange: @Sendable () -> Void

  init?(
    _ database: Database, _ mail: MailSender?, publicURL: String, by sender: Sender,
    clock: @escaping @Sendable () -> Instant, log: @escaping @Sendable (String) -> Void,
    onChange: @escaping @Sendable () -> Void
  ) {
    guard let mail else { return nil }
    self.database = database
    mails = SubscriberMailSender(database, server: mail.server, from: mail.from, publicURL: publicURL, by: sender)
    beat = Beat(name: "subscribers", clock: clock, log: log)
    self.onChange = onChange
  }

  func run() async {
    let pause = ServerPause()
    await beat.run(every: 1) {
      if pause.holds(beat.clock()) { return }
      let organisation = try await database.read { try OrganisationStore.read($0) }
      while !beat.stop.isRaised {
        let round = try await mails.round(
          organisation: organisation.name, clock: organisation.clock, now: beat.clock(), stop: beat.stop)
        if pause.note(round.away, beat) || round.isEmpty { break }
        onChange()
      }
    }
  }
}
