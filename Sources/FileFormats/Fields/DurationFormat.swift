/// How the durations of a column are written. The result is whole seconds, halves rounded up.
public struct DurationFormat: Hashable, Sendable {
  public enum Layout: String, Hashable, Sendable, CaseIterable {
    /// A number of that unit. Three parts (`0:02:23`) are read too: some exports mix both.
    case seconds, minutes, hours, days
    /// `0:02:23`, `26:15:00`, `1 day 2:03:04`
    case hoursMinutesSeconds = "h:mm:ss"
    /// `2:23` is two minutes
    case minutesSeconds = "mm:ss"
    /// `2:23` is two hours
    case hoursMinutes = "hh:mm"
    /// `2 hours 3 minutes`, `2 ore 3 minuti`, `1g 4h`, `less than a minute`
    case words
    /// `PT2H3M`, `P1DT4.5S`
    case iso8601
  }

  public var layout: Layout
  public var decimal: DecimalFormat

  public init(_ layout: Layout, decimal: DecimalFormat = .point) {
    self.layout = layout
    self.decimal = decimal
  }

  /// Whole seconds; nil when the cell is not written so or is negative. O(length), no allocation.
  public func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    switch layout {
    case .seconds: Self.count(bytes, decimal, of: 1)
    case .minutes: Self.count(bytes, decimal, of: 60)
    case .hours: Self.count(bytes, decimal, of: 3600)
    case .days: Self.count(bytes, decimal, of: 86_400)
    case .hoursMinutesSeconds: Self.parts(bytes, wanted: 3)
    case .minutesSeconds:
      Self.parts(bytes, wanted: 2).map { $0 / 60 } ?? Self.parts(bytes, wanted: 3)
    case .hoursMinutes: Self.parts(bytes, wanted: 2) ?? Self.parts(bytes, wanted: 3)
    case .words: DurationWords.seconds(bytes)
    case .iso8601: DurationWords.iso8601(bytes)
    }
  }

  public func read(_ text: String) -> Int? {
    var text = text
    return text.withUTF8 { read($0) }
  }

  @inline(__always)
  private static func count(
    _ bytes: UnsafeBufferPointer<UInt8>, _ decimal: DecimalFormat, of unit: Int
  ) -> Int? {
    if let whole = decimal.readInteger(bytes) {
      return whole >= 0 && whole < 1 << 40 ? whole * unit : nil
    }
    if let value = decimal.read(bytes) {
      let seconds = (value * Double(unit) + 0.5).rounded(.down)
      return value >= 0 && seconds < 1e15 ? Int(seconds) : nil
    }
    return parts(bytes, wanted: 3)
  }

  /// Seconds of `a:bb[:cc[.f]]`; of two parts the first counts hours (the caller divides for minutes).
  private static func parts(_ bytes: UnsafeBufferPointer<UInt8>, wanted: Int) -> Int? {
    var cursor = FieldCursor(bytes)
    guard let first = cursor.digits(atMost: 7), cursor.take(UInt8(ascii: ":")) else { return nil }
    guard let second = cursor.digits(atMost: 2), second.count == 2, second.value < 60 else {
      return nil
    }
    guard wanted == 3 else { return cursor.isAtEnd ? first.value * 3600 + second.value * 60 : nil }
    guard cursor.take(UInt8(ascii: ":")), let third = cursor.digits(atMost: 2), third.count == 2,
      third.value < 60
    else { return nil }
    var seconds = first.value * 3600 + second.value * 60 + third.value
    if cursor.byte == UInt8(ascii: ".") || cursor.byte == UInt8(ascii: ",") {
      cursor.position += 1
      if cursor.byte >= UInt8(ascii: "5"), cursor.byte <= UInt8(ascii: "9") { seconds += 1 }
      while cursor.byte &- 0x30 < 10 { cursor.position += 1 }
    }
    return cursor.isAtEnd ? seconds : nil
  }
}
