/// How long one customer stayed, without any day: a row of a list that only counts months.
public struct Stay: Sendable, Equatable {
  public var customerID: String
  /// As a customer, up to leaving or to the day of the list; whole or not.
  public var months: Double
  /// False: still a customer when the list was made.
  public var hasLeft: Bool
  public var segment: String?
  public var extras: [String: String]

  public init(customerID: String, months: Double, hasLeft: Bool) {
    self.customerID = customerID
    self.months = months
    self.hasLeft = hasLeft
    extras = [:]
  }
}
