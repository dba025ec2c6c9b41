import FileFormats

/// What the first rows show of a column: its different cells, and how its dates, numbers and durations
/// are written.
struct ColumnSample {
  private(set) var seen = 0
  private(set) var examples: [String] = []
  private(set) var dates: DateFormatGuess
  private(set) var decimals = DecimalFormatGuess()
  private(set) var durations: DurationFormatGuess
  private let content: Field.Content?
  private var different: Set<String> = []
  private var words = 0
  private var addresses = 0
  /// The limit of a dimension.
  static let mostValues = 200

  init(target: FieldTarget?) {
    content = target?.field.content
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
  /// At least half of the cells hold an `@`.
  var isPersonal: Bool { addresses > 0 && addresses * 2 >= seen }

  mutating func see(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.contains(where: { $0 > 0x20 }) else { return }
    seen += 1
    switch content {
    case .instant, .day, .month: dates.see(bytes)
    case .duration: durations.see(bytes)
    case .decimal, .integer, .score: decimals.see(bytes)
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
