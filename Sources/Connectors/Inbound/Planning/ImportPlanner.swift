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
    let format = try FileFormat.detect(path: path, hints: try hints(stated.formats)).namingHeaderlessLog(at: path)
    var reader = try openRecords(at: path, as: format)
    let known = SourceGuess.export(
      of: reader.header, among: options.source.map { [$0] } ?? InboundSource.allCases)
    let export = known.flatMap { found in
      (options.kind ?? stated.kind ?? found.export.kind) == found.export.kind ? found : nil
    }
    let calls = try export?.export.calls?.init(header: reader.header)?.having(looked: reader)
    if let calls { reader = calls.records(in: try openRecords(at: path, as: format)) }
    let header = reader.header
    let first = try FirstRows(reader)
    let guess = KindGuess(header: header, set: stated.set.merging(options.set) { $1 })
    let counts = try CountsEvidence.of(
      header, wanted: options.kind ?? stated.kind, isKnown: guess.sure != nil, isExport: export != nil
    ) { try firstRows(format) }
    guard
      let kind = options.kind ?? stated.kind ?? export?.export.kind
        ?? counts.flatMap({ $0.isSure ? $0.kind : nil }) ?? guess.sure ?? guess.form(header)
        ?? (counts == nil ? guess.candidates.first?.kind : nil)
    else { throw counts?.problem(header) ?? MappingProblem.unknownKind(header: header) }
    let totals = counts.flatMap { $0.kind == kind ? $0 : nil }
    var set = try settled(stated.set.merging(options.set) { $1 }, kind: kind, export: export?.export.mapping.set ?? [:])
    let assumed = (totals?.assumed ?? [:]).filter { set[$0.key] == nil }
    set.merge(totals?.mapping.set ?? [:]) { mine, _ in mine }

    var assignment = try ColumnAssignment(
      header: header, kind: kind, mapping: stated,
      known: export?.export.mapping ?? (stated.columns.isEmpty ? totals?.mapping : nil))
    if kind == .answers, set["kind"] == nil, let word = surveyKind(header, assignment) { set["kind"] = word }
    let footers = FooterRule(
      kind: kind, columns: assignment.targets.enumerated().map { ($0, $1) }, set: set, export: export?.export)
    var legs = LegEvidence(kind: kind, header: header, assignment: assignment)
    var samples = try sample(reader, first, assignment, header.count, footers, &legs)
    assignment.leaveOutNames(header: header) { samples[$0].isOfPeople }
    let tellsWaits = assignment.gives(.waitSeconds)
    assignment.takeOutcomes(
      kind: kind, header: header, isOfOutcomes: { samples[$0].isOfOutcomes },
      isPartlyOfOutcomes: { samples[$0].mayBeOutcomes(besideWaits: tellsWaits) })
    assignment.leaveOutNumbersOfCallers(header: header) { samples[$0].isOfNumbers }
    assignment.takeDayOfAnswer(kind: kind) { samples[$0].empty }
    assignment.joinDaysAndTimes(
      header: header, isTimeOnly: { samples[$0].dates.likeliest?.layout == .timeOnly },
      isEmpty: { samples[$0].seen == 0 })
    for column in header.indices where assignment.targets[column].first?.field == .externalID {
      if !samples[column].shortened.isEmpty {
        throw MappingProblem.shortenedIDs(column: header[column], examples: samples[column].shortened)
      }
    }
    let merged = stated.completed(by: export?.export.mapping ?? totals?.mapping)
    for column in header.indices { samples[column].translate(meanings(of: assignment.targets[column], merged)) }

    for column in header.indices where assignment.targets[column].first?.field.content == .score {
      let isTold = assignment.targets[column].contains { merged.values[$0.field.rawValue]?.isEmpty == false }
      if !isTold, samples[column].scores.contraries > 0 || ScaleHeading.isReversed(header[column]) {
        throw MappingProblem.reversedScale(column: header[column])
      }
    }
    let foldsLegs = legs.folds(stated: stated.rows, export: export?.export, assignment)
    if kind == .answers, export == nil {
      try refuseSeveralQuestions(header, assignment, samples, merged)
    }
    let decision = try FormatDecision(
      kind: kind,
      question: kind == .conversations ? .csat : set["kind"].flatMap { SurveyKind(rawValue: $0.lowercased()) },
      scale: set[kind == .conversations ? "csat_scale" : "scale"].flatMap { Scale(named: $0) },
      setFields: Set(set.keys.compactMap { FieldTarget($0)?.field }).union(emptyMeanings(merged)),
      meant: Set(
        (merged.values["abandoned"] ?? [:]).keys.map { $0.trimmed.lowercased() }
          + (merged.values["answered"] ?? [:]).keys.map { $0.trimmed.lowercased() }
          + (merged.missing["answered"] ?? []).map { $0.trimmed.lowercased() }
          + (merged.missing["abandoned"] ?? []).map { $0.trimmed.lowercased() }),
      foldsLegs: foldsLegs, identity: options.identity(set), header: header, assignment: assignment, samples: samples,
      formats: stated.formats, options: options)
    let isKindOpen =
      options.kind == nil && stated.kind == nil && export == nil && totals == nil && guess.sure == nil
      && guess.form(header) == nil
    var builder = RecipeBuilder(
      kind: kind, header: header, mapping: merged, set: set, decision: decision,
      export: export?.export,
      inbound: export?.source ?? options.source ?? .generic, clock: options.clock, options: options)
    let length = try CountLength.decided(kind, decision.columns, totals, set, options.clock)
    builder.counting.length = length
    return ImportPlan(
      path: path, format: format, header: header, kind: kind, inbound: builder.inbound,
      source: stated.source ?? builder.inbound.rawValue, columns: builder.understood(),
      ambiguities: (isKindOpen ? [KindQuestion(guess, header, first.rows).ambiguity] : []) + decision.ambiguities,
      remarks: decision.remarks + assignment.remarks + UnreadColumns.remarks(kind, header, assignment)
        + (totals?.reasons ?? []) + assumed.map(\.value) + (length.map { [$0.text] } ?? []),
      evidence: evidence(guess, kind),
      missing: builder.missing(), preview: first.rows.prefix(20).map { $0 },
      recipe: try builder.recipe(), calls: calls,
      foldsLegs: foldsLegs)
  }

  /// A column of questions beside one of scores, where the rows do not say which survey each is of.
  private func refuseSeveralQuestions(
    _ header: [String], _ assignment: ColumnAssignment, _ samples: [ColumnSample], _ mapping: Mapping
  ) throws(MappingProblem) {
    guard assignment.gives(.score), !assignment.gives(.kind) else { return }
    let left = Set(mapping.skip.keys.map(ColumnAssignment.key))
    for column in header.indices where !left.contains(ColumnAssignment.key(header[column])) {
      let isOfQuestions = Self.questionNames.contains(HeaderName(header[column]).whole)
      if isOfQuestions, !assignment.targets[column].contains(where: { $0.field == .score }),
        samples[column].examples.count > 1
      {
        throw .severalQuestions(column: header[column], examples: samples[column].examples)
      }
    }
  }

  private static let questionNames: Set<String> = [
    "question", "domanda", "question text", "question title", "testo domanda", "testo della domanda", "quesito",
  ]

  /// The rows that tell totals from single contacts.
  private func firstRows(_ format: FileFormat) throws -> [[String]] {
    let reader = try openRecords(at: path, as: format)
    var rows: [[String]] = []
    var row = RawRow()
    while rows.count < CountsEvidence.sampledRows, try reader.next(into: &row) { rows.append(row.strings) }
    return rows
  }

  /// What the export sets, then the mapping and the command; a scale by any of its names. The scale of a conversation's
  /// satisfaction may be called just `scale`.
  private func settled(
    _ stated: [String: String], kind: FactKind, export: [String: String]
  ) throws(MappingProblem) -> [String: String] {
    var stated = stated
    if kind == .conversations, let scale = stated.removeValue(forKey: "scale") { stated["csat_scale"] = scale }
    var set = export.merging(stated) { $1 }
    for name in ["scale", "csat_scale"] {
      guard let word = set[name] else { continue }
      guard let scale = Scale(named: word) else { throw .unknownScale(word) }
      set[name] = scale.rawValue
    }
    return set
  }

  private func evidence(_ guess: KindGuess, _ kind: FactKind) -> [String] {
    guess.candidates.first { $0.kind == kind }.map { Array($0.telling.filter { !$0.hasPrefix("call: ") }.prefix(4)) }
      ?? []
  }

  /// Fields for which the mapping says what an empty cell means.
  private func emptyMeanings(_ mapping: Mapping) -> [Field] {
    let named =
      mapping.missing.filter { $0.value.contains("") }.map(\.key)
      + mapping.values.filter { $0.value[""] != nil }.map(\.key)
    return named.compactMap { FieldTarget($0)?.field }
  }

  /// What the mapping says that cells of these fields mean, by the cell in lower case; empty where they mean nothing.
  private func meanings(of targets: [FieldTarget], _ mapping: Mapping) -> [String: String] {
    var meanings: [String: String] = [:]
    for target in targets where target.field.content == .score {
      for cell in mapping.missing[target.field.rawValue] ?? [] { meanings[cell.trimmed.lowercased()] = "" }
      for (cell, meaning) in mapping.values[target.field.rawValue] ?? [:] {
        meanings[cell.trimmed.lowercased()] = meaning
      }
    }
    return meanings
  }

  /// What a file of answers asked: what the header of its scores says; else the one survey that some header names, where
  /// no other column holds scores.
  private func surveyKind(_ header: [String], _ assignment: ColumnAssignment) -> String? {
    let scores = header.indices.filter { assignment.targets[$0].contains { $0.field == .score } }
    for column in scores {
      if let asked = HeaderDictionary.surveyQuestion(HeaderName(header[column])) { return asked.rawValue }
    }
    let others = header.indices.filter { column in
      !scores.contains(column) && HeaderDictionary.surveyQuestion(HeaderName(header[column])) != nil
    }
    guard scores.isEmpty || others.isEmpty else { return nil }
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
    hints.headerRow = formats.headerRow
    hints.columnNames = formats.header
    return hints
  }

  /// What the first rows show; all of them when a column stays unsettled.
  private func sample(
    _ reader: any RecordReader, _ first: FirstRows, _ assignment: ColumnAssignment, _ count: Int,
    _ footers: FooterRule, _ legs: inout LegEvidence
  ) throws -> [ColumnSample] {
    var samples = assignment.targets.map { ColumnSample(target: $0.first) }
    var rows = first.rows.count
    for cells in first.rows {
      let row = RawRow(cells: cells)
      if footers.isFooter(row) { continue }
      legs.see(row)
      for (column, cell) in cells.enumerated() where column < count {
        var cell = cell
        cell.withUTF8 { samples[column].see($0) }
      }
    }
    var row = RawRow()
    while rows < options.sampleRows, try reader.next(into: &row) {
      rows += 1
      // A total is not written as the cells above it are: an average of scores has decimals.
      if footers.isFooter(row) { continue }
      legs.see(row)
      for column in 0..<count { row.withBytes(column) { samples[column].see($0) } }
    }
    var unsettled = (0..<count).filter { samples[$0].isUnsettled }
    while rows >= options.sampleRows, unsettled.isEmpty == false, try reader.next(into: &row) {
      rows += 1
      for column in unsettled { row.withBytes(column) { samples[column].see($0) } }
      if rows % 50_000 == 0 { unsettled = unsettled.filter { samples[$0].isUnsettled } }
    }
    return samples
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
