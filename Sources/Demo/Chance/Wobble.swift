import Primitives

/// The real month-to-month movement of a quiet channel: small, and the same whatever is drawn.
enum Wobble: Int {
  case satisfaction = 1
  case recommendation, effort, outcome, abandonment, promptness

  /// What to add to a share in this month: half a point up or down, seldom more than one.
  func share(_ channel: DemoChannel, _ month: Month) -> Double {
    var chance = SeededGenerator(seed: UInt64(rawValue * 16 + channel.rawValue), day: month.index)
    return 0.005 * max(-2, min(2, chance.normal()))
  }
}
