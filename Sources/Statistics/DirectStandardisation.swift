/// A later rate re-weighted to the earlier mix: how much of a change is real and how much is only that
/// another kind of contact weighs more.
public struct DirectStandardisation: Hashable, Sendable {
  /// The overall rate before.
  public var before: Double
  /// The overall rate after, as it is.
  public var after: Double
  /// The overall rate after, had the mix stayed as before.
  public var afterAtEarlierMix: Double

  /// What changed inside the groups.
  public var rateEffect: Double { afterAtEarlierMix - before }
  /// What changed because the groups weigh differently.
  public var mixEffect: Double { after - afterAtEarlierMix }

  /// One pair a group, in the same order. A group with no answers after keeps its earlier rate;
  /// nil when one of the two periods is empty.
  public init?(before: [Proportion], after: [Proportion]) {
    precondition(before.count == after.count, "Each group is given before and after.")
    let first = before.reduce(Proportion(0, of: 0), +)
    let second = after.reduce(Proportion(0, of: 0), +)
    guard first.total > 0, second.total > 0 else { return nil }
    self.before = first.value
    self.after = second.value
    afterAtEarlierMix = zip(before, after).reduce(0) { sum, pair in
      let rate = pair.1.total > 0 ? pair.1.value : pair.0.value
      return sum + pair.0.total / first.total * rate
    }
  }
}
