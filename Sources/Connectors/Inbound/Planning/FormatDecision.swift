import Facts
import FileFormats

/// How the cells of each column are written: stated, found in the cells, agreed with the file's other columns, or asked.
struct FormatDecision {
  private(set) var columns: [PlannedColumn] = []
  private(set) var ambiguities: [Ambiguity] = []
  private let options: PlanOptions
  private let formats: Mapping.Formats
  private let statedDate: DateFormat?
  private let statedDecimal: DecimalFormat?
  private let statedDuration: DurationFormat.Layout?
  /// Headers in lower case → the form stated for that column alone.
  private let statedColumns: [String: String]

  init(
    header: [String], assignment: ColumnAssignment, samples: [ColumnSample], formats: Mapping.Formats,
    options: PlanOptions
  ) throws(MappingProblem) {
    self.options = options
    self.formats = formats
    statedDate = try formats.date.map(Self.date)
    statedDecimal = try options.decimal ?? formats.decimal.map(Self.decimal)
    statedDuration = try formats.duration.map(Self.duration)
    statedColumns = Dictionary(
      (formats.columns ?? [:]).map { (ColumnAssignment.key($0), $1) }, uniquingKeysWith: { first, _ in first })
    let days = Set(samples.indices.compactMap { settledDay(assignment, samples, $0) })
    let decimals = Set(samples.compactMap { settledDecimal($0) })
    for (index, name) in header.enumerated() {
      var column = PlannedColumn(
        index: index, header: name, use: .ignored, date: nil, decimal: nil, duration: nil,
        examples: samples[index].examples)
      if let target = assignment.targets[index].first {
        column.use = .fields(assignment.targets[index])
        try decide(
          &column, target, samples[index], isStated: assignment.isStated[index], days: days, decimals: decimals)
      } else {
        column.use = assignment.uses[index] ?? Self.use(of: samples[index], header: name)
      }
      columns.append(column)
    }
  }

  private mutating func decide(
    _ column: inout PlannedColumn, _ target: FieldTarget, _ sample: ColumnSample, isStated: Bool,
    days: Set<DateFormat.Layout>, decimals: Set<DecimalFormat>
  ) throws(MappingProblem) {
    switch target.field.content {
    case .instant, .day, .month:
      try decideDate(&column, target, sample.dates, isStated: isStated, siblings: days)
    case .duration: try decideDuration(&column, target, sample.durations, isStated: isStated, siblings: decimals)
    case .decimal, .integer, .score: decideDecimal(&column, sample.decimals, siblings: decimals)
    default: break
    }
    if case .fields = column.use { return }
    column.use = Self.use(of: sample, header: column.header)
  }

  private mutating func decideDate(
    _ column: inout PlannedColumn, _ target: FieldTarget, _ guess: DateFormatGuess, isStated: Bool,
    siblings: Set<DateFormat.Layout>
  ) throws(MappingProblem) {
    if let own = statedColumns[ColumnAssignment.key(column.header)] {
      column.date = try Self.date(own)
      return
    }
    // A pattern for the whole file does not bind columns of times, nor columns written otherwise (ISO in a workbook).
    if target.part == .time, guess.verdict.format == nil { column.date = DateFormat(.timeOnly) }
    if column.date == nil, target.part != .time, let statedDate,
      column.examples.isEmpty || column.examples.contains(where: { statedDate.read($0) != nil })
    {
      column.date = statedDate
      return
    }
    switch guess.verdict {
    case .decided(let format): column.date = format
    case .empty: column.date = column.date ?? DateFormat(.yearMonthDay, separator: "-")
    case .ambiguous(let readings):
      let assumed: DateFormat.Layout? = options.assumedOrder.map { $0 == .dmy ? .dayMonthYear : .monthDayYear }
      let agreed = readings.filter { siblings.contains($0.format.layout) }
      if let chosen = readings.first(where: { $0.format.layout == assumed }) ?? (agreed.count == 1 ? agreed[0] : nil) {
        column.date = chosen.format
      } else {
        column.date = readings.first?.format
        ask(.date, column, readings.map { (.init(form: $0.format.pattern, meaning: $0.meaning), $0.example) })
      }
    case .contradictory(let examples):
      guard isStated || Self.isRequired(target.field) else { return column.use = .ignored }
      column.date = DateFormat(options.assumedOrder == .mdy ? .monthDayYear : .dayMonthYear)
      if options.assumedOrder == nil {
        ask(.date, column, examples.map { (.init(form: "", meaning: ""), $0) })
      }
    case .unfit:
      if isStated || Self.isRequired(target.field) {
        column.date = column.date ?? statedDate ?? DateFormat(.yearMonthDay, separator: "-")
      } else {
        column.use = .ignored
      }
    }
  }

  private mutating func decideDecimal(
    _ column: inout PlannedColumn, _ guess: DecimalFormatGuess, siblings: Set<DecimalFormat>
  ) {
    switch guess.verdict {
    case .decided(let format): column.decimal = format
    case .ambiguous(let readings):
      column.decimal = statedDecimal ?? (siblings.count == 1 ? siblings.first : nil) ?? readings.first?.format
      if statedDecimal == nil, siblings.count != 1 {
        ask(.decimal, column, readings.map { (.init(form: $0.format.rawValue, meaning: $0.meaning), $0.example) })
      }
    case .contradictory, .unfit, .empty: column.decimal = statedDecimal ?? .point
    }
  }

  private mutating func decideDuration(
    _ column: inout PlannedColumn, _ target: FieldTarget, _ guess: DurationFormatGuess, isStated: Bool,
    siblings: Set<DecimalFormat>
  ) throws(MappingProblem) {
    var decimal = statedDecimal ?? .point
    switch guess.decimalVerdict {
    case .decided(let format): decimal = format
    case .ambiguous(let readings) where statedDecimal == nil:
      if siblings.count == 1, let sibling = siblings.first {
        decimal = sibling
      } else {
        ask(.decimal, column, readings.map { (.init(form: $0.format.rawValue, meaning: $0.meaning), $0.example) })
      }
    default: break
    }
    if let own = statedColumns[ColumnAssignment.key(column.header)] {
      column.duration = DurationFormat(try Self.duration(own), decimal: decimal)
      return
    }
    switch guess.verdict {
    case .decided(let format): column.duration = DurationFormat(format.layout, decimal: decimal)
    case .ambiguous(let readings):
      column.duration = DurationFormat(statedDuration ?? .minutesSeconds, decimal: decimal)
      if statedDuration == nil {
        ask(.duration, column, readings.map { (.init(form: $0.format.layout.rawValue, meaning: $0.meaning), $0.example) })
      }
    case .contradictory, .unfit:
      if isStated == false { column.use = .ignored }
      fallthrough
    case .empty: column.duration = DurationFormat(statedDuration ?? target.unit ?? .seconds, decimal: decimal)
    }
  }

  private mutating func ask(
    _ matter: Ambiguity.Matter, _ column: PlannedColumn, _ readings: [(reading: Ambiguity.Reading, example: String)]
  ) {
    var examples: [String] = []
    for (_, example) in readings where examples.contains(example) == false { examples.append(example) }
    ambiguities.append(
      Ambiguity(
        column: column.header, matter: matter, examples: examples,
        readings: readings.map(\.reading).filter { $0.form.isEmpty == false }))
  }

  /// The day layout that a column's own cells settle.
  private func settledDay(
    _ assignment: ColumnAssignment, _ samples: [ColumnSample], _ index: Int
  ) -> DateFormat.Layout? {
    guard let target = assignment.targets[index].first, target.part != .time else { return nil }
    guard case .decided(let format) = samples[index].dates.verdict, samples[index].dates.seen > 0 else { return nil }
    return format.layout
  }

  /// The decimal sign that a column's own cells settle; whole numbers settle nothing.
  private func settledDecimal(_ sample: ColumnSample) -> DecimalFormat? {
    sample.decimals.isTelling ? sample.decimals.verdict.format : nil
  }

  /// What becomes of a column without a field.
  private static func use(of sample: ColumnSample, header: String) -> PlannedColumn.Use {
    if sample.seen == 0 { return .ignored }
    let words = Set(HeaderName(header).whole.split(separator: " ").map(String.init))
    if sample.isPersonal || words.isDisjoint(with: personal) == false { return .personal }
    if sample.isDimension { return .dimension }
    return sample.isProse ? .prose : .value
  }

  private static let personal: Set<String> = [
    "email", "mail", "phone", "telefono", "cellulare", "mobile", "indirizzo", "address", "iban", "fiscale", "surname",
    "cognome", "ip",
  ]

  private static func isRequired(_ field: Field) -> Bool {
    FactKind.allCases.contains { Field.required(of: $0).contains { $0.contains(field) } }
  }

  private static func date(_ pattern: String) throws(MappingProblem) -> DateFormat {
    guard let format = DateFormat(pattern: pattern) else { throw .unknownFormat(pattern) }
    return format
  }

  private static func decimal(_ name: String) throws(MappingProblem) -> DecimalFormat {
    switch name.lowercased() {
    case "comma", ",", "virgola": return .comma
    case "point", "dot", ".", "punto": return .point
    default: throw .unknownFormat(name)
    }
  }

  private static func duration(_ name: String) throws(MappingProblem) -> DurationFormat.Layout {
    guard let layout = DurationFormat.Layout(rawValue: name.lowercased()) else { throw .unknownFormat(name) }
    return layout
  }
}
