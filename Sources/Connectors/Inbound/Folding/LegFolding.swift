public import Facts
import Primitives

/// Makes one fact of the rows of one call: exchanges write a row for each telephone that rang, under one id.
///
/// It stands between rows and facts, for files whose rows are legs (``ImportPlan/folding()``). Rows of a call may lie
/// apart: the last ``window`` calls are kept open, in the order in which they first came. A row that comes after its
/// call has left cannot change it any more: it is refused, and says how to mend the file.
///
/// Memory: at most ``window`` calls, and beyond them 16 bytes for each call that left. O(1) a row.
public struct LegFolding: Sendable {
  /// A call that is complete, with the line of its first row.
  public typealias Folded = (row: Int, fact: Fact)

  /// What a row did.
  public enum Outcome: Sendable {
    /// It is kept; the oldest call leaves where there were too many.
    case kept(Folded?)
    /// Its call has left already.
    case late(Diagnostic)
  }

  /// Calls that are open at the same time.
  public static let window = 50_000

  /// Rows that were read, and the calls that they are.
  public private(set) var tally = FoldingTally()
  private let limit: Int
  private var open: [String: FoldedCall] = [:]
  /// The ids of the open calls, oldest first, from `oldest` on.
  private var order: [String] = []
  private var oldest = 0
  private var gone: Set<Int64> = []

  /// - Parameter window: smaller in tests.
  public init(window: Int = LegFolding.window) { limit = max(1, window) }

  public mutating func add(_ fact: Fact, row: Int) -> Outcome {
    guard case .conversation(let leg) = fact else { return .kept((row, fact)) }
    tally.rows += 1
    let id = leg.externalID
    if open[id]?.add(leg) != nil { return .kept(nil) }
    if !gone.isEmpty, gone.contains(Self.key(id)) {
      tally.rows -= 1
      return .late(Self.tooLate(id, row: row))
    }
    tally.calls += 1
    open[id] = FoldedCall(leg, row: row)
    order.append(id)
    return .kept(open.count > limit ? leave() : nil)
  }

  /// The calls that are still open, oldest first; none is left.
  public mutating func finish() -> [Folded] {
    let rest = order[oldest...].compactMap { id in
      open[id].map { (row: $0.row, fact: Fact.conversation($0.conversation)) }
    }
    open = [:]
    order = []
    oldest = 0
    return rest
  }

  private mutating func leave() -> Folded? {
    let id = order[oldest]
    oldest += 1
    if oldest > limit {
      order.removeFirst(oldest)
      oldest = 0
    }
    gone.insert(Self.key(id))
    return open.removeValue(forKey: id).map { (row: $0.row, fact: .conversation($0.conversation)) }
  }

  private static func key(_ id: String) -> Int64 {
    var hash = StableHash()
    hash.combine(id)
    return hash.value
  }

  private static func tooLate(_ id: String, row: Int) -> Diagnostic {
    Diagnostic(
      row: row, column: nil,
      expected: LocalizedText(
        it: "le righe di una telefonata vicine fra loro", en: "the rows of one call near each other"), found: id,
      repair: LocalizedText(
        it: "ordinare il file per data o per numero di telefonata e importarlo di nuovo",
        en: "sort the file by date or by the call's id and bring it in again"))
  }
}
