import Facts
import FileFormats
import Primitives

/// How the cells of each column are written: stated, found in the cells, agreed with the file's other
/// columns, or asked.
struct FormatDecision {
  private(set) var columns: [PlannedColumn] = []
  private(set) var ambiguities: [Ambiguity] = []
  /// Columns that say whose call it was: by their name, or in a file of calls by all their cells.
  private(set) var directions: Set<Int> = []
  private let options: PlanOptions
  private let stated: StatedFormats
  private let kind: FactKind
  private let question: SurveyKind?
  private let statedScale: Scale?
  /// Fields whose empty cells have a meaning already.
  private let setFields: Set<Field>
  /// Cells to which the mapping gives a meaning, in lower case.
  private let meant: Set<String>
  /// The rows of one id are parts of one call.
  private let foldsLegs: Bool
  private let identity: RowIdentity?
  /// What was noticed and needs no answer.
  private(set) var remarks: [LocalizedText] = []

  /// - Parameter question: what a file of answers asked, where all its rows asked the same.
  init(
    kind: FactKind, question: SurveyKind?, scale: Scale?, setFields: Set<Field>, meant: Set<String>, foldsLegs: Bool,
    identity: RowIdentity?, header: [String],
    assignment: ColumnAssignment,
    samples: [ColumnSample], formats: Mapping.Formats, options: PlanOptions
  ) throws(MappingProblem) {
    self.kind = kind
    self.question = question
    statedScale = scale
    self.setFields = setFields
    self.meant = meant
    self.foldsLegs = foldsLegs
    self.identity = identity
    self.options = options
    stated = try StatedFormats(formats, decimal: options.decimal)
    let isOfCalls = assignment.isOfCalls(header)
    directions = Set(
      samples.indices.filter { column in
        !assignment.isStated[column]
          && (isOfCalls && samples[column].isOfDirections
            || CallDirection.headers.contains(ColumnFinder.squeezed(header[column]))
              && samples[column].isMostlyOfDirections)
      })
    let days = Set(samples.indices.compactMap { settledDay(assignment, samples, $0) })
    let decimals = Set(samples.compactMap { settledDecimal($0) })
    for (index, name) in header.enumerated() {
      var column = PlannedColumn(
        index: index, header: name, use: .ignored, date: nil, decimal: nil, duration: nil,
        examples: samples[index].examples)
      if let target = assignment.targets[index].first {
        column.use = .fields(assignment.targets[index])
        try decide(
          &column, target, samples[index], isStated: assignment.isStated[index], assignment: assignment, days: days,
          decimals: decimals)
      } else {
        column.use = assignment.uses[index] ?? .withoutField(samples[index], header: name, kind: kind)
      }
      columns.append(column)
    }
    askTogether(assignment, samples)
    tellWholeDays()
  }

  /// Where the unit of one length is asked, bare numbers of another one beside it are of the same unit: a wait of 2 beside
  /// a talk of 5 minutes is no wait of two seconds.
  private mutating func askTogether(_ assignment: ColumnAssignment, _ samples: [ColumnSample]) {
    guard stated.duration == nil else { return }
    let live = columns.indices.filter { column in
      assignment.targets[column].first.map { Self.live.contains($0.field) } ?? false
    }
    let bare = live.filter { column in
      guard assignment.targets[column].first?.unit == nil, stated.form(of: columns[column].header) == nil else {
        return false
      }
      return samples[column].durations.unnamedMedian.map { $0 < 60 } ?? false
    }
    let isInMinutes = live.contains { assignment.targets[$0].first?.unit == .minutes }
    for column in bare {
      let header = columns[column].header
      if let question = ambiguities.firstIndex(where: { doubt in
        doubt.matter == .duration && doubt.readings.contains { $0.form == "minutes" }
      }) {
        if !ambiguities[question].columns.contains(header) { ambiguities[question].columns.append(header) }
      } else if isInMinutes {
        askUnit(columns[column], samples[column].durations.readings(in: [.minutes, .seconds]))
      }
    }
  }

  private static let live: Set<Field> = [
    .waitSeconds, .handleSeconds, .meanWaitSeconds, .meanHandleSeconds, .firstReplySeconds,
  ]

  /// Of a moment known to the day, beside an opening known to the minute (or the other way), nobody can tell the hours.
  private mutating func tellWholeDays() {
    guard kind == .conversations, let opened = isOfDays(.openedAt) else { return }
    let others: [Field] = [.closedAt, .firstReplyAt]
    for field in others where isOfDays(field).map({ $0 != opened }) ?? false {
      let header = columns.first { $0.use == .fields([FieldTarget(field)]) }?.header ?? ""
      remarks.append(
        opened
          ? LocalizedText(
            it: "L'apertura ha solo il giorno: fino a «\(header)» conto giorni interi.",
            en: "The opening is known to the day only: up to \"\(header)\" whole days are counted.")
          : LocalizedText(
            it: "«\(header)» ha solo il giorno: dall'apertura conto giorni interi.",
            en: "\"\(header)\" is known to the day only: whole days are counted from the opening."))
    }
  }

  /// Whether the examples of a field's column are days without an hour; nil where no column gives it, or it comes in parts.
  private func isOfDays(_ field: Field) -> Bool? {
    guard let column = columns.first(where: { $0.use == .fields([FieldTarget(field)]) }), let format = column.date,
      !column.examples.isEmpty
    else { return nil }
    return column.isOfDays
      || column.examples.allSatisfy { example in
        if case .day? = format.read(example) { return true }
        return false
      }
  }

  private mutating func decide(
    _ column: inout PlannedColumn, _ target: FieldTarget, _ sample: ColumnSample, isStated: Bool,
    assignment: ColumnAssignment, days: Set<DateFormat.Layout>, decimals: Set<DecimalFormat>
  ) throws(MappingProblem) {
    switch target.field.content {
    case .instant, .day, .month:
      try decideDate(&column, target, sample.dates, isStated: isStated, siblings: days)
      if target.part == nil, let format = column.date { column.isOfDays = sample.isOfMidnights(format) }
    case .duration:
      try decideDuration(&column, target, sample.durations, isStated: isStated, siblings: decimals)
    case .decimal, .integer:
      decideDecimal(&column, sample.decimals, siblings: decimals, isCount: target.field.isCount)
    case .score:
      decideDecimal(&column, sample.decimals, siblings: decimals, isCount: false)
      decideScale(&column, target, sample.scores)
    case .boolean
    where target.field == .abandoned && !isStated && !assignment.outcomesAsked.contains(column.index)
      && !sample.examples.isEmpty && !sample.tellsOutcomes:
      // `Call status` may speak of something else than of the answer.
      column.use = .ignored
    case .text where target == FieldTarget(.externalID) && !isStated:
      if sample.isHardlyAnID, !foldsLegs { decideID(&column, sample) }
    case .boolean:
      if !isStated { askAboutBlanks(column, target, sample) }
      if !isStated, target.field == .abandoned { askAboutWords(column, sample) }
    default: break
    }
    if case .fields = column.use { return }
    column.use = .withoutField(sample, header: column.header, kind: kind)
    remarks.append(
      LocalizedText(
        it:
          "La colonna «\(column.header)» ha il nome di «\(FieldName.text(target.description, .it))», ma nessuna cella "
          + "si legge così: la tengo a parte.",
        en: "The column \"\(column.header)\" is named like \"\(FieldName.text(target.description, .en))\", but no cell "
          + "reads so: it is kept apart."))
  }

  /// A column that says yes or nothing: taken as it stands, everybody would have given up, or been helped.
  private mutating func askAboutBlanks(_ column: PlannedColumn, _ target: FieldTarget, _ sample: ColumnSample) {
    guard sample.leavesBlanksOpen, target.field == .abandoned || target.field == .resolved,
      !setFields.contains(target.field)
    else { return }
    let name = (it: FieldName.text(target.description, .it), en: FieldName.text(target.description, .en))
    ambiguities.append(
      Ambiguity(
        column: column.header, columns: [column.header], name: target.description, matter: .blank,
        examples: column.examples,
        readings: [
          .init(
            form: "no",
            meaning: LocalizedText(
              it: "una cella vuota vuol dire: \(name.it), no", en: "an empty cell means: \(name.en), no"))
        ]))
  }

  /// A code of the reason, the caller's number, a ticket that comes again with each of its messages: kept by that
  /// number, most rows would be lost.
  private mutating func decideID(_ column: inout PlannedColumn, _ sample: ColumnSample) {
    if identity == .content || identity == .row {
      column.use = .withoutField(sample, header: column.header, kind: kind)
    }
    guard identity == nil else { return }
    ambiguities.append(
      Ambiguity(
        column: column.header, columns: [column.header], matter: .ids, examples: column.examples,
        readings: [
          .init(
            form: RowIdentity.content.rawValue,
            meaning: LocalizedText(it: "ogni riga conta da sola", en: "each row counts by itself")),
          .init(
            form: RowIdentity.column.rawValue,
            meaning: LocalizedText(
              it: "ogni numero conta una volta: vale la sua ultima riga",
              en: "each number counts once: its last row stays")),
        ]))
  }

  /// Half of the cells not understood would make a figure of the other half.
  private mutating func askAboutWords(_ column: PlannedColumn, _ sample: ColumnSample) {
    let unknown = sample.unknownOutcomes.filter { !meant.contains($0.trimmed.lowercased()) }
    guard !unknown.isEmpty else { return }
    ambiguities.append(
      Ambiguity(column: column.header, columns: [column.header], matter: .words, examples: unknown, readings: []))
  }

  private mutating func decideScale(_ column: inout PlannedColumn, _ target: FieldTarget, _ evidence: ScoreEvidence) {
    switch ScaleDecision.decide(evidence, header: column.header, question: question, stated: statedScale) {
    case .settled(let reader):
      column.scores = reader
      if isHardlyRecommendation(evidence) {
        tellHardlyRecommendation(column)
      } else if question == .nps, evidence.least == 1 || ScaleHeading.scale(column.header) == .oneToTen {
        remarks.append(
          LocalizedText(
            it: "I voti di «\(column.header)» partono da 1: li conto come NPS, 9 e 10 promotori, fino a 6 detrattori.",
            en: "The scores of \"\(column.header)\" begin at 1: counted as NPS, 9 and 10 promoters, up to 6 detractors."
          ))
      }
      if reader.scales.count > 1 {
        let it = reader.scales.map(\.name.it).joined(separator: " e ")
        let en = reader.scales.map(\.name.en).joined(separator: " and ")
        remarks.append(
          LocalizedText(
            it: "«\(column.header)» cambia scala nel file (\(it)): sono due serie, che non si confrontano.",
            en: "\"\(column.header)\" changes its scale in the file (\(en)): two series, which are not compared."))
      }
    case .open(_, let reader) where isHardlyRecommendation(evidence):
      column.scores = reader
      if options.set["kind"] != nil { return tellHardlyRecommendation(column) }
      ambiguities.append(
        Ambiguity(
          column: column.header, columns: [column.header], name: "kind", matter: .scale, examples: column.examples,
          readings: [
            .init(form: "csat", meaning: LocalizedText(it: "soddisfazione (CSAT)", en: "satisfaction (CSAT)")),
            .init(
              form: "nps",
              meaning: LocalizedText(
                it: "NPS, voti da 0 a 10, e nessuno oltre 5", en: "NPS, scores from 0 to 10, none beyond 5")),
          ]))
    case .open(let scales, let reader):
      column.scores = reader
      ambiguities.append(
        Ambiguity(
          column: column.header, columns: [column.header], name: target.field == .csat ? "csat_scale" : "scale",
          matter: .scale,
          examples: column.examples,
          readings: scales.map { scale in
            Ambiguity.Reading(
              form: scale.rawValue,
              meaning: question == .nps || question == .ces
                ? LocalizedText(it: "voti \(scale.name.it)", en: "scores from \(scale.name.en)")
                : LocalizedText(
                  it: "voti \(scale.name.it), soddisfatto \(scale.satisfied.it)",
                  en: "scores from \(scale.name.en), satisfied \(scale.satisfied.en)"))
          }))
    }
  }

  /// Eight answers or more to a question from 0 to 10, and none beyond 5.
  private func isHardlyRecommendation(_ evidence: ScoreEvidence) -> Bool {
    question == .nps && evidence.numbers >= 8 && (0...5).contains(evidence.greatest) && evidence.least >= 0
  }

  private mutating func tellHardlyRecommendation(_ column: PlannedColumn) {
    remarks.append(
      LocalizedText(
        it: "Nessun voto di «\(column.header)» va oltre 5: se la domanda andava da 1 a 5 non è un NPS, e il risultato "
          + "è falso (importalo con --set kind=csat).",
        en: "No score of \"\(column.header)\" goes beyond 5: if the question went from 1 to 5 it is no NPS, and the "
          + "result is false (bring it in with --set kind=csat)."))
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
          readings.map { reading in
            let meaning = reading.format.read(reading.example).map { Understood.moment($0, options.clock) }
            return (
              .init(
                form: reading.format.pattern,
                meaning: meaning ?? LocalizedText(it: reading.meaning, en: reading.meaning)),
              reading.example
            )
          })
      }
    case .contradictory(let examples):
      column.date = DateFormat(options.assumedOrder == .mdy ? .monthDayYear : .dayMonthYear)
      if options.assumedOrder == nil {
        ask(.date, column, examples.map { (.init(form: "", meaning: ""), $0) })
      }
    case .unfit:
      column.date = column.date ?? guess.likeliest ?? stated.date ?? DateFormat(.yearMonthDay, separator: "-")
      if isStated || Self.isRequired(target.field) || guess.readsSome { return }
      column.use = .ignored
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
    case .decided(let format):
      let isUnnamed = format.layout.isUnit && target.unit == nil && stated.duration?.isUnit == true
      column.duration = DurationFormat((isUnnamed ? stated.duration : nil) ?? format.layout, decimal: decimal)
    case .ambiguous(let readings):
      let chosen = readings.first { $0.format.layout == stated.duration } ?? readings.first
      column.duration = DurationFormat(chosen?.format.layout ?? .seconds, decimal: decimal)
      if chosen?.format.layout != stated.duration {
        askUnit(column, readings)
      }
    case .contradictory, .unfit:
      if isStated == false, guess.readsSome == false { column.use = .ignored }
      fallthrough
    case .empty:
      column.duration = DurationFormat(stated.duration ?? target.unit ?? .seconds, decimal: decimal)
    }
  }

  private mutating func askUnit(_ column: PlannedColumn, _ readings: [FormatReading<DurationFormat>]) {
    ask(
      .duration, column, readings.map { (.init(form: $0.format.layout.rawValue, meaning: $0.meaning), $0.example) })
  }

  private mutating func ask(
    _ matter: Ambiguity.Matter, _ column: PlannedColumn,
    _ readings: [(reading: Ambiguity.Reading, example: String)]
  ) {
    var examples: [String] = []
    for (_, example) in readings where examples.contains(example) == false {
      examples.append(example)
    }
    let readings = readings.map(\.reading).filter { $0.form.isEmpty == false }
    let forms = readings.map(\.form)
    // One question for all the columns that the same answer settles.
    if let place = ambiguities.firstIndex(where: {
      $0.matter == matter && $0.readings.map(\.form) == forms && !forms.isEmpty
    }) {
      ambiguities[place].columns.append(column.header)
      return
    }
    ambiguities.append(
      Ambiguity(column: column.header, columns: [column.header], matter: matter, examples: examples, readings: readings)
    )
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
