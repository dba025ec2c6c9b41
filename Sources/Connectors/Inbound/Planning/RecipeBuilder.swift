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
  let options: PlanOptions
  /// How the times of totals are read.
  var counting = CountSetting()

  func recipe() throws(MappingProblem) -> ParserRecipe {
    let readers = self.readers()
    return ParserRecipe(
      kind: kind, readers: readers,
      maker: FactMaker(
        kind: kind, clock: clock, identity: identity, limits: MomentLimits(now: options.now),
        isScaleFound: isScaleFound, counting: counting),
      filter: RowFilter(
        skip: try skipRules(),
        footers: FooterRule(
          kind: kind, columns: readers.map { ($0.column, [$0.target]) }, set: set, export: export),
        aside: directions()),
      extras: extras(),
      nameColumns: decision.columns.filter { $0.use == .names }.map(\.index),
      defaults: try defaults())
  }

  /// The scale of the scores was found from the first rows and nobody stated it.
  private var isScaleFound: Bool {
    decision.columns.contains { column in column.scores.map { !$0.isStated && $0.scale != nil } ?? false }
  }

  /// Required fields that nothing gives.
  func missing() -> [Field] {
    let given = Set(
      decision.columns.flatMap { column -> [Field] in
        if case .fields(let targets) = column.use { return targets.map(\.field) }
        return []
      }
    ).union(set.filter { !$0.value.hasPrefix("#") }.keys.compactMap { FieldTarget($0)?.field })
      .union(identity == .column ? [] : [.externalID])
    let lacking = Field.required(of: kind).compactMap { choice in
      choice.contains(where: given.contains) ? nil : choice[0]
    }
    return lacking + CountNeeds.missing(kind, given, counting)
  }

  private func readers() -> [ColumnReader] {
    var readers: [ColumnReader] = []
    for column in decision.columns {
      guard case .fields(let targets) = column.use else { continue }
      for target in targets {
        // A score says nothing of an invitation where no cell speaks of one.
        if target.field == .csatInvited, column.scores?.tellsInvitations == false { continue }
        readers.append(reader(column, target))
      }
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

  func reader(_ column: PlannedColumn, _ target: FieldTarget) -> ColumnReader {
    let field = target.field.rawValue
    let missing = (mapping.missing[field] ?? []) + (mapping.missing[target.description] ?? [])
    let whole = FieldTarget(target.field)
    let values = meanings(mapping.values[field], of: whole).merging(
      target == whole ? [:] : meanings(mapping.values[target.description], of: target)
    ) { $1 }
    return ColumnReader(
      column: column.index, header: column.header, target: target,
      date: column.date ?? DateFormat(.yearMonthDay, separator: "-"),
      decimal: column.decimal ?? .point,
      duration: column.duration ?? DurationFormat(target.unit ?? .seconds),
      missing: Set(missing.map { $0.trimmed.lowercased() }),
      values: values, scores: column.scores,
      channels: inbound.channels,
      takesLastPathPart: inbound == .chatwoot
        && (target.field == .externalID || target.field == .conversationID), isOfDays: column.isOfDays)
  }

  private func meanings(_ values: [String: String]?, of target: FieldTarget) -> [String: ColumnReader.Meaning] {
    Dictionary(
      (values ?? [:]).map { ($0.trimmed.lowercased(), ColumnReader.Meaning(text: $1, target: target)) },
      uniquingKeysWith: { first, _ in first })
  }

  private var identity: FactMaker.Identity {
    switch options.identity(set) {
    case .content: .content
    case .row: .row
    case .column, nil: .column
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
      ).canonical(text, of: target)
      if target.field == .channel {
        value = .text(ChannelWords.table[text.lowercased()] ?? text.lowercased())
      }
      if case .unreadable = value {
        if target.field.content == .scale { throw .unknownScale(text) }
        throw .unknownFormat("\(name)=\(text)")
      }
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

  /// Columns that tell calls of ours: the export's, or one of a known name that the mapping does not use.
  private func directions() -> [DirectionRule] {
    guard kind == .conversations || kind == .counts else { return [] }
    if let column = header.firstIndex(of: CallRow.directionColumn) { return [DirectionRule(calls: column)] }
    return decision.directions.sorted().map(DirectionRule.init(words:))
  }

  /// The mapping's own rules first, then the known export's, then those for tickets that are no contact. A header that
  /// the mapping speaks of (also with an empty list) is the mapping's alone.
  private func skipRules() throws(MappingProblem) -> [SkipRule] {
    var rules: [SkipRule] = []
    var stated: Set<Int> = []
    for (name, cells) in mapping.skip.sorted(by: { $0.key < $1.key }) {
      let key = ColumnAssignment.key(name)
      guard let column = header.firstIndex(where: { ColumnAssignment.key($0) == key }) else {
        throw .unknownColumn(name, header: header)
      }
      stated.insert(column)
      let words = Set(cells.map { $0.trimmed.lowercased() })
      if words.isEmpty { continue }
      let isTags = TagList.isHeader(HeaderName(header[column]))
      let isFound = options.mapping.map { mine in !mine.skip.keys.contains { ColumnAssignment.key($0) == key } } ?? true
      let reason: SkipReason = isFound && export == nil ? .total : .byMapping
      rules.append(SkipRule(column: column, test: isTags ? .tag(words) : .cell(words), reason: reason))
    }
    for (name, cells, reason) in export?.leftOut ?? [] {
      let key = ColumnAssignment.key(name)
      guard let column = header.firstIndex(where: { ColumnAssignment.key($0) == key }), stated.contains(column) == false
      else { continue }
      let words = reason == .notContact ? NotContacts.statuses.union(cells) : Set(cells)
      if reason == .notContact { stated.insert(column) }
      rules.append(SkipRule(column: column, test: .cell(words), reason: reason))
    }
    if kind == .headcount {
      for column in header.indices where feeds(column) == [.team] || feeds(column) == [.channel] {
        rules.append(SkipRule(column: column, test: .cell(TotalWords.wholes), reason: .total))
      }
    }
    guard kind == .conversations else { return rules }
    return rules
      + NotContacts.rules(
        header, isStatus: { feeds($0) == [.status] || feeds($0) == [.status, .resolved] },
        isTaken: { column in
          stated.contains(column) || (feeds(column).isEmpty == false && feeds(column).contains(.status) == false)
        })
  }

  /// The fields that a column feeds.
  private func feeds(_ column: Int) -> [Field] {
    if case .fields(let targets) = decision.columns[column].use { return targets.map(\.field) }
    return []
  }
}
