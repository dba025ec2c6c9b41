/// The customers lost in one month. Whether "lost" is the contract (notice given) or activity (silent since) is
/// chosen outside, and said.
public struct MonthlyChurn: Hashable, Sendable {
  /// Customers on the first day.
  public let opening: Int
  /// Of those, how many had left by the last day.
  public let lost: Int
  /// Joined during the month.
  public let joined: Int
  /// Of those who joined, how many left again before it ended: reported apart, never part of `rate`.
  public let joinedAndLeft: Int

  public init(opening: Int, lost: Int, joined: Int = 0, joinedAndLeft: Int = 0) {
    precondition(lost >= 0 && lost <= opening, "The lost are a part of the opening base.")
    precondition(joinedAndLeft >= 0 && joinedAndLeft <= joined, "Who joined and left is a part of who joined.")
    self.opening = opening
    self.lost = lost
    self.joined = joined
    self.joinedAndLeft = joinedAndLeft
  }

  /// Customers on the last day.
  public var closing: Int { opening - lost + joined - joinedAndLeft }

  /// lost / opening, with its counts.
  public var proportion: Proportion { Proportion(Double(lost), of: Double(opening)) }

  /// c = lost / opening, 0…1; nil without an opening base.
  public var rate: Double? { opening > 0 ? proportion.value : nil }

  /// Wilson's interval of `rate`; 0…1 without an opening base.
  public func interval(level: Double = 0.95) -> Interval { Wilson.interval(proportion, level: level) }

  /// All who left over the mean of opening and closing base: departures a customer-month, a check on `rate` when
  /// many join. nil when both bases are empty.
  public var personTimeRate: Double? {
    let exposure = Double(opening + closing) / 2
    return exposure > 0 ? Double(lost + joinedAndLeft) / exposure : nil
  }
}
