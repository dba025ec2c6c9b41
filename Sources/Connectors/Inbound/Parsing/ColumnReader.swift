import FileFormats
import Primitives

/// Reads the cells of one column into one field, everything resolved once.
struct ColumnReader: Sendable {
  /// The column's place in the row.
  let column: Int
  let header: String
  let target: FieldTarget
  let date: DateFormat
  let decimal: DecimalFormat
  let duration: DurationFormat
  /// Cells that mean nothing, trimmed and in lower case.
  let missing: Set<String>
  /// What cells mean, by the cell trimmed and in lower case.
  let values: [String: Meaning]
  /// How scores are read; nil for other columns.
  let scores: ScoreReader?
  /// Words for channels.
  let channels: [String: String]
  /// A link whose last part is the value.
  let takesLastPathPart: Bool
  /// Its moments are days, written as midnights.
  let isOfDays: Bool
  /// The zone of its times, where the header names one: `Submit Date (UTC)`, `Created at (Europe/Rome)`.
  private let zone: ZoneClock?
  private var cache: CellCache?

  /// A meaning from the mapping, in canonical form: of the column's own target (`answered`, `handle_minutes`), or of
  /// the field behind it (`abandoned`, `handle_seconds`).
  struct Meaning: Hashable, Sendable {
    var text: String
    var target: FieldTarget
  }

  init(
    column: Int, header: String, target: FieldTarget, date: DateFormat, decimal: DecimalFormat,
    duration: DurationFormat, missing: Set<String>, values: [String: Meaning], scores: ScoreReader?,
    channels: [String: String],
    takesLastPathPart: Bool, isOfDays: Bool = false
  ) {
    self.column = column
    self.header = header
    self.target = target
    self.date = date
    self.decimal = decimal
    self.duration = duration
    self.missing = missing
    self.values = values
    self.scores = scores
    self.channels = channels
    self.takesLastPathPart = takesLastPathPart
    self.isOfDays = isOfDays
    zone = HeaderZone.clock(header)
    let isOfFewValues: Bool =
      switch target.field.content {
      case .category, .boolean, .score, .scale: true
      default: false
      }
    if isOfFewValues || missing.isEmpty == false || values.isEmpty == false { cache = CellCache() }
  }

  /// What the cell says. Cells of few values are looked up; the others are read from their bytes.
  @inline(__always)
  mutating func read(_ cell: UnsafeBufferPointer<UInt8>) -> ParsedValue {
    if cell.isEmpty { return values[""].map { canonical($0.text, of: $0.target) } ?? .none }
    let bytes = ProtectedCell.content(cell)
    guard cache != nil else { return EmptyMark.matches(bytes) ? .none : direct(bytes) }
    // The cache leaves the struct for the call, so that reading it does not copy it.
    var taken = cache.take() ?? CellCache()
    let value = taken.value(bytes) { worded($0) }
    cache = taken
    return value
  }

  /// Through the tables of the mapping.
  private func worded(_ bytes: UnsafeBufferPointer<UInt8>) -> ParsedValue {
    let text = String(decoding: bytes, as: UTF8.self).trimmed
    let key = text.lowercased()
    if missing.contains(key) { return .none }
    if let meaning = values[key] { return canonical(meaning.text, of: meaning.target) }
    if text.isEmpty || EmptyMark.matches(bytes) { return .none }
    if target.field == .channel { return .text(channels[key] ?? ChannelWords.table[key] ?? key) }
    if target.field == .agent, text.hasSuffix(")"), text.contains("@"),
      let bracket = text.lastIndex(of: "(")
    {
      // `Name (address)`: the address is not kept.
      return .text(String(text[..<bracket]).trimmed)
    }
    return direct(bytes)
  }

  private static let ids: Set<Field> = [.externalID, .conversationID, .customerID]

  private func direct(_ bytes: UnsafeBufferPointer<UInt8>) -> ParsedValue {
    switch target.field.content {
    case .text:
      // A table of numbers with gaps writes its ids as `123.0`.
      let isNumber =
        Self.ids.contains(target.field) && bytes.count > 2 && bytes.suffix(2).elementsEqual(".0".utf8)
        && bytes.dropLast(2).allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
      return Self.text(
        isNumber ? UnsafeBufferPointer(rebasing: bytes.dropLast(2)) : bytes, lastPathPart: takesLastPathPart)
    case .category: return Self.text(bytes, lastPathPart: false)
    case .instant, .day, .month:
      // `09:00-09:15` is a slot before it is a time with an offset.
      if target.field == .at, let reading = SlotText.read(bytes, in: date) { return .date(reading) }
      if isOfDays, case .local(let day, 0)? = date.read(bytes) { return .date(.day(day)) }
      if let reading = date.read(bytes) { return .date(zone.map(reading.wall(of:)) ?? reading) }
      return Self.isBlank(bytes) ? .none : .unreadable
    case .duration:
      if let seconds = duration.read(bytes) { return .integer(seconds) }
      return Self.isBlank(bytes) ? .none : .unreadable
    case .integer:
      if let number = decimal.readInteger(bytes) { return .integer(number) }
      if !target.field.isCount, let yes = BooleanWord.read(bytes) { return .integer(yes ? 1 : 0) }
      return Self.isBlank(bytes) ? .none : .unreadable
    case .decimal:
      if let number = decimal.read(bytes) {
        return .decimal(target.isPercent && !bytes.contains(UInt8(ascii: "%")) ? number / 100 : number)
      }
      return Self.isBlank(bytes) ? .none : .unreadable
    case .boolean: return boolean(bytes)
    case .score: return (scores ?? ScoreReader()).read(bytes, decimal)
    case .scale:
      let word = String(decoding: bytes, as: UTF8.self)
      if word.trimmed.isEmpty { return .none }
      return Self.scale(word)
    }
  }

  private static func scale(_ word: String) -> ParsedValue {
    (Scale(named: word) ?? ScaleHeading.scale(word)).map { .text($0.rawValue) } ?? .unreadable
  }

  private func boolean(_ bytes: UnsafeBufferPointer<UInt8>) -> ParsedValue {
    if let yes = BooleanWord.read(bytes) { return .boolean(yes != target.isInverted) }
    if Self.isBlank(bytes) { return .none }
    if target.field == .csatInvited { return .boolean(true) }
    // What an exchange says in words is about the answer, whichever way the column asks.
    if target.field == .abandoned {
      let word = String(decoding: bytes, as: UTF8.self)
      if let answered = CallOutcome.isAnswered(word) { return .boolean(!answered) }
      // Beside `missed`, a call that came in was answered: a column of directions alone feeds nothing.
      if CallDirection.isIncoming(word) { return .boolean(false) }
    }
    return .unreadable
  }

  /// A meaning from the mapping, of the field or target that it is given for: dates in ISO form, numbers with a point,
  /// durations in the target's unit, yes and no turned round where the target is the field's contrary.
  func canonical(_ meaning: String, of target: FieldTarget) -> ParsedValue {
    if meaning.isEmpty { return .none }
    switch target.field.content {
    case .instant, .day, .month:
      let formats = [DateFormat(.yearMonthDay), DateFormat(.yearMonth), DateFormat(.timeOnly)]
      return formats.lazy.compactMap { $0.read(meaning) }.first.map { .date($0) } ?? .unreadable
    case .duration:
      return DurationFormat(target.unit ?? .seconds).read(meaning).map { .integer($0) } ?? .unreadable
    case .integer: return Int(meaning).map { .integer($0) } ?? .unreadable
    case .decimal: return Double(meaning).map { .decimal($0) } ?? .unreadable
    case .boolean: return BooleanWord.read(meaning).map { .boolean($0 != target.isInverted) } ?? .unreadable
    case .score:
      var meaning = meaning
      return meaning.withUTF8 { (scores ?? ScoreReader()).read($0, .point) }
    case .text, .category:
      return .text(target.field == .channel ? ChannelWords.table[meaning.lowercased()] ?? meaning : meaning)
    case .scale: return Self.scale(meaning)
    }
  }

  private static func text(_ bytes: UnsafeBufferPointer<UInt8>, lastPathPart: Bool) -> ParsedValue {
    var lower = 0
    var upper = bytes.count
    while lower < upper, bytes[lower] <= 0x20 { lower += 1 }
    while upper > lower, bytes[upper - 1] <= 0x20 { upper -= 1 }
    guard lower < upper else { return .none }
    if lastPathPart {
      while upper > lower, bytes[upper - 1] == UInt8(ascii: "/") { upper -= 1 }
      if let slash = bytes[lower..<upper].lastIndex(of: UInt8(ascii: "/")) { lower = slash + 1 }
    }
    return .text(
      String(decoding: UnsafeBufferPointer(rebasing: bytes[lower..<upper]), as: UTF8.self))
  }

  private static func isBlank(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.allSatisfy { $0 <= 0x20 }
  }
}

extension String {
  /// Without blanks around.
  var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}
