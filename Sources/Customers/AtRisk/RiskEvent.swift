public import Statistics

/// What happened to a customer, after which it is counted who leaves.
public enum RiskEvent: String, Hashable, Sendable, CaseIterable {
  /// A conversation of the last quarter was not solved, or opened again.
  case unsolved
  /// Three contacts or more in the last quarter.
  case manyContacts = "many_contacts"
  /// The last answer to a survey in a year was low.
  case lowAnswer = "low_answer"
  /// A product given up in the last year.
  case droppedProduct = "dropped_product"

  func happened(_ facts: RiskFacts) -> Bool {
    switch self {
    case .unsolved: facts.unsolved > 0
    case .manyContacts: facts.contacts >= 3
    case .lowAnswer: facts.lastAnswer == .low
    case .droppedProduct: facts.droppedProducts > 0
    }
  }

  /// The input without which it is not known.
  var input: RiskInput {
    switch self {
    case .unsolved: .unsolved
    case .manyContacts: .contacts
    case .lowAnswer: .lowAnswer
    case .droppedProduct: .droppedProducts
    }
  }
}

/// Of those after an event, and of the others, how many left within the horizon.
public struct LeavingAfter: Hashable, Sendable {
  public let event: RiskEvent
  public let after: Proportion
  public let others: Proportion
}
