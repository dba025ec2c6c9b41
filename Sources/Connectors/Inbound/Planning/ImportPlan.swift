public import Facts
public import FileFormats
public import Primitives

/// Everything that is decided before a file is imported: what it is, where it comes from, what each
/// column feeds and how its cells are written. The same plan previews the import and runs it.
public struct ImportPlan: Sendable {
  public let path: String
  public let format: FileFormat
  public let header: [String]
  public let kind: FactKind
  public let inbound: InboundSource
  /// The name under which the facts are stored: the mapping's, else the inbound source's.
  public let source: String
  public let columns: [PlannedColumn]
  /// What must be settled before the import can run.
  public let ambiguities: [Ambiguity]
  /// What was noticed and needs no answer: sentences for a person.
  public let remarks: [LocalizedText]
  /// What the kind was known by: headers as they stand; empty where it was stated.
  public let evidence: [String]
  /// Required fields that no column and no `--set` gives. Where one of several is enough, the first is
  /// named.
  public let missing: [Field]
  /// The first 20 rows, as text.
  public let preview: [[String]]

  let recipe: ParserRecipe
  /// Makes calls of the file's records, where it is an exchange's.
  let calls: (any CallFile)?
  /// Rows of one id are one contact.
  public let foldsLegs: Bool

  /// Nothing is left to ask.
  public var isReady: Bool { ambiguities.isEmpty && missing.isEmpty }

  /// The rows to parse, of the file opened as ``format``: its own, or those of the calls that it tells of.
  public func rows(of reader: any RecordReader) -> any RecordReader { calls?.records(in: reader) ?? reader }

  /// Takes the facts of rows that are legs of one call; nil where each row is a contact.
  public func folding() -> LegFolding? { foldsLegs ? LegFolding() : nil }

  /// A parser for the file's rows; each task makes its own.
  public func parser() -> FactParser { recipe.parser() }

  /// Header → the fields it feeds (`opened_at.date`, `status, resolved`), or what else becomes of it
  /// (`(dimension)`).
  public var mappingReport: [String: String] {
    var report: [String: String] = [:]
    for column in columns {
      report[column.header] =
        switch column.use {
        case .fields(let targets): targets.map(\.description).joined(separator: ", ")
        case .dimension: "(dimension)"
        case .value: "(value)"
        case .prose: "(text)"
        case .names: "(names)"
        case .personal: "(personal)"
        case .ignored: "(ignored)"
        }
    }
    return report
  }

  /// The date pattern of the file's first date column with a day, for the report.
  public var datePattern: String? {
    columns.compactMap(\.date).first { $0.layout != .timeOnly }?.pattern
  }

  /// The sign of decimals of the file's first column of numbers, for the report.
  public var decimalName: String? { columns.compactMap(\.decimal).first?.rawValue }
}

/// What a parser is made of; kept apart so that each parser starts with empty caches.
struct ParserRecipe: Sendable {
  let kind: FactKind
  let readers: [ColumnReader]
  let maker: FactMaker
  let filter: RowFilter
  let extras: [FactParser.ExtraColumn]
  let nameColumns: [Int]
  let defaults: [(slot: Int, value: ParsedValue)]

  func parser() -> FactParser {
    FactParser(
      kind: kind, readers: readers, maker: maker, filter: filter, extras: extras,
      nameColumns: nameColumns,
      defaults: defaults)
  }
}
