import FileFormats

/// What the first rows show of a column: its different cells, and how its dates, numbers, durations and scores are
/// written.
struct ColumnSample {
  private(set) var seen = 0
  private(set) var examples: [String] = []
  private(set) var dates: DateFormatGuess
  private(set) var decimals = DecimalFormatGuess()
  private(set) var durations: DurationFormatGuess
  private(set) var scores = ScoreEvidence()
  /// Cells without anything, or with a word for nothing.
  private(set) var empty = 0
  /// Yes and no among its cells.
  private(set) var yes = 0
  private(set) var no = 0
  /// Numbers that a spreadsheet has shortened, at most three.
  private(set) var shortened: [String] = []
  /// Rows whose id an earlier one had.
  private(set) var repeats = 0
  private let content: Field.Content?
  private let isID: Bool
  private var ids: Set<String> = []
  private var different: Set<String> = []
  private var words = 0
  private var addresses = 0
  private var people = 0
  /// The limit of a dimension.
  static let mostValues = 200

  init(target: FieldTarget?) {
    content = target?.field.content
    isID = target.map { $0 == FieldTarget(.externalID) } ?? false
    durations = DurationFormatGuess(unit: target?.unit, usual: target?.field.usualSeconds)
    dates =
      switch (target?.field.content, target?.part) {
      case (.instant, .time): DateFormatGuess(expecting: [.timeOnly] + DateFormatGuess.days)
      case (.month, _): DateFormatGuess(expecting: DateFormatGuess.months)
      default: DateFormatGuess()
      }
  }

  var isDimension: Bool { different.count <= Self.mostValues }
  /// Sentences rather than codes: three words in a cell on average.
  var isProse: Bool { words >= 3 * max(1, seen) }
  /// Words that are no yes, no no and no outcome of a call, at most three, where they are a tenth of the different ones.
  var unknownOutcomes: [String] {
    let unknown = different.filter { !CallOutcome.isReadable($0) && !CallDirection.isWord($0) }.sorted()
    return different.count <= Self.mostValues && unknown.count * 10 >= different.count ? Array(unknown.prefix(3)) : []
  }
  /// Some cell says whether a call was answered.
  var tellsOutcomes: Bool { different.contains(where: CallOutcome.isReadable) }
  /// All its cells say whether a call was answered, in an exchange's words or as yes and no, and some say each. Beside
  /// `missed` and `abandoned`, a call that came in is one that was answered; our own calls say nothing.
  var isOfOutcomes: Bool {
    let words = different.filter { CallDirection.direction($0) == nil }
    guard words.count >= 2, words.count <= 30, seen > 0 else { return false }
    let said = words.compactMap { word in
      CallOutcome.isAnswered(word) ?? BooleanWord.read(word) ?? (CallDirection.isWord(word) ? true : nil)
    }
    return said.count == words.count && said.contains(true) && said.contains(false)
  }
  /// Some of its few words say that nobody answered; the others may be asked about. Beside waits all of them may.
  func mayBeOutcomes(besideWaits: Bool) -> Bool {
    (2...12).contains(different.count) && (besideWaits || different.contains { CallOutcome.isAnswered($0) == false })
  }
  /// All its cells say whose call it was, and some that it was ours.
  var isOfDirections: Bool {
    !different.isEmpty && different.count <= 10 && different.allSatisfy(CallDirection.isWord)
      && different.contains { CallDirection.direction($0) != nil }
  }
  /// Half of its different cells or more say whose call it was, or what became of it: `Direzione` may be a department.
  var isMostlyOfDirections: Bool {
    let said = different.count { CallDirection.isWord($0) || CallOutcome.isReadable($0) }
    return !different.isEmpty && said * 2 >= different.count
  }
  /// Yes, no, and nothing else.
  var isOfYesAndNo: Bool {
    !different.isEmpty && different.count <= 4 && different.allSatisfy { BooleanWord.read($0) != nil }
  }
  /// Most of its cells are long numbers.
  var isOfNumbers: Bool {
    !different.isEmpty
      && different.count { $0.count { $0.isNumber } >= 6 && !$0.contains(where: \.isLetter) } * 2 > different.count
  }
  /// Nearly all cells are names of people: two to four words with capitals and no figures.
  var isOfPeople: Bool { people > 0 && people * 10 >= seen * 8 }
  /// At least half of the cells hold an `@`.
  var isPersonal: Bool { addresses > 0 && addresses * 2 >= seen }

  mutating func see(_ cell: UnsafeBufferPointer<UInt8>) {
    let bytes = ProtectedCell.content(cell)
    guard bytes.contains(where: { $0 > 0x20 }), !EmptyMark.matches(bytes) else {
      empty += 1
      return
    }
    seen += 1
    switch content {
    case .instant, .day, .month: dates.see(bytes)
    case .duration: durations.see(bytes)
    case .decimal, .integer: decimals.see(bytes)
    case .score:
      decimals.see(bytes)
      scores.see(bytes, .point)
    case .boolean:
      switch BooleanWord.read(bytes) {
      case true?: yes += 1
      case false?: no += 1
      case nil: break
      }
    case .text:
      if shortened.count < 3, ShortenedNumber.matches(bytes) {
        let text = String(decoding: bytes, as: UTF8.self).trimmed
        if !shortened.contains(text) { shortened.append(text) }
      }
      if isID, !ids.insert(String(decoding: bytes, as: UTF8.self).trimmed).inserted { repeats += 1 }
    case nil:
      words += bytes.reduce(1) { $0 + ($1 == 0x20 ? 1 : 0) }
      if bytes.contains(UInt8(ascii: "@")) { addresses += 1 }
    default: break
    }
    guard different.count <= Self.mostValues else { return }
    let text = String(decoding: bytes, as: UTF8.self)
    if different.insert(text).inserted, examples.count < 3 {
      examples.append(String(text.prefix(80)))
    }
    if PersonName.isLikely(text) { people += 1 }
  }

  /// Takes cells for what the mapping says that they mean.
  mutating func translate(_ meanings: [String: String]) { scores.translate(meanings) }

  /// Its cells say yes or nothing: whether nothing means no, they do not tell.
  /// A fifth of empty cells leaves as much in the dark where they say no too.
  var leavesBlanksOpen: Bool {
    yes + no == seen && empty > 0 && (yes > 0 && no == 0 || empty * 5 >= seen + empty && seen > 0)
  }

  /// More rows have the id of an earlier one than an id of their own.
  var isHardlyAnID: Bool { seen >= 10 && repeats * 2 > seen }

  /// All its moments are midnights, three at least: days, as databases and spreadsheets write them.
  func isOfMidnights(_ format: DateFormat) -> Bool {
    different.count >= 3
      && different.allSatisfy { cell in
        if case .local(_, 0)? = format.read(cell) { return true }
        return false
      }
  }

  /// Dates or numbers that more rows may settle.
  var isUnsettled: Bool {
    switch content {
    case .instant, .day, .month:
      if case .ambiguous = dates.verdict { return true }
    case .decimal:
      if case .ambiguous = decimals.verdict { return true }
    case .duration:
      if case .ambiguous = durations.decimalVerdict { return true }
    default: break
    }
    return false
  }
}
