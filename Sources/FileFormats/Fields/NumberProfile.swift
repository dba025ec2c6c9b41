/// What the bare numbers of a column of durations look like: enough to see in which unit they cannot be. Zeros say
/// nothing and are left out. Memory is bounded: the first numbers stand for all.
struct NumberProfile: Sendable {
  private static let most = 2_000

  let decimal: DecimalFormat
  private var values: [Double] = []
  private var withFraction = 0
  /// The cell with the longest fraction, else the first.
  private(set) var example: String?
  private var longest = 0

  init(_ decimal: DecimalFormat) { self.decimal = decimal }

  mutating func see(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard values.count < Self.most, let value = decimal.read(bytes), value != 0 else { return }
    values.append(value)
    let isWhole = value == value.rounded()
    if isWhole == false { withFraction += 1 }
    guard example == nil || (isWhole == false && bytes.count > longest) else { return }
    example = String(decoding: bytes.prefix(80), as: UTF8.self)
    longest = isWhole ? 0 : bytes.count
  }

  /// Nil when there are none.
  var median: Double? {
    values.isEmpty ? nil : values.sorted()[values.count / 2]
  }

  /// At least one in four is no whole number.
  var isFractional: Bool { values.isEmpty == false && withFraction * 4 >= values.count }
}
