import Facts
import Facts
import Primitives

/// Which header feeds which fields: the mapping's word first, then the known export's, then the
/// dictionary's.
struct ColumnAssignment {
  /// By column.
  var targets: [[FieldTarget]]
  var uses: [PlannedColumn.Use?]
  /// Columns that the user's mapping or the known export names: they keep their field whatever their
  /// cells look like.
  var isStated: [Bool]

  init(header: [String], kind: FactKind, mapping: Mapping, known: Mapping?) throws(MappingProblem) {
    targets = Array(repeating: [], count: header.count)
    uses = Array(repeating: nil, count: header.count)
    isStated = Array(repeating: false, count: header.count)
    let names = header.map(Self.key)
    for (name, fields) in mapping.columns {
      guard let index = names.firstIndex(of: Self.key(name)) else {
        throw .unknownColumn(name, header: header)
      }
      targets[index] = try Self.targets(fields, kind: kind)
      isStated[index] = true
    }
    mark(mapping, names)
    if let known {
      for (name, fields) in known.columns {
        guard let index = names.firstIndex(of: Self.key(name)), targets[index].isEmpty,
          uses[index] == nil
        else {
          continue
        }
        targets[index] = try Self.targets(fields, kind: kind)
        isStated[index] = true
      }
      mark(known, names)
    }
    guard mapping.columns.isEmpty else { return }
    var taken = Set(targets.flatMap { $0 })
    // Of several questions the person chooses.
    let questions =
      kind != .answers
      ? []
      : header.indices.filter { column in
        let name = HeaderName(header[column])
        return HeaderDictionary.isQuestion(name) && !HeaderDictionary.isRecommendation(name)
      }
    let yielding = header.indices.filter { HeaderDictionary.yields(header[$0], among: header) }
    let inOrder = header.indices.filter { !yielding.contains($0) } + yielding
    for index in inOrder where targets[index].isEmpty && uses[index] == nil {
      let name = header[index]
      guard let target = HeaderDictionary.target(name, kind: kind) else { continue }
      if questions.count > 1, questions.contains(index) { continue }
      // The first column of a meaning has it; a second one stays an extra.
      let bare = FieldTarget(target.field, part: target.part)
      if taken.contains(where: { $0.field == target.field && $0.part == target.part }) { continue }
      targets[index] = [target]
      taken.insert(bare)
    }
  }

  /// Columns of outcomes of which some word, or each, must be asked about.
  private(set) var outcomesAsked: Set<Int> = []
  /// What was noticed and needs no answer.
  private(set) var remarks: [LocalizedText] = []

  /// The name of a person is no id: such a column is covered in the texts and not kept, unless somebody said otherwise.
  mutating func leaveOutNames(header: [String], isOfPeople: (Int) -> Bool) {
    for index in targets.indices where !isStated[index] && isOfPeople(index) {
      guard let field = targets[index].first?.field, field == .customerID || field == .externalID else { continue }
      targets[index] = []
      uses[index] = .names
      remarks.append(
        LocalizedText(
          it: "«\(header[index])» contiene nomi di persone: li copro nei testi e non li tengo come numeri.",
          en: "\"\(header[index])\" holds names of people: covered in the texts, not kept as ids."))
    }
  }

  /// A column of an exchange's outcomes (`Esito`, `Status`, `Result`) whose words all say whether somebody answered tells
  /// that too, where no other column does.
  /// Of a column named as an outcome, one that leaves some words open is taken too, and they are asked about.
  mutating func takeOutcomes(
    kind: FactKind, header: [String], isOfOutcomes: (Int) -> Bool, isPartlyOfOutcomes: (Int) -> Bool
  ) {
    guard kind == .conversations, !gives(.abandoned), !gives(.answeredAt) else { return }
    let columns = targets.indices.filter { uses[$0] == nil && !isStated[$0] }
    let names = header.map { HeaderName($0).whole }
    let isOfCalls = isOfCalls(header)
    let sure = columns.first { column in
      let field = targets[column].first?.field
      return (field == nil || field == .status || field == .answeredAt || field == .replies)
        && Self.outcomeNames.contains(names[column]) && isOfOutcomes(column)
        && (isOfCalls || !Self.surelyOutcomes.contains(names[column]))
    }
    let open = columns.first { column in
      isOfCalls && targets[column].isEmpty && Self.surelyOutcomes.contains(names[column]) && isPartlyOfOutcomes(column)
    }
    guard let column = sure ?? open else { return }
    if sure == nil { outcomesAsked.insert(column) }
    let isState = targets[column].first?.field == .status
    targets[column] = (isState ? targets[column] : []) + [FieldTarget(.abandoned, isInverted: true)]
  }

  private static let surelyOutcomes: Set<String> = [
    "esito", "esito chiamata", "esito contatto", "risultato", "outcome", "call outcome", "call result", "disposition",
  ]
  private static let outcomeNames: Set<String> = [
    "esito", "esito chiamata", "risultato", "outcome", "call outcome", "result", "call result", "action result",
    "disposition", "status", "call status", "call type", "tipo chiamata", "stato", "stato chiamata", "risposta",
    "risposto", "evasa", "state",
  ]

  /// Whether the rows are calls: they wait, last, were answered, or a header speaks of calls.
  func isOfCalls(_ header: [String]) -> Bool {
    [Field.waitSeconds, .handleSeconds, .abandoned, .answeredAt].contains(where: gives)
      || header.contains { name in
        HeaderName(name).whole.split(separator: " ").contains { word in
          ["call", "calls", "chiamata", "chiamate", "telefonata", "telefonate", "caller", "chiamante"].contains(word)
        }
      }
  }

  func gives(_ field: Field) -> Bool { targets.contains { $0.contains { $0.field == field } } }

  /// Telephone numbers and other long numbers are no channels.
  mutating func leaveOutNumbersOfCallers(header: [String], isOfNumbers: (Int) -> Bool) {
    for index in targets.indices where !isStated[index] && targets[index].first?.field == .channel && isOfNumbers(index)
    {
      targets[index] = []
      uses[index] = .personal
      remarks.append(
        LocalizedText(
          it: "«\(header[index])» contiene numeri o date: non è il canale, e non la leggo.",
          en: "\"\(header[index])\" holds numbers or dates: it is not the channel, and is not read."))
    }
  }

  /// Of answers that all have a score, the only moment is that of the answer, whatever its header calls it.
  mutating func takeDayOfAnswer(kind: FactKind, empty: (Int) -> Int) {
    guard kind == .answers, !gives(.answeredAt),
      let score = targets.firstIndex(where: { $0.first?.field == .score }), empty(score) == 0,
      let sent = targets.firstIndex(where: { $0.first == FieldTarget(.sentAt) }), !isStated[sent]
    else { return }
    targets[sent] = [FieldTarget(.answeredAt)]
  }

  /// A day column beside a time column is the day of that time.
  mutating func joinDaysAndTimes(header: [String], isTimeOnly: (Int) -> Bool, isEmpty: (Int) -> Bool) {
    for index in targets.indices {
      guard isStated[index] == false, let target = targets[index].first, target.part == .time else {
        continue
      }
      let whole = targets.firstIndex { $0.first == FieldTarget(target.field) }
      if isTimeOnly(index), let whole {
        targets[whole] = [FieldTarget(target.field, part: .date)]
      } else {
        // A time of answering or closing without a day of its own is of the day of the opening.
        if target.field != .openedAt, whole == nil, isTimeOnly(index) { continue }
        let isWhole = whole == nil && isTimeOnly(index) == false
        targets[index] = isWhole ? [FieldTarget(target.field)] : []
        if isWhole || isEmpty(index) { continue }
        remarks.append(
          LocalizedText(
            it: "«\(header[index])» non si legge come un'ora: la tengo a parte.",
            en: "\"\(header[index])\" cannot be read as a time: it is kept apart."))
      }
    }
  }

  private mutating func mark(_ mapping: Mapping, _ names: [String]) {
    let ignored = Set(mapping.ignore.map(Self.key))
    let persons = Set(mapping.names.map(Self.key))
    for (index, name) in names.enumerated() {
      if persons.contains(name) { uses[index] = .names }
      if targets[index].isEmpty == false || uses[index] != nil { continue }
      if ignored.contains(name) || ignored.contains("*") { uses[index] = .ignored }
    }
  }

  private static func targets(_ fields: OneOrMore, kind: FactKind) throws(MappingProblem)
    -> [FieldTarget]
  {
    var targets: [FieldTarget] = []
    for name in fields.values {
      guard let target = FieldTarget(name, kind: kind), Field.all(of: kind).contains(target.field) else {
        throw .unknownField(name, kind: kind)
      }
      targets.append(target)
    }
    return targets
  }

  /// Headers are compared trimmed and without regard to case.
  static func key(_ header: String) -> String { header.trimmed.lowercased() }
}
