import Primitives

/// How much of a fall one cause explains.
///
/// Before, a share b₀ of conversations was bad and c₀ of those had the cause; after, b₁ and c₁. The rise of
/// bad conversations with the cause over the rise of all: (b₁c₁ − b₀c₀) / (b₁ − b₀).
public struct AttributableShare: Hashable, Sendable {
  /// All conversations of a period and the bad ones; the bad ones read and those with the cause.
  public struct Period: Hashable, Sendable {
    public var bad: Proportion
    public var cause: Proportion

    public init(bad: Proportion, cause: Proportion) {
      self.bad = bad
      self.cause = cause
    }
  }

  public var before: Period
  public var after: Period

  public init(before: Period, after: Period) {
    self.before = before
    self.after = after
  }

  /// The rise of the bad share.
  public var excess: Double { after.bad.value - before.bad.value }

  /// The rise of the share that is bad and has the cause.
  public var excessFromCause: Double {
    after.bad.value * after.cause.value - before.bad.value * before.cause.value
  }

  /// The share explained; nil when there was no rise. May lie outside 0…1.
  public var share: Double? { excess > 0 ? excessFromCause / excess : nil }

  /// The bootstrap interval of the share: bad ones and causes are drawn again around what was seen.
  ///
  /// Nil when in more than one draw of twenty there is no rise to explain. O(draws), seeded.
  public func interval(level: Double = 0.95, draws: Int = 2000, seed: UInt64 = 1) -> Interval? {
    var generator = SeededGenerator(seed: seed)
    var shares: [Double] = []
    for _ in 0..<draws {
      let again = AttributableShare(
        before: before.redrawn(&generator), after: after.redrawn(&generator))
      if let share = again.share { shares.append(share) }
    }
    guard shares.count * 20 >= draws * 19, draws > 0 else { return nil }
    shares.sort()
    let tail = (1 - level) / 2
    let low = Int(Double(shares.count) * tail)
    return Interval(low: shares[low], high: shares[max(low, shares.count - 1 - low)])
  }
}

extension AttributableShare.Period {
  fileprivate func redrawn(_ generator: inout SeededGenerator) -> Self {
    Self(bad: bad.redrawn(&generator), cause: cause.redrawn(&generator))
  }
}

extension Proportion {
  /// A count drawn anew with this share: a Beta number around it, which needs no whole counts.
  fileprivate func redrawn(_ generator: inout SeededGenerator) -> Proportion {
    guard total > 0 else { return self }
    let a = PoissonSampler.unitMeanGamma(count + 0.5, &generator) * (count + 0.5)
    let b = PoissonSampler.unitMeanGamma(total - count + 0.5, &generator) * (total - count + 0.5)
    return Proportion(total * a / (a + b), of: total)
  }
}
