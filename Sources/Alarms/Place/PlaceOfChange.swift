public import Statistics

/// One channel, some, all, or only the mix: the place of a change over the values of one dimension.
///
/// The verdict is the class with the greatest posterior probability (`SharedShift`) when that is great
/// enough, else undetermined. When no value changed, it is "mix" if the mix effect is beyond
/// its margin and at least `mixShare` of the whole change, else undetermined. See docs/methods/place.md.
public struct PlaceOfChange: Hashable, Sendable {
  /// What decides.
  public struct Rule: Hashable, Sendable {
    /// The least posterior probability of a verdict, and that asked when a group's standard error is as wide as
    /// the smallest shift looked for. Between half of that width and the whole it rises evenly.
    public var threshold = 0.5
    public var noisyThreshold = 0.8
    /// The least share of the change for "mix".
    public var mixShare = 0.5
    /// The weight beforehand of "no value changed" when the mix does not explain the change either: below 1,
    /// because the question is asked of a figure that changed.
    public var unexplainedWeight = 0.5
    /// The level of the intervals of the parts.
    public var level = 0.95
    public var assumptions = SharedShift.Assumptions()

    public init() {}
  }

  public let verdict: PlaceVerdict
  /// The values that changed, as indices into the groups given, strongest evidence first.
  public let values: [Int]
  /// How believable the verdict is, 0…1.
  public let probability: Double
  /// The exact split of the change; its parts are in the order of the groups.
  public let rateMix: RateMix
  /// The way the figure moved overall.
  public let direction: ChangeDirection
  public let groups: [GroupChange]
  public let level: Double

  /// `groups` is one entry a value of the dimension. The direction is that of the overall change unless given.
  public init(_ groups: [GroupChange], direction: ChangeDirection? = nil, rule: Rule = Rule()) {
    let rateMix = RateMix(groups)
    let direction = direction ?? (rateMix.change < 0 ? .fall : .rise)
    let shift = SharedShift(groups, direction: direction, assumptions: rule.assumptions)
    self.groups = groups
    self.rateMix = rateMix
    self.direction = direction
    level = rule.level
    (verdict, probability) = Self.judge(shift, rateMix, direction, rule)
    values =
      switch verdict {
      case .one: Array(shift.order.prefix(1))
      case .several: Array(shift.order.prefix(shift.severalCount))
      case .all: Array(shift.order)
      case .mix, .undetermined: []
      }
  }

  /// The part of one group, with the interval of its rate effect.
  public func part(_ group: Int) -> (part: RateMix.Part, interval: Interval) {
    let part = rateMix.parts[group]
    return (part, part.rateInterval(level: level))
  }

  private static func judge(
    _ shift: SharedShift, _ rateMix: RateMix, _ direction: ChangeDirection, _ rule: Rule
  ) -> (PlaceVerdict, Double) {
    let explained = mixExplains(rateMix, direction, rule)
    let none = shift.none * (explained ? 1 : rule.unexplainedWeight)
    let total = none + shift.one + shift.several + shift.all
    let ranked: [(PlaceVerdict, Double)] = [
      (explained ? .mix : .undetermined, none), (.one, shift.one), (.several, shift.several),
      (.all, shift.all),
    ]
    let (verdict, weight) = ranked.max { $0.1 < $1.1 } ?? (.undetermined, 0)
    let probability = weight / total
    return (probability < rule.threshold(atNoise: shift.noise) ? .undetermined : verdict, probability)
  }

  /// Whether the mix effect goes the way of the change, beyond its margin, and is most of it.
  private static func mixExplains(
    _ rateMix: RateMix, _ direction: ChangeDirection, _ rule: Rule
  ) -> Bool {
    let effect = direction == .fall ? -rateMix.mixEffect : rateMix.mixEffect
    return effect > Normal.quantile(0.5 + rule.level / 2) * rateMix.mixStandardError
      && (rateMix.mixShare ?? 0) >= rule.mixShare
  }
}

extension PlaceOfChange.Rule {
  func threshold(atNoise noise: Double) -> Double {
    threshold + (noisyThreshold - threshold) * min(max(2 * noise - 1, 0), 1)
  }
}
