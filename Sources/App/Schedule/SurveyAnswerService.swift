import Primitives
import ServiceLifecycle
import Storage
import Surveys

/// Makes facts of the answers to surveys, some seconds after they came.
struct SurveyAnswerService: ServiceLifecycle.Service {
  var database: Database
  var clock: @Sendable () -> Instant
  var log: @Sendable (String) -> Void
  var onChange: @Sendable () -> Void

  /// Until it is cancelled.
  func run() async {
    await Beat(name: "survey answers", clock: clock, log: log).run(every: 2) { while try await step() { onChange() } }
  }

  /// One round; false when there was nothing to gather.
  func step() async throws -> Bool {
    guard try await database.read({ try ResponseGathering.isDue($0) }) else { return false }
    let now = clock()
    return try await database.write { try ResponseGathering.gather(now: now, $0) } > 0
  }
}
