import Statistics
import Testing

/// Reference values: H_sampling_agents.json, `attributable`.
@Suite struct AttributableShareTests {
  static let example = AttributableShare(
    before: .init(bad: Proportion(140, of: 1000), cause: Proportion(10, of: 100)),
    after: .init(bad: Proportion(220, of: 1000), cause: Proportion(31, of: 100)))

  @Test func `the share explained agrees with the reference`() throws {
    #expect(near(Self.example.excess, 0.08))
    #expect(near(Self.example.excessFromCause, 0.0542))
    #expect(near(try #require(Self.example.share), 0.6775))
  }

  @Test func `the interval holds the share, is wide on a hundred reads, and the same for the same seed`()
    throws
  {
    let interval = try #require(Self.example.interval())
    #expect(interval.contains(0.6775))
    #expect(interval.margin > 0.2)
    #expect(interval.margin < 0.8)
    #expect(interval == Self.example.interval())
  }

  @Test func `without a rise there is nothing to explain`() {
    let turned = AttributableShare(before: Self.example.after, after: Self.example.before)
    #expect(turned.share == nil)
    #expect(turned.interval() == nil)
  }
}
