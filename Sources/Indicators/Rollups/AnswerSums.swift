/// What survey answers of one kind and scale add up to in one period and segment.
public struct AnswerSums: Sendable, Equatable {
  public var numbers = SIMD8<Int64>()

  public init() {}

  /// `invited` and `responded` belong to the period of the invitation, all others to that of the answer.
  public enum Field: Int, Sendable, CaseIterable {
    case invited, responded
    /// Answers with a score; their sum and sum of squares; how many were top and bottom.
    case answers, scoreSum, scoreSquares, top, bottom

    public var column: String {
      switch self {
      case .invited: "invited"
      case .responded: "responded"
      case .answers: "answers"
      case .scoreSum: "score_sum"
      case .scoreSquares: "score_squares"
      case .top: "top"
      case .bottom: "bottom"
      }
    }
  }

  @inlinable
  public subscript(field: Field) -> Int64 {
    get { numbers[field.rawValue] }
    set { numbers[field.rawValue] = newValue }
  }

  public var isZero: Bool { numbers == SIMD8() }
  public mutating func add(_ other: AnswerSums) { numbers &+= other.numbers }
}
