/// Finds how the durations of a column are written. What the cells cannot settle is asked: `12:34` may be minutes and
/// seconds or hours and minutes; bare numbers whose unit nobody names may be no seconds at all (a spreadsheet saves 15
/// minutes as 0.0104166667 days, an exchange counts milliseconds).
public struct DurationFormatGuess: Sendable {
  public private(set) var seen = 0
  private let unit: DurationFormat.Layout?
  private let usual: ClosedRange<Double>
  private var numbers = DecimalFormatGuess()
  private var profiles = DecimalFormat.allCases.map { NumberProfile($0) }
  private var reads: [DurationFormat.Layout: Int] = [:]
  private var pair: String?
  private var clocks = ClockProfile()
  private var examples: [String] = []

  /// A day: whoever is waited for, or spoken with, is not longer.
  private static let longestLive = 86_400.0
  /// A year.
  private static let longest = 31_536_000.0

  /// - Parameters:
  ///   - unit: what a bare number counts, where the header or the mapping says it.
  ///   - usual: in which seconds the middle one of such durations lies, whatever the service; outside it bare numbers of
  ///     an unnamed unit are asked about.
  public init(unit: DurationFormat.Layout? = nil, usual: ClosedRange<Double>? = nil) {
    self.unit = unit
    self.usual = usual ?? 0...Self.longest
  }

  public mutating func see(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard FieldCursor(bytes).isAtEnd == false else { return }
    seen += 1
    if DecimalFormat.allCases.contains(where: { $0.read(bytes) != nil }) {
      numbers.see(bytes)
      for index in profiles.indices { profiles[index].see(bytes) }
      reads[unit ?? .seconds, default: 0] += 1
      return
    }
    let text = String(decoding: bytes.prefix(80), as: UTF8.self)
    guard let layout = Self.layout(bytes) else {
      if examples.count < 3 { examples.append(text) }
      return
    }
    reads[layout, default: 0] += 1
    if layout == .minutesSeconds, pair == nil { pair = text }
    if layout == .hoursMinutesSeconds { clocks.see(bytes, text) }
  }

  public mutating func see(_ text: String) {
    var text = text
    text.withUTF8 { see($0) }
  }

  /// What is known so far. The decimal sign of bare numbers has a verdict of its own, `decimalVerdict`.
  public var verdict: FormatVerdict<DurationFormat> {
    guard seen > 0 else { return .empty }
    let read = reads.values.reduce(0, +)
    guard read * 2 >= seen else { return .unfit(examples: examples) }
    let decimal = numbers.verdict.format ?? .point
    let kinds = reads.filter { $0.key != .hoursMinutesSeconds }
    if let pair, kinds[.minutesSeconds] == kinds.values.reduce(0, +) {
      return .ambiguous(Self.readings(of: pair, [.minutesSeconds, .hoursMinutes], decimal))
    }
    guard let best = (kinds.max { $0.value < $1.value } ?? reads.max { $0.value < $1.value })?.key
    else { return .empty }
    if Double(reads[best, default: 0] + reads[.hoursMinutesSeconds, default: 0]) < 0.9 * Double(read) {
      return .contradictory(examples: examples + [pair].compactMap { $0 })
    }
    if best.isUnit, let doubt = doubt(decimal) { return .ambiguous(doubt) }
    if best == .hoursMinutesSeconds, usual.upperBound <= Self.longestLive, let example = clocks.hiddenMinutes {
      return .ambiguous(Self.readings(of: example, [.minutesSecondsAsHours, .hoursMinutesSeconds], decimal))
    }
    return .decided(DurationFormat(best, decimal: decimal))
  }

  /// The middle one of bare numbers whose unit nobody names; nil where there are none.
  public var unnamedMedian: Double? {
    guard unit == nil, case .decided(let format) = verdict, format.layout.isUnit else { return nil }
    return profiles.first { $0.decimal == format.decimal }?.median
  }

  /// What one of the bare numbers would be in each of these units; empty where there are none.
  public func readings(in units: [DurationFormat.Layout]) -> [FormatReading<DurationFormat>] {
    let decimal = numbers.verdict.format ?? .point
    guard let example = profiles.first(where: { $0.decimal == decimal })?.example else { return [] }
    return Self.readings(of: example, units, decimal)
  }

  /// Whether some cell was read.
  public var readsSome: Bool { !reads.isEmpty }

  public var decimalVerdict: FormatVerdict<DecimalFormat> { numbers.verdict }

  /// The units that bare numbers may count; nil when seconds are as good as said.
  private func doubt(_ decimal: DecimalFormat) -> [FormatReading<DurationFormat>]? {
    guard unit == nil, let profile = profiles.first(where: { $0.decimal == decimal }), let median = profile.median,
      let example = profile.example
    else { return nil }
    if median > usual.upperBound { return Self.readings(of: example, [.seconds, .milliseconds], decimal) }
    // Whoever counts seconds seldom counts their fractions, and hardly below a minute.
    guard median < usual.lowerBound || (profile.isFractional && median < 60) else { return nil }
    let units: [DurationFormat.Layout] = [.days, .hours, .minutes, .seconds]
    return Self.readings(of: example, median < 10 ? units : Array(units.dropFirst()), decimal)
  }

  private static func readings(
    of example: String, _ layouts: [DurationFormat.Layout], _ decimal: DecimalFormat
  ) -> [FormatReading<DurationFormat>] {
    layouts.map { layout in
      let format = DurationFormat(layout, decimal: decimal)
      return FormatReading(
        format: format, example: example, meaning: DurationFormat.exactText(format.read(example) ?? 0))
    }
  }

  /// How a cell that is no bare number is written. A length below zero is written in its form too, though nothing reads
  /// it: it is the error of its row, not of the column.
  private static func layout(_ bytes: UnsafeBufferPointer<UInt8>) -> DurationFormat.Layout? {
    let written: [DurationFormat.Layout] = [.hoursMinutesSeconds, .minutesSeconds, .words, .iso8601]
    if let layout = written.first(where: { DurationFormat($0).strictly(bytes) != nil }) { return layout }
    let cursor = FieldCursor(bytes)
    guard cursor.byte == UInt8(ascii: "-"), cursor.remaining > 1 else { return nil }
    let rest = UnsafeBufferPointer(rebasing: bytes[(cursor.position + 1)..<cursor.end])
    return written.first { DurationFormat($0).strictly(rest) != nil }
  }
}
