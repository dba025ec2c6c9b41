/// How the durations of a column are written. The result is whole seconds, halves rounded up.
public struct DurationFormat: Hashable, Sendable {
  public enum Layout: String, Hashable, Sendable, CaseIterable {
    /// A number of that unit.
    case milliseconds, seconds, minutes, hours, days
    /// `0:02:23`, `26:15:00`, `1 day, 2:03:04`
    case hoursMinutesSeconds = "h:mm:ss"
    /// `2:23` is two minutes
    case minutesSeconds = "mm:ss"
    /// `05:30:00` is five minutes and a half: a spreadsheet took what was typed as minutes and seconds for hours
    case minutesSecondsAsHours = "mm:ss:00"
    /// `2:23` is two hours
    case hoursMinutes = "hh:mm"
    /// `2 hours 3 minutes`, `2 ore 3 minuti`, `1g 4h`, `less than a minute`
    case words
    /// `PT2H3M`, `P1DT4.5S`
    case iso8601

    /// Whether a bare number counts it.
    public var isUnit: Bool {
      switch self {
      case .milliseconds, .seconds, .minutes, .hours, .days: true
      case .hoursMinutesSeconds, .minutesSeconds, .minutesSecondsAsHours, .hoursMinutes, .words, .iso8601: false
      }
    }
  }

  public var layout: Layout
  public var decimal: DecimalFormat

  public init(_ layout: Layout, decimal: DecimalFormat = .point) {
    self.layout = layout
    self.decimal = decimal
  }

  /// Whole seconds; nil when the cell is not written so or is negative. What can mean one thing only (three parts,
  /// days and a clock, words, ISO 8601) is read in every layout: some exports mix them. O(length), no allocation.
  public func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    strictly(bytes) ?? ElapsedClock.seconds(bytes) ?? DurationWords.seconds(bytes) ?? DurationWords.iso8601(bytes)
  }

  public func read(_ text: String) -> Int? {
    var text = text
    return text.withUTF8 { read($0) }
  }

  /// The same in this layout alone.
  func strictly(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    switch layout {
    case .milliseconds: milliseconds(bytes)
    case .seconds: count(bytes, of: 1)
    case .minutes: count(bytes, of: 60)
    case .hours: count(bytes, of: 3600)
    case .days: count(bytes, of: 86_400)
    case .hoursMinutesSeconds: ElapsedClock.seconds(bytes)
    case .minutesSeconds: Self.twoParts(bytes).map { $0.first * 60 + $0.second }
    case .minutesSecondsAsHours:
      ElapsedClock.seconds(bytes).flatMap { $0.isMultiple(of: 60) ? $0 / 60 : nil }
    case .hoursMinutes: Self.twoParts(bytes).map { $0.first * 3600 + $0.second * 60 }
    case .words: DurationWords.seconds(bytes)
    case .iso8601: DurationWords.iso8601(bytes)
    }
  }

  @inline(__always)
  private func count(_ bytes: UnsafeBufferPointer<UInt8>, of unit: Int) -> Int? {
    if let whole = decimal.readInteger(bytes) { return whole >= 0 && whole < 1 << 40 ? whole * unit : nil }
    guard let value = decimal.read(bytes) else { return nil }
    let seconds = (value * Double(unit) + 0.5).rounded(.down)
    return value >= 0 && seconds < 1e15 ? Int(seconds) : nil
  }

  private func milliseconds(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let value = decimal.read(bytes), value >= 0, value < 1e15 else { return nil }
    return Int((value / 1000 + 0.5).rounded(.down))
  }

  /// `a:bb`.
  private static func twoParts(_ bytes: UnsafeBufferPointer<UInt8>) -> (first: Int, second: Int)? {
    var cursor = FieldCursor(bytes)
    guard let first = cursor.digits(atMost: 7), cursor.take(UInt8(ascii: ":")),
      let second = cursor.digits(atMost: 2), second.count == 2, second.value < 60, cursor.isAtEnd
    else { return nil }
    return (first.value, second.value)
  }
}

extension DurationFormat {
  /// A length to the second, the same in every language: `12 min 34 s`, `15 min`, `36 h`, `0 s`.
  static func exactText(_ seconds: Int) -> String {
    let parts = [(seconds / 3600, "h"), (seconds / 60 % 60, "min"), (seconds % 60, "s")].filter { $0.0 != 0 }
    return parts.isEmpty ? "0 s" : parts.map { "\($0.0) \($0.1)" }.joined(separator: " ")
  }
}
