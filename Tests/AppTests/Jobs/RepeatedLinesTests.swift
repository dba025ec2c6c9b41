import Testing

@testable import App

@Suite struct RepeatedLinesTests {
  @Test func `a line that comes each second is written once in ten minutes, with how often it came`() {
    let lines = RepeatedLines { _ in }
    let start = ContinuousClock.now
    let written = (0...601).compactMap { lines.due("jobs: away", at: start + .seconds($0)) }
    #expect(written == ["jobs: away", "jobs: away (and 599 times more in the ten minutes before)"])
  }

  @Test func `another line is written at once`() {
    let lines = RepeatedLines { _ in }
    let now = ContinuousClock.now
    #expect(lines.due("a", at: now) == "a")
    #expect(lines.due("b", at: now) == "b")
    #expect(lines.due("a", at: now) == nil)
  }
}
