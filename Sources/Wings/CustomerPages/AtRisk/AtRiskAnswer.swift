public import Customers
import Primitives
import Statistics

/// Who may leave, for programs.
public struct AtRiskAnswer: Encodable, Sendable {
  /// `on`, or why not: `no_customers`, `no_leavings`, `too_short`, `too_few_leavings`, `tells_nobody_apart`.
  let state: String
  let day: String?
  let horizonDays: Int
  let customers: Int?
  let expected: Double?
  let heldBack: [HeldBack]
  let calibrationError: Double?
  let brier: Double?
  let data: [Line]

  struct HeldBack: Encodable, Sendable {
    let day: String
    let customers: Int
    let left: Int
    let auc: Double
    let low: Double?
    let high: Double?
  }

  struct Line: Encodable, Sendable {
    let customer: String
    let chance: Double
    /// `tenure`, `products`, `contacts`, `answers`, `segment`.
    let reasons: [String]
  }

  enum CodingKeys: String, CodingKey {
    case state, day, customers, expected, brier, data
    case horizonDays = "horizon_days"
    case heldBack = "held_back"
    case calibrationError = "calibration_error"
  }

  public init(_ risk: CustomerRisk, limit: Int) {
    horizonDays = RiskFacts.horizon
    guard case .on(let found) = risk else {
      state = Self.name(risk)
      day = nil
      customers = nil
      expected = nil
      heldBack = []
      calibrationError = nil
      brier = nil
      data = []
      return
    }
    state = "on"
    day = "\(found.day)"
    customers = found.base
    expected = found.expected
    heldBack = found.quality.heldBack.map {
      HeldBack(
        day: "\($0.day)", customers: $0.customers, left: $0.left, auc: $0.auc, low: $0.interval?.low,
        high: $0.interval?.high)
    }
    calibrationError = found.quality.calibration.expectedError
    brier = found.quality.calibration.brierScore
    data = found.customers.prefix(limit).map {
      Line(customer: $0.id, chance: $0.chance, reasons: $0.reasons.map(\.rawValue))
    }
  }

  private static func name(_ risk: CustomerRisk) -> String {
    guard case .off(let reason) = risk else { return "on" }
    switch reason {
    case .noCustomers: return "no_customers"
    case .noLeavings: return "no_leavings"
    case .tooShort: return "too_short"
    case .tooFewLeavings: return "too_few_leavings"
    case .tellsNobodyApart: return "tells_nobody_apart"
    }
  }
}
