public import Primitives

/// Who buys.
public struct Customer: Sendable, Equatable {
  public var customerID: String
  public var joinedOn: CivilDate
  public var leftOn: CivilDate?
  public var segment: String?
  /// In the organisation's currency.
  public var value: Double?
  public var extras: [String: String]

  public init(customerID: String, joinedOn: CivilDate, leftOn: CivilDate? = nil) {
    self.customerID = customerID
    self.joinedOn = joinedOn
    self.leftOn = leftOn
    extras = [:]
  }
}

/// One product held by a customer over an interval; still held when `to` is nil.
public struct Holding: Sendable, Equatable {
  public var customerID: String
  public var product: String
  public var from: CivilDate
  public var to: CivilDate?

  public init(customerID: String, product: String, from: CivilDate, to: CivilDate? = nil) {
    self.customerID = customerID
    self.product = product
    self.from = from
    self.to = to
  }
}
