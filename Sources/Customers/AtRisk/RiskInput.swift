import Foundation

/// What the model looks at: the stated list. Counts enter as ln(1 + n), since the tenth contact says less than the
/// first.
public enum RiskInput: Hashable, Sendable {
  case tenure, products, droppedProducts, contacts, contactsBefore, unsolved, lowAnswer, highAnswer
  case segment(String)

  /// Inputs that tell of the same thing share a reason.
  public enum Theme: String, Hashable, Sendable, CaseIterable {
    case tenure, products, contacts, answers, segment
  }

  public var theme: Theme {
    switch self {
    case .tenure: .tenure
    case .products, .droppedProducts: .products
    case .contacts, .contactsBefore, .unsolved: .contacts
    case .lowAnswer, .highAnswer: .answers
    case .segment: .segment
    }
  }

  func value(_ facts: RiskFacts) -> Double {
    switch self {
    case .tenure: log1p(facts.tenureMonths)
    case .products: Double(facts.products)
    case .droppedProducts: log1p(Double(facts.droppedProducts))
    case .contacts: log1p(Double(facts.contacts))
    case .contactsBefore: log1p(Double(facts.contactsBefore))
    case .unsolved: log1p(Double(facts.unsolved))
    case .lowAnswer: facts.lastAnswer == .low ? 1 : 0
    case .highAnswer: facts.lastAnswer == .high ? 1 : 0
    case .segment(let name): facts.segment == name ? 1 : 0
    }
  }
}
