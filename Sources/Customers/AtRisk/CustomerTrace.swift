import Primitives

/// What is on file of one customer, day by day (days since 1970).
struct CustomerTrace {
  let id: String
  let span: CustomerSpan
  var holdings: [(from: Int, to: Int?)] = []
  /// In the order of their days.
  var contacts: [(day: Int, isUnsolved: Bool)] = []
  /// The group of each answer to a survey, in the order of their days.
  var answers: [(day: Int, group: RiskFacts.Answer)] = []

  init(id: String, span: CustomerSpan) {
    self.id = id
    self.span = span
  }

  /// What was known at the end of `day`, and nothing that came later.
  func facts(at day: Int) -> RiskFacts {
    var facts = RiskFacts(
      tenureMonths: Double(max(0, day - span.joinedOn.daysSince1970)) / 30.44, segment: span.segment)
    for holding in holdings where holding.from <= day {
      if let end = holding.to, end <= day {
        if end > day - RiskFacts.year { facts.droppedProducts += 1 }
      } else {
        facts.products += 1
      }
    }
    for contact in contacts where contact.day <= day && contact.day > day - RiskFacts.year {
      if contact.day > day - RiskFacts.quarter {
        facts.contacts += 1
        if contact.isUnsolved { facts.unsolved += 1 }
      } else {
        facts.contactsBefore += 1
      }
    }
    facts.lastAnswer = answers.last { $0.day <= day && $0.day > day - RiskFacts.year }?.group
    return facts
  }

  /// Whether they were a customer as `day` ended, and left within the horizon after it.
  func outcome(after day: Int) -> Bool? {
    guard span.isCustomer(atEndOf: CivilDate(daysSince1970: day)) else { return nil }
    return span.leftOn.map { $0.daysSince1970 <= day + RiskFacts.horizon } ?? false
  }
}

/// What is looked at of a customer on one day.
public struct RiskFacts: Hashable, Sendable {
  public enum Answer: Hashable, Sendable { case low, middle, high }

  /// Days ahead for which a chance is given: long enough to call, short enough for what is known to hold.
  public static let horizon = 90
  /// Days back that count as lately.
  public static let quarter = 90
  /// Days back that are looked at.
  public static let year = 365

  public var tenureMonths: Double
  public var segment: String?
  public var products = 0
  /// Products given up in the last year.
  public var droppedProducts = 0
  /// Contacts in the last quarter.
  public var contacts = 0
  /// Those of them that were not solved, or opened again.
  public var unsolved = 0
  /// Contacts in the year before the last quarter.
  public var contactsBefore = 0
  /// The last answer to a survey in the last year.
  public var lastAnswer: Answer?

  init(tenureMonths: Double, segment: String?) {
    self.tenureMonths = tenureMonths
    self.segment = segment
  }
}
