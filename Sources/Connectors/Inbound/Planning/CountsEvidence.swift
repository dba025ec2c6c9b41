import Facts
import FileFormats
import Primitives

/// Whether a table holds totals and not one row a contact, from its header and first rows: a time that comes once for
/// each combination of what splits it, a column of whole numbers that counts something, and no id.
struct CountsEvidence {
  /// ``FactKind/counts`` or ``FactKind/scoreCounts``.
  let kind: FactKind
  /// Nothing else can be meant. Where false, somebody should say so first.
  let isSure: Bool
  /// What the columns feed, as a mapping below the user's own.
  let mapping: Mapping
  /// Why, and how its columns are understood, in the words of the preview.
  let reasons: [LocalizedText]
  /// Field → what was taken for all rows because nobody said otherwise.
  var assumed: [String: LocalizedText] = [:]
  /// What must be mended first, in totals that are sure to be some.
  var problem: LocalizedText?
  /// The rows it was read from, for ``CountLength``.
  let rows: [[String]]

  /// How many rows are enough to tell.
  static let sampledRows = 2_000

  /// Nil where nothing speaks for totals. `wanted` is the kind that a person stated.
  /// - Throws: ``MappingProblem/otherTotals(_:)`` for totals that stand in a way that cannot be brought in.
  static func read(
    header: [String], rows: [[String]], wanted: FactKind? = nil
  ) throws(MappingProblem) -> CountsEvidence? {
    let data = rows.filter { row in
      guard let first = row.first(where: { !$0.trimmed.isEmpty }) else { return false }
      return !TotalWords.begins(first.trimmed)
    }
    guard !data.isEmpty, !header.isEmpty else { return nil }
    let columns = header.indices.map { index in
      CountColumn(index, header[index], data.map { index < $0.count ? filled($0[index].trimmed) : "" })
    }
    if let problem = WideTable.problem(columns) ?? OddTimes.problem(columns),
      wanted == nil || wanted == .counts || wanted == .scoreCounts
    {
      throw .otherTotals(problem)
    }
    switch wanted {
    case .counts: return ContactCountTable(columns)?.evidence(data, isWanted: true)
    case .scoreCounts: return try ScoreCountTable(columns)?.evidence(data)
    default:
      if let scores = try ScoreCountTable(columns)?.evidence(data) { return scores }
      return ContactCountTable(columns)?.evidence(data, isWanted: false)
    }
  }

  /// A cell without the words for nothing.
  private static func filled(_ cell: String) -> String {
    var cell = cell
    return cell.withUTF8 { EmptyMark.matches($0) } ? "" : cell
  }

  /// Whether the header alone makes it worth reading the rows: most files say at once that they are something else.
  static func isPossible(_ header: [String]) -> Bool {
    if header.count <= 4 || WideTable.isPossible(header) { return true }
    return header.contains { name in
      switch CountWords.target(name, kind: .counts)?.field {
      case .contacts, .answeredCount, .abandonedCount: return true
      default: break
      }
      switch CountWords.target(name, kind: .scoreCounts)?.field {
      case .satisfied, .promoters, .detractors, .satisfiedShare, .promotersShare, .scored1: return true
      default: return false
      }
    }
  }
}

extension CountsEvidence {
  /// What the first rows say, when it is worth asking; `isKnown` where the header names another kind in full,
  /// `isExport` where it is that of a known export, whose rows are not read for this.
  static func of(
    _ header: [String], wanted: FactKind?, isKnown: Bool, isExport: Bool = false, rows: () throws -> [[String]]
  ) throws -> CountsEvidence? {
    let isWanted = wanted == .counts || wanted == .scoreCounts
    let mayBe = wanted == nil || wanted == .conversations
    guard isWanted || (mayBe && !isExport && isPossible(header)) else { return nil }
    let found = try someTotals(header, wanted: wanted, isKnown: isKnown, rows: rows)
    if let found, found.isSure, let problem = found.problem { throw MappingProblem.otherTotals(problem) }
    return found
  }

  private static func someTotals(
    _ header: [String], wanted: FactKind?, isKnown: Bool, rows: () throws -> [[String]]
  ) throws -> CountsEvidence? {
    let isWanted = wanted == .counts || wanted == .scoreCounts
    do {
      let found = try read(header: header, rows: try rows(), wanted: isWanted ? wanted : nil)
      // Each row a total, and somebody says that it is one contact.
      if wanted == .conversations, let found, found.isSure, found.kind == .counts {
        throw MappingProblem.otherTotals(totalsAsRows)
      }
      return wanted == .conversations ? nil : found
    } catch let problem as MappingProblem {
      if wanted == nil, isKnown { return nil }
      if wanted == .conversations, problem != .otherTotals(totalsAsRows) { return nil }
      throw problem
    }
  }

  private static let totalsAsRows = LocalizedText(
    it: "Ogni riga è un totale di contatti, non un contatto solo: scegli «totali dei contatti» (--kind counts).",
    en: "Each row is a total of contacts, not one contact: choose \"totals of contacts\" (--kind counts).")
}
