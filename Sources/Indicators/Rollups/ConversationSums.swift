/// What conversations add up to in one period and segment. Everything is a whole number, so that adding
/// in any order, and taking away again, gives the same sums to the last bit.
public struct ConversationSums: Sendable, Equatable {
  /// One number for each column, in ``Field``'s order.
  public var numbers = SIMD16<Int64>()
  public var firstReply = DurationSketch()
  public var firstReplyBusiness = DurationSketch()
  public var resolution = DurationSketch()
  public var resolutionBusiness = DurationSketch()

  public init() {}

  /// The columns of whole numbers. `closed` and the resolution sketches belong to the period in which the
  /// conversation was closed, all others to the one in which it was opened.
  public enum Field: Int, Sendable, CaseIterable {
    case contacts
    /// Of which it is known whether the customer gave up, and how many did.
    case offered, abandoned
    /// Of which the wait is known (answered or given up), and how many were answered within the set time.
    case levelKnown, withinLevel
    /// Answered ones: count, sum and sum of squares of the wait in seconds.
    case waits, waitSum, waitSquares
    case handled, handleSum, handleSquares
    /// Of which it is known whether the first contact solved it, and how many were.
    case firstContactKnown, resolvedAtFirst
    case reopenKnown, reopened
    case closed

    public var column: String {
      switch self {
      case .contacts: "contacts"
      case .offered: "offered"
      case .abandoned: "abandoned"
      case .levelKnown: "level_known"
      case .withinLevel: "within_level"
      case .waits: "waits"
      case .waitSum: "wait_sum"
      case .waitSquares: "wait_squares"
      case .handled: "handled"
      case .handleSum: "handle_sum"
      case .handleSquares: "handle_squares"
      case .firstContactKnown: "first_contact_known"
      case .resolvedAtFirst: "resolved_at_first"
      case .reopenKnown: "reopen_known"
      case .reopened: "reopened"
      case .closed: "closed"
      }
    }
  }

  @inlinable
  public subscript(field: Field) -> Int64 {
    get { numbers[field.rawValue] }
    set { numbers[field.rawValue] = newValue }
  }

  public subscript(sketch kind: DurationKind) -> DurationSketch {
    get {
      switch kind {
      case .firstReply: firstReply
      case .firstReplyBusiness: firstReplyBusiness
      case .resolution: resolution
      case .resolutionBusiness: resolutionBusiness
      }
    }
    _modify {
      switch kind {
      case .firstReply: yield &firstReply
      case .firstReplyBusiness: yield &firstReplyBusiness
      case .resolution: yield &resolution
      case .resolutionBusiness: yield &resolutionBusiness
      }
    }
  }

  /// A sketch by its number in ``DurationKind``.
  subscript(sketch number: Int) -> DurationSketch {
    get { self[sketch: Self.kind(number)] }
    _modify { yield &self[sketch: Self.kind(number)] }
  }

  private static func kind(_ number: Int) -> DurationKind {
    guard let kind = DurationKind(rawValue: number) else {
      preconditionFailure("There are \(ConversationChange.sketchCount) sketches.")
    }
    return kind
  }

  public var isZero: Bool {
    numbers == SIMD16() && firstReply.isEmpty && firstReplyBusiness.isEmpty && resolution.isEmpty
      && resolutionBusiness.isEmpty
  }

  public mutating func add(_ other: ConversationSums) {
    numbers &+= other.numbers
    firstReply.add(other.firstReply)
    firstReplyBusiness.add(other.firstReplyBusiness)
    resolution.add(other.resolution)
    resolutionBusiness.add(other.resolutionBusiness)
  }
}

extension SIMD16<Int64> {
  /// One of the numbers of ``ConversationSums``.
  @inlinable
  public subscript(field: ConversationSums.Field) -> Int64 { self[field.rawValue] }

  /// Those answered of whom it is known whether it was within the set time: who gave up always counts in `levelKnown`.
  /// Not `waits`: totals may tell one and not the other.
  @inlinable
  public var levelAnswered: Int64 { self[.levelKnown] - self[.abandoned] }
}

extension ConversationSums {
  /// Which columns a query reads; the others stay zero.
  public struct Columns: Sendable {
    let fields: [Field]
    let hasSketches: Bool

    public static let all = Columns(fields: Field.allCases, hasSketches: true)
    /// Without the sketches of durations, which are most of the bytes.
    public static let numbers = Columns(fields: Field.allCases, hasSketches: false)

    public static func only(_ fields: [Field]) -> Columns { Columns(fields: fields, hasSketches: false) }

    var names: [String] { fields.map(\.column) + (hasSketches ? RollupTables.sketches : []) }
  }
}
