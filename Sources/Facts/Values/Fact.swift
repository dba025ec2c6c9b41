public import Primitives

/// One row brought in, of any kind.
public enum Fact: Sendable, Equatable {
  case conversation(Conversation)
  case answer(SurveyAnswer)
  case headcount(Headcount)
  case customer(Customer)
  case holding(Holding)
  case stay(Stay)
  case mention(Mention)
  case shift(Shift)
  case count(ContactCount)
  case scoreCount(ScoreCount)
}

extension Fact {
  public var kind: FactKind {
    switch self {
    case .conversation: .conversations
    case .answer: .answers
    case .headcount: .headcount
    case .customer: .customers
    case .holding: .holdings
    case .stay: .stays
    case .mention: .mentions
    case .shift: .shifts
    case .count: .counts
    case .scoreCount: .scoreCounts
    }
  }

  /// When it happened, for facts that have a moment: the opening, the answer, the publication.
  public var moment: Instant? {
    switch self {
    case .conversation(let value): value.openedAt
    case .answer(let value): value.answeredAt ?? value.sentAt
    case .mention(let value): value.publishedAt
    case .headcount, .customer, .holding, .stay, .shift, .count, .scoreCount: nil
    }
  }

  /// What makes it unique in its source, where the source says so; empty for kinds without an id of their own.
  public var externalID: String {
    switch self {
    case .conversation(let value): value.externalID
    case .answer(let value): value.externalID
    case .mention(let value): value.externalID
    case .customer(let value): value.customerID
    case .stay(let value): value.customerID
    case .count(let value): value.key
    case .scoreCount(let value): value.key
    case .headcount, .holding, .shift: ""
    }
  }
}
