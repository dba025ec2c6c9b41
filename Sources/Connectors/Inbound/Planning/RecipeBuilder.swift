import Facts
import FileFormats
import Primitives

/// Makes the readers of a plan from its decisions and its mapping's tables.
struct RecipeBuilder {
  let kind: FactKind
  let header: [String]
  let mapping: Mapping
  let set: [String: String]
  let decision: FormatDecision
  let export: KnownExport?
  let inbound: InboundSource
  let clock: ZoneClock
  /// How the times of totals are read.
  var counting = CountSetting()

  func recipe() throws(MappingProblem) -> ParserRecipe {
    let readers = self.readers()
    let required = Field.required(of: kind).filter { $0.count == 1 && set[$0[0].rawValue] == nil }
      .map { $0[0] }
    return ParserRecipe(
      kind: kind, readers: readers,
      maker: FactMaker(kind: kind, clock: clock, identity: identity, counting: counting),
      filter: RowFilter(
        skip: try skipRules(), footers: FooterLines.footers + (export?.footers ?? []),
        requiredColumns: readers.filter { required.contains($0.target.field) }.map(\.column)),
      extras: extras(),
      nameColumns: decision.columns.filter { $0.use == .names }.map(\.index),
      defaults: try defaults())
  }

  /// Required fields that nothing gives.
  func missing() -> [Field] {
    let given = Set(
      decision.columns.flatMap { column -> [Field] in
        if case .fields(let targets) = column.use { return targets.map(\.field) }
        return []
      }
    ).union(set.keys.compactMap { Field(rawValue: $0) })
    let lacking = Field.required(of: kind).compactMap { choice in
      choice.contains(where: given.contains) ? nil : choice[0]
    }
    return lacking + CountNeeds.missing(kind, given, counting)
  }

  private func readers() -> [ColumnReader] {
    var readers: [ColumnReader] = []
    for column in decision.columns {
      guard case .fields(let targets) = column.use else { continue }
      for target in targets { readers.append(reader(column, target)) }
    }
    // Parts of one text are joined in the order of their numbers.
    return readers.enumerated().sorted { left, right in
      (number(left.element.target), left.offset) < (number(right.element.target), right.offset)
    }.map(\.element)
  }

  private func number(_ target: FieldTarget) -> Int {
    if case .number(let number) = target.part { return number }
    return 0
  }

  private func reader(_ column: PlannedColumn, _ target: FieldTarget) -> ColumnReader {
    let field = target.field.rawValue
    let missing = (mapping.missing[field] ?? []) + (mapping.missing[target.description] ?? [])
    let values = (mapping.values[field] ?? [:]).merging(mapping.values[target.description] ?? [:]) {
      $1
    }
    return ColumnReader(
      column: column.index, header: column.header, target: target,
      date: column.date ?? DateFormat(.yearMonthDay, separator: "-"),
      decimal: column.decimal ?? .point,
      duration: column.duration ?? DurationFormat(target.unit ?? .seconds),
      missing: Set(missing.map { $0.trimmed.lowercased() }),
      values: Dictionary(
        values.map { ($0.trimmed.lowercased(), $1) }, uniquingKeysWith: { first, _ in first }),
      channels: inbound.channels,
      takesLastPathPart: inbound == .chatwoot
        && (target.field == .externalID || target.field == .conversationID))
  }

  private var identity: FactMaker.Identity {
    switch set[Field.externalID.rawValue] {
    case "#content": .content
    case "#row": .row
    default: .column
    }
  }

  private func defaults() throws(MappingProblem) -> [(slot: Int, value: ParsedValue)] {
    var defaults: [(slot: Int, value: ParsedValue)] = []
    for (name, text) in set.sorted(by: { $0.key < $1.key }) where text.hasPrefix("#") == false {
      guard let target = FieldTarget(name, kind: kind), Field.all(of: kind).contains(target.field) else {
        throw .unknownField(name, kind: kind)
      }
      var value = reader(
        PlannedColumn(index: -1, header: name, use: .ignored, examples: []), target
      ).canonical(text)
      if target.field == .channel {
        value = .text(ChannelWords.table[text.lowercased()] ?? text.lowercased())
      }
      if case .unreadable = value { throw .unknownFormat("\(name)=\(text)") }
      defaults.append((ParsedRow.slot(target), value))
    }
    return defaults
  }

  private func extras() -> [FactParser.ExtraColumn] {
    decision.columns.compactMap { column in
      switch column.use {
      case .dimension, .value:
        FactParser.ExtraColumn(column: column.index, header: column.header, isProse: false)
      case .prose:
        FactParser.ExtraColumn(column: column.index, header: column.header, isProse: true)
      default: nil
      }
    }
  }

  private func skipRules() throws(MappingProblem) -> [(column: Int, cells: Set<String>)] {
    var rules: [(column: Int, cells: Set<String>)] = []
    for (name, cells) in mapping.skip {
      let key = ColumnAssignment.key(name)
      guard let column = header.firstIndex(where: { ColumnAssignment.key($0) == key }) else {
        throw .unknownColumn(name, header: header)
      }
      rules.append((column, Set(cells.map { $0.trimmed.lowercased() })))
    }
    return rules
  }
}
