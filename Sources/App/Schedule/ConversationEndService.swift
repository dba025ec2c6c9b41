import Primitives
import ServiceLifecycle
import Storage
import Surveys

/// Invites those whose conversations ended, once a minute.
struct ConversationEndService: ServiceLifecycle.Service {
  private let database: Database
  private let beat: Beat
  private let onChange: @Sendable () -> Void

  init(
    _ database: Database, clock: @escaping @Sendable () -> Instant, log: @escaping @Sendable (String) -> Void,
    onChange: @escaping @Sendable () -> Void
  ) {
    self.database = database
    beat = Beat(name: "inviting", clock: clock, log: log)
    self.onChange = onChange
  }

  func run() async {
    await beat.run(every: 60) {
      let now = beat.clock()
      guard try await database.read({ try ClosedConversations.isAnyDue(now: now, $0) }) else { return }
      let invited = try await database.write { connection in
        var generator = SystemRandomNumberGenerator()
        return try ClosedConversations.invite(now: now, using: &generator, connection)
      }
      if invited > 0 { onChange() }
    }
  }
}
