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
  /// What cells mean, trimmed and in lower case; the meanings are in canonical form.
  let values: [String: String]
  /// Words for channels.
  let channels: [String: String]
  /// A link whose last part is the value.
  let takesLastPathPart: Bool
  /// The header says that its times are in UTC.
  private let isUTC: Bool
  private var cache: CellCache?

  init(
    column: Int, header: String, target: FieldTarget, date: DateFormat, decimal: DecimalFormat,
    duration: DurationFormat, missing: Set<String>, values: [String: String],
    channels: [String: String],
    takesLastPathPart: Bool
  ) {
    self.column = column
    self.header = header
    self.target = target
    self.date = date
    self.decimal = decimal
    self.duration = duration
    self.missing = missing
    self.values = values
    self.channels = channels
    self.takesLastPathPart = takesLastPathPart
    isUTC = HeaderName(header).whole.split(separator: " ").contains("utc")
    let isOfFewValues: Bool =
      switch target.field.content {
      case .category, .boolean, .score, .scale: true
      default: false
      }
    if isOfFewValues || missing.isEmpty == false || values.isEmpty == false { cache = CellCache() }
  }

  /// What the cell says. Cells of few values are looked up; the others are read from their bytes.
  @inline(__always)
  mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) -> ParsedValue {
    if bytes.isEmpty { return .none }
    guard cache != nil else { return direct(bytes) }
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
    if let meaning = values[key] { return canonical(meaning) }
    if text.isEmpty { return .none }
    if target.field == .channel { return .text(channels[key] ?? ChannelWords.table[key] ?? key) }
    if target.field == .agent, text.hasSuffix(")"), text.contains("@"),
      let bracket = text.lastIndex(of: "(")
    {
      // `Name (address)`: the address is not kept.
      return .text(String(text[..<bracket]).trimmed)
    }
    return direct(bytes)
  }

  private func direct(_ bytes: UnsafeBufferPointer<UInt8>) -> ParsedValue {
    switch target.field.content {
    case .text: return Self.text(bytes, lastPathPart: takesLastPathPart)
    case .category: return Self.text(bytes, lastPathPart: false)
    case .instant, .day, .month:
      // `09:00-09:15` is a slot before it is a time with an offset.
      if target.field == .at, let reading = SlotText.read(bytes, in: date) { return .date(reading) }
      if let reading = date.read(bytes) { return .date(isUTC ? reading.inUTC : reading) }
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
    case .boolean:
      if let yes = BooleanWord.read(bytes) { return .boolean(yes != target.isInverted) }
      if target.field == .csatInvited { return Self.isBlank(bytes) ? .none : .boolean(true) }
      return Self.isBlank(bytes) ? .none : .unreadable
    case .score: return score(bytes)
    case .scale:
      return .text(String(decoding: bytes, as: UTF8.self).trimmed.lowercased())
    }
  }

  private func score(_ bytes: UnsafeBufferPointer<UInt8>) -> ParsedValue {
    if let number = decimal.readInteger(bytes) {
      return .score(ScoreReading(score: number, scale: nil, invited: true))
    }
    let word = String(decoding: bytes, as: UTF8.self).trimmed.lowercased()
    if word.isEmpty { return .none }
    return ScoreWords.reading(word).map { .score($0) } ?? .unreadable
  }

  /// A meaning from the mapping: dates in ISO form, numbers with a point, durations in seconds.
  func canonical(_ meaning: String) -> ParsedValue {
    if meaning.isEmpty { return .none }
    switch target.field.content {
    case .instant, .day, .month:
      let formats = [DateFormat(.yearMonthDay), DateFormat(.yearMonth), DateFormat(.timeOnly)]
      return formats.lazy.compactMap { $0.read(meaning) }.first.map { .date($0) } ?? .unreadable
    case .duration:
      return DurationFormat(.seconds).read(meaning).map { .integer($0) } ?? .unreadable
    case .integer: return Int(meaning).map { .integer($0) } ?? .unreadable
    case .decimal: return Double(meaning).map { .decimal($0) } ?? .unreadable
    case .boolean: return BooleanWord.read(meaning).map { .boolean($0) } ?? .unreadable
    case .score:
      if let number = Int(meaning) {
        return .score(ScoreReading(score: number, scale: nil, invited: true))
      }
      return ScoreWords.reading(meaning.lowercased()).map { .score($0) } ?? .unreadable
    case .text, .category:
      return .text(
        target.field == .channel ? ChannelWords.table[meaning.lowercased()] ?? meaning : meaning)
    case .scale: return .text(meaning.lowercased())
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
