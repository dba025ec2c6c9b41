public import Indicators
import Primitives
public import Storage

/// An import that only looks: it tells what is new, what changed and what is there already, exactly as ``ImportRun``
/// would find it, and writes nothing. It lives inside a read transaction, so that nobody else's change waits for it.
///
/// Memory: some 48 bytes for each row of the file, to recognise those that come twice.
public struct DryRun {
  public private(set) var summary: ImportSummary
  /// For a thread that reads, as ``ImportRun/encodingForReader``; nothing is counted ahead.
  public let encodingForReader: FactEncoding
  private let connection: Connection
  /// Nil where nothing ever came from this source.
  private let source: Int64?
  private var seen = SeenFacts()
  private var repeatedIDs: Set<Int64> = []
  private let counting: Counting
  private var twice: CountedTwiceWatch?

  public init(_ summary: ImportSummary, organisation: Organisation, _ connection: Connection) throws {
    self.summary = summary
    self.connection = connection
    source = try SourceStore.find(summary.source, connection)
    let values = try DimensionValues(connection)
    counting = Counting(organisation, values)
    encodingForReader = FactEncoding(
      kind: summary.kind, stamp: ImportStamp(source: source ?? 0, importID: 0), counting: counting, values: values,
      erased: try ErasedCustomers(connection))
    twice = try CountedTwiceWatch(summary, connection)
  }

  public mutating func compare(_ batch: EncodedFacts) throws {
    twice?.see(batch, counting)
    let outcome = try batch.content.compare(source, &seen, connection)
    summary.rows += batch.count
    summary.added += outcome.added
    summary.changed += outcome.changed
    summary.unchanged += outcome.unchanged
    repeatedIDs.formUnion(outcome.repeated)
    summary.repeated += outcome.repeated.count
    summary.repeatedIDs = repeatedIDs.count
  }

  /// As ``ImportRun/withdraw(_:)``.
  public mutating func withdraw(_ externalIDs: [String]) throws {
    guard externalIDs.isEmpty == false, summary.kind == .conversations else { return }
    summary.changed += try Withdrawal.count(externalIDs, source, connection)
  }

  /// What is there in the other form too, as rows or as totals.
  public func countedTwice() throws -> [CountedTwice] { try twice?.found(nil, counting, connection) ?? [] }

  public mutating func reject(_ rows: [RejectedRow]) {
    summary.rejected += rows.count
    summary.rows += rows.count
  }
}

/// The facts of a file as far as it was read, by a fingerprint of their ids: a row that comes again is compared with
/// the one before it.
struct SeenFacts {
  private var fingerprints: [Int64: Int64] = [:]
  private var ofFile: Set<Int64> = []

  /// The last fingerprint under this id; nil when it is new to the file.
  subscript(externalID: String) -> Int64? {
    get { fingerprints[Self.key(externalID)] }
    set { fingerprints[Self.key(externalID)] = newValue }
  }

  /// Notes a row of the file; true when an earlier one had its id.
  mutating func isRepeated(_ externalID: String) -> Bool { !ofFile.insert(Self.key(externalID)).inserted }

  static func key(_ externalID: String) -> Int64 {
    var hash = StableHash()
    hash.combine(externalID)
    return hash.value
  }
}

extension EncodedKind {
  func compare(_ source: Int64?, _ seen: inout SeenFacts, _ connection: Connection) throws -> WriteOutcome {
    let ids = facts.map(\.externalID)
    if let source {
      let unknown = ids.filter { seen[$0] == nil }
      for start in stride(from: 0, to: unknown.count, by: 500) {
        try connection.forEach(
          """
          SELECT external_id, fingerprint FROM \(raw: F.table)
          WHERE source_id = \(source) AND external_id IN \(list: unknown[start..<min(start + 500, unknown.count)])
          """
        ) { seen[$0.string(0)] = $0.int64(1) }
      }
    }
    var outcome = WriteOutcome()
    for place in facts.indices {
      guard case .integer(let fingerprint) = rows[place, rows.columnCount - 1] else {
        preconditionFailure("A fact ends with its fingerprint.")
      }
      if seen.isRepeated(ids[place]) {
        outcome.repeated.append(SeenFacts.key(ids[place]))
      } else {
        switch seen[ids[place]] {
        case nil: outcome.added += 1
        case fingerprint: outcome.unchanged += 1
        default: outcome.changed += 1
        }
      }
      seen[ids[place]] = fingerprint
    }
    return outcome
  }
}
