import Outbox
import Primitives
import Testing

struct RetryPolicyTests {
  @Test func `the pauses are those of Standard Webhooks, up to a fifth longer`() {
    let pauses: [Int64] = [5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400]
    for seed in 0..<50 {
      var generator = SeededGenerator(seed: UInt64(seed))
      for (place, pause) in pauses.enumerated() {
        let drawn = RetryPolicy.patient.pause(after: place + 1, using: &generator) ?? 0
        #expect(drawn >= pause && drawn <= pause + pause / 5)
      }
    }
  }

  @Test func `after the tenth try there is none`() {
    var generator = SeededGenerator(seed: 1)
    #expect(RetryPolicy.patient.pause(after: RetryPolicy.patient.tries, using: &generator) == nil)
  }

  @Test func `what the receiver asks for is honoured up to a day`() {
    var generator = SeededGenerator(seed: 1)
    #expect(RetryPolicy.patient.pause(after: 1, asked: 1_000, using: &generator) == 1_001)
    #expect(RetryPolicy.patient.pause(after: 1, asked: 1_000_000, using: &generator) == 86_401)
    #expect((RetryPolicy.patient.pause(after: 3, asked: 10, using: &generator) ?? 0) >= 1_800)
  }
}
