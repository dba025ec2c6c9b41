import Incidents
import Notices
import Outbox
import Primitives
import ServiceLifecycle
import Storage
import Surveys
import Synchronization

/// Holds on to what this server has in hand, and takes over from servers that died.
///
/// A lease runs out when its server could not say a word for half a minute: it is dead, or the database was away, for us
/// too. So it is judged only by a server that has itself seen the database for a whole lease: after an outage everyone
/// has the time to speak first.
struct LeaseService: ServiceLifecycle.Service {
  private let database: Database
  private let sender: Sender
  private let marks: LeavingMarks?
  private let isAlone: Bool
  private let beat: Beat

  /// `isAlone` says that no other server can be on this database.
  init(
    _ database: Database, by sender: Sender, marks: LeavingMarks?, isAlone: Bool,
    clock: @escaping @Sendable () -> Instant, log: @escaping @Sendable (String) -> Void
  ) {
    self.database = database
    self.sender = sender
    self.marks = marks
    self.isAlone = isAlone
    beat = Beat(name: "leases", clock: clock, log: log)
  }

  /// Before anything leaves: where nobody else can be, what is in hands is a dead server's.
  func begin() async {
    guard isAlone else { return }
    do {
      try await settle(.others)
    } catch {
      beat.log("leases: \(error)")
    }
  }

  func run() async {
    let seen = SeenDatabase()
    await beat.run(every: Outbox.heartbeat) {
      let now = beat.clock()
      do {
        try await database.write { connection in
          for table in OutboxTables.all { try Outbox(table, by: sender).renew(now: now, connection) }
        }
      } catch {
        seen.lost()
        throw error
      }
      if seen.hasLasted(until: .wall) { try await settle(.expired) }
    }
  }

  private func settle(_ lost: Outbox.Lost) async throws {
    let now = beat.clock()
    let (told, unheard) = try await database.write { connection in
      let told =
        try PublicationStore.settle(lost, by: sender, now: now, connection)
        + SubscriberMailStore.settle(lost, by: sender, now: now, connection)
        + NoticeDeliveryStore.settle(lost, by: sender, now: now, connection)
      let unheard = try AbandonedInvitations.settle(
        lost, unsent: marks?.found ?? [], by: sender, now: now, connection)
      return (told, unheard)
    }
    marks?.settled()
    if told > 0 { beat.log("leases: \(told) had been in a server's hands that died: settled") }
    if unheard > 0 { beat.log("leases: \(unheard) invitations had left, and no answer was heard") }
  }
}

/// Since when the database has been there without a break.
private final class SeenDatabase: Sendable {
  private let since = Mutex<Instant?>(nil)

  func lost() { since.withLock { $0 = nil } }

  /// Whether it has been there for a whole lease.
  func hasLasted(until now: Instant) -> Bool {
    since.withLock { since in
      let from = since ?? now
      since = from
      return now.seconds - from.seconds >= Outbox.lease
    }
  }
}
