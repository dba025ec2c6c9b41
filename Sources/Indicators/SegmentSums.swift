import Primitives

/// Everything that is known of one segment in one period, as sums: what every indicator is computed from.
public struct SegmentSums: Sendable, Equatable {
  public var conversations = ConversationSums()
  public var answers: [AnswerSeries: AnswerSums] = [:]
  /// The durations behind the sketches, where they were read.
  public internal(set) var exact = ExactDurations()
  /// Full-time equivalents, mean over the period; nil when no head count was brought in.
  public var agents: Double?
  /// Active customers, mean over the period; nil when no customers were brought in.
  public var customers: Double?
  /// Conversations opened and not closed at the end of the period; nil when closing is not known.
  public var backlog: Int64?

  public init() {}

  public mutating func add(_ other: SegmentSums) {
    conversations.add(other.conversations)
    join(other.exact)
    for (series, sums) in other.answers { answers[series, default: AnswerSums()].add(sums) }
  }

  func answers(_ question: AnswerSeries.Question) -> [(Scale, AnswerSums)] {
    answers.filter { $0.key.question == question }.sorted { $0.key < $1.key }.map { ($0.key.scale, $0.value) }
  }
}
