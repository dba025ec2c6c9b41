import Primitives
import Storage
import Surveys

/// Makes facts of the answers to surveys, some seconds after they came.
struct GatheringAnswers: Sendable {
  var database: Database
  var clock: @Sendable () -> Instant
  var log: @Sendable (String) -> Void
  var onChange: @Sendable () -> Void

  private static let period = 2.0

  /// Until it is cancelled.
  func run() async {
    for await _ in Ticks.every(seconds: Self.period) {
      do {
        while try await step() { onChange() }
      } catch {
        log("survey answers: \(error)")
      }
    }
  }

  /// One round; false when there was nothing to gather.
  func step() async throws -> Bool {
    guard try await database.read({ try ResponseGathering.isDue($0) }) else { return false }
    let now = clock()
    return try await database.write { try ResponseGathering.gather(now: now, $0) } > 0
  }
}
