public import Primitives

/// From when to when somebody was a customer.
public struct CustomerSpan: Hashable, Sendable {
  public let joinedOn: CivilDate
  /// The day of leaving; nil while still a customer.
  public let leftOn: CivilDate?
  public let segment: String?

  /// nil when the day of leaving comes before that of joining: such a row says nothing.
  public init?(joinedOn: CivilDate, leftOn: CivilDate? = nil, segment: String? = nil) {
    if let leftOn, leftOn < joinedOn { return nil }
    self.joinedOn = joinedOn
    self.leftOn = leftOn
    self.segment = segment
  }

  /// A customer as the day begins: who leaves on `day` still is one.
  public func isCustomer(atStartOf day: CivilDate) -> Bool { joinedOn < day && (leftOn.map { $0 >= day } ?? true) }

  /// A customer as the day ends.
  public func isCustomer(atEndOf day: CivilDate) -> Bool { joinedOn <= day && (leftOn.map { $0 > day } ?? true) }
}
