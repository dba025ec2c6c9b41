import Facts
import FileFormats
import Primitives

/// Decides how a file will be imported: reads its header and first rows, never writes.
///
/// - Throws: ``FileProblem`` for a file that cannot be read, ``MappingProblem`` for what a person must
///   settle first.
public func planImport(_ path: String, _ options: PlanOptions) throws -> ImportPlan {
  try ImportPlanner(path: path, options: options).plan()
}

struct ImportPlanner {
  let path: String
  let options: PlanOptions

  func plan() throws -> ImportPlan {
    let stated = options.mapping ?? Mapping()
    let format = try FileFormat.detect(path: path, hints: try hints(stated.formats))
    let reader = try openRecords(at: path, as: format)
    let header = reader.header
    let known = SourceGuess.export(
      of: header, among: options.source.map { [$0] } ?? InboundSource.allCases)
    let export = known.flatMap { found in
      (options.kind ?? stated.kind ?? found.export.kind) == found.export.kind ? found : nil
    }
    var set = (export?.export.mapping.set ?? [:]).merging(stated.set) { $1 }.merging(options.set) {
      $1
    }
    let guessed = KindGuess.kind(header: header, set: set) ?? KindGuess.form(header)
    let counts = try CountsEvidence.of(
      header, wanted: options.kind ?? stated.kind, isKnown: guessed != nil, isExport: export != nil
    ) { try firstRows(format) }
    guard
      let kind = options.kind ?? stated.kind ?? export?.export.kind
        ?? counts.flatMap({ $0.isSure ? $0.kind : nil }) ?? guessed
    else { throw counts?.problem(header) ?? MappingProblem.unknownKind(header: header) }
    let evidence = counts.flatMap { $0.kind == kind ? $0 : nil }
    let assumed = (evidence?.assumed ?? [:]).filter { set[$0.key] == nil }
    set.merge(evidence?.mapping.set ?? [:]) { mine, _ in mine }
    if kind == .answers, set["kind"] == nil, let word = surveyKind(header) { set["kind"] = word }

    var assignment = try ColumnAssignment(
      header: header, kind: kind, mapping: stated, known: export?.export.mapping ?? evidence?.mapping)
    let (samples, preview) = try sample(reader, assignment, header.count)
    assignment.joinDaysAndTimes { samples[$0].dates.verdict.format?.layout == .timeOnly }

    let decision = try FormatDecision(
      kind: kind, header: header, assignment: assignment, samples: samples, formats: stated.formats,
      options: options)
    let merged = stated.completed(by: export?.export.mapping ?? evidence?.mapping)
    var builder = RecipeBuilder(
      kind: kind, header: header, mapping: merged, set: set, decision: decision,
      export: export?.export,
      inbound: export?.source ?? options.source ?? .generic, clock: options.clock)
    let length = try CountLength.decided(kind, decision.columns, evidence, set, options.clock)
    builder.counting.length = length
    var plan = ImportPlan(
      path: path, format: format, header: header, kind: kind, inbound: builder.inbound,
      source: stated.source ?? builder.inbound.rawValue, columns: decision.columns,
      ambiguities: decision.ambiguities, missing: builder.missing(), preview: preview,
      recipe: try builder.recipe())
    plan.notes = (evidence?.reasons ?? []) + assumed.map(\.value) + (length.map { [$0.text] } ?? [])
    return plan
  }

  /// The rows that tell totals from single contacts.
  private func firstRows(_ format: FileFormat) throws -> [[String]] {
    let reader = try openRecords(at: path, as: format)
    var rows: [[String]] = []
    var row = RawRow()
    while rows.count < CountsEvidence.sampledRows, try reader.next(into: &row) { rows.append(row.strings) }
    return rows
  }

  /// A column called `NPS` of a file of answers, or a question about recommending, says what was asked.
  private func surveyKind(_ header: [String]) -> String? {
    if header.contains(where: { HeaderDictionary.isRecommendation(HeaderName($0)) }) {
      return "nps"
    }
    let words = Set(header.flatMap { HeaderName($0).whole.split(separator: " ").map(String.init) })
    let named = ["nps", "csat", "ces"].filter(words.contains)
    return named.count == 1 ? named[0] : nil
  }

  private func hints(_ formats: Mapping.Formats) throws -> FormatHints {
    var hints = FormatHints()
    if let name = formats.encoding {
      guard let encoding = TextEncoding(name: name) else {
        throw MappingProblem.unknownFormat(name)
      }
      hints.encoding = encoding
    }
    if let separator = formats.separator {
      let text = separator == "tab" || separator == "\\t" ? "\t" : separator
      guard let byte = text.utf8.first, text.utf8.count == 1 else {
        throw MappingProblem.unknownFormat(separator)
      }
      hints.separator = byte
    }
    hints.sheet = formats.sheet
    return hints
  }

  /// The first rows; all of them when a column stays unsettled.
  private func sample(
    _ reader: any RecordReader, _ assignment: ColumnAssignment, _ count: Int
  ) throws -> ([ColumnSample], [[String]]) {
    var samples = assignment.targets.map { ColumnSample(target: $0.first) }
    var preview: [[String]] = []
    var row = RawRow()
    var rows = 0
    while rows < options.sampleRows, try reader.next(into: &row) {
      rows += 1
      if preview.count < 20 { preview.append(row.strings) }
      for column in 0..<count { row.withBytes(column) { samples[column].see($0) } }
    }
    var unsettled = (0..<count).filter { samples[$0].isUnsettled }
    while rows >= options.sampleRows, unsettled.isEmpty == false, try reader.next(into: &row) {
      rows += 1
      for column in unsettled { row.withBytes(column) { samples[column].see($0) } }
      if rows % 50_000 == 0 { unsettled = unsettled.filter { samples[$0].isUnsettled } }
    }
    return (samples, preview)
  }
}

extension Mapping {
  /// The user's mapping with the tables of the known export below it.
  func completed(by known: Mapping?) -> Mapping {
    guard let known else { return self }
    var mapping = self
    mapping.values.merge(known.values) { mine, theirs in mine.merging(theirs) { mine, _ in mine } }
    mapping.missing.merge(known.missing) { mine, _ in mine }
    mapping.skip.merge(known.skip) { mine, _ in mine }
    return mapping
  }
}
