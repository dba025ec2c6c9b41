/// Finds how the durations of a column are written. `12:34` may be minutes and seconds or hours and
/// minutes: nothing in the column can settle it, so it is asked. Bare numbers are of the unit that the
/// header names.
public struct DurationFormatGuess: Sendable {
  public private(set) var seen = 0
  private let unit: DurationFormat.Layout
  private var numbers = DecimalFormatGuess()
  private var reads: [DurationFormat.Layout: Int] = [:]
  private var pair: String?
  private var examples: [String] = []

  /// - Parameter unit: what a bare number counts: `.seconds` unless the header or the mapping says otherwise.
  public init(unit: DurationFormat.Layout = .seconds) { self.unit = unit }

  public mutating func see(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard FieldCursor(bytes).isAtEnd == false else { return }
    seen += 1
    if DecimalFormat.allCases.contains(where: { $0.read(bytes) != nil }) {
      numbers.see(bytes)
      reads[unit, default: 0] += 1
      return
    }
    let text = String(decoding: bytes.prefix(80), as: UTF8.self)
    let written: [DurationFormat.Layout] = [
      .hoursMinutesSeconds, .minutesSeconds, .words, .iso8601,
    ]
    guard let layout = written.first(where: { DurationFormat($0).read(bytes) != nil }) else {
      if examples.count < 3 { examples.append(text) }
      return
    }
    reads[layout, default: 0] += 1
    if layout == .minutesSeconds, pair == nil { pair = text }
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
      return .ambiguous(
        [DurationFormat.Layout.minutesSeconds, .hoursMinutes].map { layout in
          let format = DurationFormat(layout, decimal: decimal)
          return FormatReading(
            format: format, example: pair, meaning: "\(format.read(pair) ?? 0) s")
        })
    }
    guard let best = (kinds.max { $0.value < $1.value } ?? reads.max { $0.value < $1.value })?.key
    else { return .empty }
    if Double(reads[best, default: 0] + reads[.hoursMinutesSeconds, default: 0]) < 0.9
      * Double(read)
    {
      return .contradictory(examples: examples + [pair].compactMap { $0 })
    }
    return .decided(DurationFormat(best, decimal: decimal))
  }

  /// Whether some cell was read.
  public var readsSome: Bool { !reads.isEmpty }

  public var decimalVerdict: FormatVerdict<DecimalFormat> { numbers.verdict }
}
