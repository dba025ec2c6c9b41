/// One row brought in, of any kind.
public enum Fact: Sendable, Equatable {
  case conversation(Conversation)
  case answer(SurveyAnswer)
  case headcount(Headcount)
  case customer(Customer)
  case holding(Holding)
  case mention(Mention)
  case shift(Shift)
}

extension Fact {
  public var kind: FactKind {
    switch self {
    case .conversation: .conversations
    case .answer: .answers
    case .headcount: .headcount
    case .customer: .customers
    case .holding: .holdings
    case .mention: .mentions
    case .shift: .shifts
    }
  }

  /// The value inside.
  var value: Any {
    switch self {
    case .conversation(let value): value
    case .answer(let value): value
    case .headcount(let value): value
    case .customer(let value): value
    case .holding(let value): value
    case .mention(let value): value
    case .shift(let value): value
    }
  }
}
