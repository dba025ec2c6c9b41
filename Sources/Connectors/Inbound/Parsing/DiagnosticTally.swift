public import Facts
import Primitives

/// Gathers the diagnostics of an import: one entry for each column and repair, with the first examples
/// and the count. The memory is bounded by the number of columns, whatever the file's size.
public struct DiagnosticTally: Sendable {
  public struct Entry: Sendable, Hashable {
    /// The first one.
    public var first: Diagnostic
    /// What stood in the first cells, at most three, without repetition.
    public var examples: [String]
    public var count: Int
  }

  private struct Key: Hashable, Sendable {
    let column: String?
    let expected: String
    let repair: String
  }

  private var places: [Key: Int] = [:]
  /// In the order in which they first came.
  public private(set) var entries: [Entry] = []

  public init() {}

  public mutating func add(_ diagnostic: Diagnostic) {
    let key = Key(
      column: diagnostic.column, expected: diagnostic.expected.en, repair: diagnostic.repair.en)
    guard let place = places[key] else {
      places[key] = entries.count
      entries.append(Entry(first: diagnostic, examples: [diagnostic.found], count: 1))
      return
    }
    entries[place].count += 1
    if entries[place].examples.count < 3,
      entries[place].examples.contains(diagnostic.found) == false
    {
      entries[place].examples.append(diagnostic.found)
    }
  }

  public mutating func add(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics { add(diagnostic) }
  }
}
