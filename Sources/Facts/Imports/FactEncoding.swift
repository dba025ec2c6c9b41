public import Indicators
import Primitives
import Storage

/// The half of an import that needs no database: numbers for dimension values, cells, fingerprints, sums.
///
/// It runs on the thread that reads the file, so that the thread that writes has only to write.
public struct FactEncoding: Sendable {
  private let kind: FactKind
  private let stamp: ImportStamp
  private var counting: Counting
  private var values: DimensionValues
  private let erased: ErasedCustomers
  private var sums = RollupAccumulator()
  /// Sums that are being handed over.
  private var drain: RollupDrain?

  init(kind: FactKind, stamp: ImportStamp, counting: Counting, values: DimensionValues, erased: ErasedCustomers) {
    self.kind = kind
    self.erased = erased
    self.stamp = stamp
    self.counting = counting
    self.values = values
  }

  /// Facts as rows; when `counting`, counted as if all of them were new. Where most of them are there already
  /// counting ahead is work done twice, and undone.
  public mutating func encode(_ batch: [NumberedFact], counting: Bool) -> EncodedFacts {
    let batch = erased.cover(batch)
    let content: any EncodedContent =
      switch kind {
      case .conversations:
        encode(batch, counting) { fact, ids -> StoredConversation? in
          guard case .conversation(let value) = fact else { return nil }
          return StoredConversation(value, &ids)
        }
      case .answers:
        encode(batch, counting) { fact, ids -> StoredAnswer? in
          guard case .answer(let value) = fact else { return nil }
          return StoredAnswer(value, &ids)
        }
      case .headcount:
        encode(batch, counting) { fact, ids -> StoredHeadcount? in
          guard case .headcount(let value) = fact else { return nil }
          return StoredHeadcount(value, &ids)
        }
      case .customers:
        encode(batch, counting) { fact, _ -> StoredCustomer? in
          guard case .customer(let value) = fact else { return nil }
          return StoredCustomer(value)
        }
      case .holdings:
        encode(batch, counting) { fact, _ -> StoredHolding? in
          guard case .holding(let value) = fact else { return nil }
          return StoredHolding(value)
        }
      case .stays:
        encode(batch, counting) { fact, _ -> StoredStay? in
          guard case .stay(let value) = fact else { return nil }
          return StoredStay(value)
        }
      case .mentions:
        encode(batch, counting) { fact, _ -> StoredMention? in
          guard case .mention(let value) = fact else { return nil }
          return StoredMention(value)
        }
      case .shifts:
        encode(batch, counting) { fact, ids -> StoredShift? in
          guard case .shift(let value) = fact else { return nil }
          return StoredShift(value, &ids)
        }
      case .counts:
        encode(batch, counting) { fact, ids -> StoredContactCount? in
          guard case .count(let value) = fact else { return nil }
          return StoredContactCount(value, &ids)
        }
      case .scoreCounts:
        encode(batch, counting) { fact, ids -> StoredScoreCount? in
          guard case .scoreCount(let value) = fact else { return nil }
          return StoredScoreCount(value, &ids)
        }
      }
    return EncodedFacts(made: values.takeMade(), content: content)
  }

  /// Hands over some of the sums that filled the memory set aside, and at the end all of them: a little after each
  /// batch of facts, so that who writes has as much to do at any time.
  public mutating func drainSums(atEnd: Bool, _ body: (RollupRows) throws -> Void) throws {
    try handOver(most: Self.sumsAfterFacts, body)
    guard atEnd || sums.isFull else { return }
    try handOver(most: .max, body)
    drain = RollupDrain(sums)
    sums = RollupAccumulator()
    if atEnd { try handOver(most: .max, body) }
  }

  /// At most so many batches of what is being handed over; what is through gives its memory back.
  private mutating func handOver(most: Int, _ body: (RollupRows) throws -> Void) throws {
    for _ in 0..<most {
      guard let rows = drain?.next() else {
        drain = nil
        return
      }
      try body(rows)
    }
  }

  /// Batches of sums for each batch of facts: most often enough to be through before the next sums fill the memory;
  /// what is left then goes out at once.
  private static let sumsAfterFacts = 2

  private mutating func encode<F: StoredFact>(
    _ batch: [NumberedFact], _ isCounted: Bool, _ store: (Fact, inout DimensionValues) -> F?
  ) -> EncodedKind<F> {
    var encoder = FactEncoder(columns: FactTable.columns(of: F.self).count)
    var facts: [F] = []
    facts.reserveCapacity(batch.count)
    var learned = values.made.count
    for numbered in batch {
      guard let fact = store(numbered.fact, &values) else {
        preconditionFailure("An import holds facts of its own kind.")
      }
      if values.made.count > learned {
        counting.learn(values.made[learned...])
        learned = values.made.count
      }
      encoder.add(fact, row: numbered.row, stamp)
      if isCounted { fact.contribute(1, to: &sums, counting) }
      facts.append(fact)
    }
    return EncodedKind(facts: facts, rows: encoder.rows, isCounted: isCounted)
  }
}

/// Which import of which source.
struct ImportStamp: Sendable {
  var source: Int64
  var importID: Int64
}

/// A batch of facts, ready to be written.
public struct EncodedFacts: Sendable {
  let made: [DimensionValues.Made]
  let content: any EncodedContent

  public var count: Int { content.count }
}

/// A batch of one kind.
protocol EncodedContent: Sendable {
  var count: Int { get }
  func write(
    _ stamp: ImportStamp, _ counting: Counting, _ corrections: inout RollupAccumulator, _ connection: Connection
  ) throws -> WriteOutcome
  var externalIDs: [String] { get }
  /// Adds the times that its facts cover.
  func reach(_ reach: inout FactReach, _ counting: Counting)
  /// What ``write(_:_:_:_:)`` would find, by reading alone; `source` is nil where nothing came from it yet.
  func compare(_ source: Int64?, _ seen: inout SeenFacts, _ connection: Connection) throws -> WriteOutcome
}

/// How many facts of a batch were new, changed, unchanged against what was there before the file.
struct WriteOutcome {
  var added = 0
  var changed = 0
  var unchanged = 0
  /// Fingerprints of the ids of rows whose id an earlier row of the same file had.
  var repeated: [Int64] = []
}

struct EncodedKind<F: StoredFact>: EncodedContent {
  var facts: [F]
  var rows: RowBuffer
  /// Whether its sums were counted as if every fact were new.
  var isCounted: Bool

  var count: Int { facts.count }

  var externalIDs: [String] { facts.map(\.externalID) }

  func reach(_ reach: inout FactReach, _ counting: Counting) {
    for fact in facts { if let span = fact.span(counting) { reach.add(span) } }
  }

  /// The cells of one fact, in ``FactTable/columns(of:)``'s order.
  func cells(_ place: Int) -> [SQLValue] { (0..<rows.columnCount).map { rows[place, $0] } }

  func write(
    _ stamp: ImportStamp, _ counting: Counting, _ corrections: inout RollupAccumulator, _ connection: Connection
  ) throws -> WriteOutcome {
    let writer = FactWriter<F>(
      connection: connection, source: stamp.source, importID: stamp.importID, counting: counting)
    return try writer.write(self, &corrections)
  }
}

extension FactEncoder {
  mutating func add<F: StoredFact>(_ fact: F, row: Int, _ stamp: ImportStamp) {
    rows.append(stamp.source)
    rows.append(fact.externalID)
    rows.append(stamp.importID)
    rows.append(row)
    startFact()
    fact.encode(to: &self)
    rows.append(fingerprint)
  }
}
