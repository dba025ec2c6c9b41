import Facts
import FileFormats

/// How the cells of each column are written: stated, found in the cells, agreed with the file's other
/// columns, or asked.
struct FormatDecision {
  private(set) var columns: [PlannedColumn] = []
  private(set) var ambiguities: [Ambiguity] = []
  private let options: PlanOptions
  private let stated: StatedFormats
  private let kind: FactKind

  init(
    kind: FactKind, header: [String], assignment: ColumnAssignment, samples: [ColumnSample],
    formats: Mapping.Formats, options: PlanOptions
  ) throws(MappingProblem) {
    self.kind = kind
    self.options = options
    stated = try StatedFormats(formats, decimal: options.decimal)
    let days = Set(samples.indices.compactMap { settledDay(assignment, samples, $0) })
    let decimals = Set(samples.compactMap { settledDecimal($0) })
    for (index, name) in header.enumerated() {
      var column = PlannedColumn(
        index: index, header: name, use: .ignored, date: nil, decimal: nil, duration: nil,
        examples: samples[index].examples)
      if let target = assignment.targets[index].first {
        column.use = .fields(assignment.targets[index])
        try decide(
          &column, target, samples[index], isStated: assignment.isStated[index], days: days,
          decimals: decimals)
      } else {
        column.use = assignment.uses[index] ?? .withoutField(samples[index], header: name, kind: kind)
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
    case .duration:
      try decideDuration(&column, target, sample.durations, isStated: isStated, siblings: decimals)
    case .decimal, .integer, .score:
      decideDecimal(&column, sample.decimals, siblings: decimals, isCount: target.field.isCount)
    default: break
    }
    if case .fields = column.use { return }
    column.use = .withoutField(sample, header: column.header, kind: kind)
  }

  private mutating func decideDate(
    _ column: inout PlannedColumn, _ target: FieldTarget, _ guess: DateFormatGuess, isStated: Bool,
    siblings: Set<DateFormat.Layout>
  ) throws(MappingProblem) {
    if let own = stated.form(of: column.header) {
      column.date = try StatedFormats.date(own)
      return
    }
    // A pattern for the whole file does not bind columns of times, nor columns written otherwise (ISO in
    // a workbook).
    if target.part == .time, guess.verdict.format == nil { column.date = DateFormat(.timeOnly) }
    if column.date == nil, target.part != .time, let pattern = stated.date,
      column.examples.isEmpty || column.examples.contains(where: { pattern.read($0) != nil })
    {
      column.date = pattern
      return
    }
    switch guess.verdict {
    case .decided(let format): column.date = format
    case .empty: column.date = column.date ?? DateFormat(.yearMonthDay, separator: "-")
    case .ambiguous(let readings):
      let assumed: DateFormat.Layout? = options.assumedOrder.map {
        $0 == .dmy ? .dayMonthYear : .monthDayYear
      }
      let agreed = readings.filter { siblings.contains($0.format.layout) }
      if let chosen = readings.first(where: { $0.format.layout == assumed })
        ?? (agreed.count == 1 ? agreed[0] : nil)
      {
        column.date = chosen.format
      } else {
        column.date = readings.first?.format
        ask(
          .date, column,
          readings.map { (.init(form: $0.format.pattern, meaning: $0.meaning), $0.example) })
      }
    case .contradictory(let examples):
      guard isStated || Self.isRequired(target.field) else {
        column.use = .ignored
        return
      }
      column.date = DateFormat(options.assumedOrder == .mdy ? .monthDayYear : .dayMonthYear)
      if options.assumedOrder == nil {
        ask(.date, column, examples.map { (.init(form: "", meaning: ""), $0) })
      }
    case .unfit:
      if isStated || Self.isRequired(target.field) {
        column.date = column.date ?? stated.date ?? DateFormat(.yearMonthDay, separator: "-")
      } else {
        column.use = .ignored
      }
    }
  }

  private mutating func decideDecimal(
    _ column: inout PlannedColumn, _ guess: DecimalFormatGuess, siblings: Set<DecimalFormat>, isCount: Bool
  ) {
    switch guess.verdict {
    case .decided(let format): column.decimal = format
    // What is counted has no decimals: `1.234` can only be one thousand and so many.
    case .ambiguous(let readings) where isCount && stated.decimal == nil:
      column.decimal = readings.first { Int($0.meaning) != nil }?.format ?? .point
    case .ambiguous(let readings):
      column.decimal =
        stated.decimal ?? (siblings.count == 1 ? siblings.first : nil) ?? readings.first?.format
      if stated.decimal == nil, siblings.count != 1 {
        ask(
          .decimal, column,
          readings.map { (.init(form: $0.format.rawValue, meaning: $0.meaning), $0.example) })
      }
    case .contradictory, .unfit, .empty: column.decimal = stated.decimal ?? .point
    }
  }

  private mutating func decideDuration(
    _ column: inout PlannedColumn, _ target: FieldTarget, _ guess: DurationFormatGuess,
    isStated: Bool,
    siblings: Set<DecimalFormat>
  ) throws(MappingProblem) {
    var decimal = stated.decimal ?? .point
    switch guess.decimalVerdict {
    case .decided(let format): decimal = format
    case .ambiguous(let readings) where stated.decimal == nil:
      if siblings.count == 1, let sibling = siblings.first {
        decimal = sibling
      } else {
        ask(
          .decimal, column,
          readings.map { (.init(form: $0.format.rawValue, meaning: $0.meaning), $0.example) })
      }
    default: break
    }
    if let own = stated.form(of: column.header) {
      column.duration = DurationFormat(try StatedFormats.duration(own), decimal: decimal)
      return
    }
    switch guess.verdict {
    case .decided(let format): column.duration = DurationFormat(format.layout, decimal: decimal)
    case .ambiguous(let readings):
      column.duration = DurationFormat(stated.duration ?? .minutesSeconds, decimal: decimal)
      if stated.duration == nil {
        ask(
          .duration, column,
          readings.map { (.init(form: $0.format.layout.rawValue, meaning: $0.meaning), $0.example) }
        )
      }
    case .contradictory, .unfit:
      if isStated == false { column.use = .ignored }
      fallthrough
    case .empty:
      column.duration = DurationFormat(stated.duration ?? target.unit ?? .seconds, decimal: decimal)
    }
  }

  private mutating func ask(
    _ matter: Ambiguity.Matter, _ column: PlannedColumn,
    _ readings: [(reading: Ambiguity.Reading, example: String)]
  ) {
    var examples: [String] = []
    for (_, example) in readings where examples.contains(example) == false {
      examples.append(example)
    }
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
    guard case .decided(let format) = samples[index].dates.verdict, samples[index].dates.seen > 0
    else { return nil }
    return format.layout
  }

  /// The decimal sign that a column's own cells settle; whole numbers settle nothing.
  private func settledDecimal(_ sample: ColumnSample) -> DecimalFormat? {
    sample.decimals.isTelling ? sample.decimals.verdict.format : nil
  }

  private static func isRequired(_ field: Field) -> Bool {
    FactKind.allCases.contains { Field.required(of: $0).contains { $0.contains(field) } }
  }
}
