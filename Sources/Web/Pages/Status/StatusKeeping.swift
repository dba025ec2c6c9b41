import ServiceLifecycle
import Storage

/// Makes the public page now and then though nobody asks for it, so that it is there when the database goes away.
struct StatusKeeping: Service {
  let environment: WebEnvironment

  private static let period = 10.0

  func run() async throws {
    await cancelWhenGracefulShutdown {
      for await _ in Ticks.every(seconds: Self.period) {
        // What cannot be read now is read the next time.
        _ = try? await environment.statusShelf()
      }
    }
  }
}
