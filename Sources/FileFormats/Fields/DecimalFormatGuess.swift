/// Finds which sign parts the decimals of a column. `1.234` or `1,234` alone may be either; `1.234,5`,
/// `12,50` or `1.234.567` anywhere in the column settles it.
public struct DecimalFormatGuess: Sendable {
  public private(set) var seen = 0
  private var numbers = 0
  private var votes: [DecimalFormat: (count: Int, example: String)] = [:]
  private var doubtful: String?
  private var examples: [String] = []

  public init() {}

  public mutating func see(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard FieldCursor(bytes).isAtEnd == false else { return }
    seen += 1
    guard let parts = NumberParts(bytes),
      DecimalFormat.allCases.contains(where: { $0.read(bytes) != nil })
    else {
      if examples.count < 3 { examples.append(String(decoding: bytes, as: UTF8.self)) }
      return
    }
    numbers += 1
    let marks = parts.marks()
    guard marks.last != 0 else { return }
    let lastIsComma = marks.last == UInt8(ascii: ",")
    if marks.commas > 0, marks.points > 0 {
      vote(lastIsComma ? .comma : .point, bytes)
    } else if marks.commas + marks.points > 1 {
      vote(lastIsComma ? .point : .comma, bytes)
    } else if marks.after != 3 || marks.before == 0 || marks.before > 3 || marks.leadingZero {
      vote(lastIsComma ? .comma : .point, bytes)
    } else if doubtful == nil {
      doubtful = String(decoding: bytes, as: UTF8.self)
    }
  }

  public mutating func see(_ text: String) {
    var text = text
    text.withUTF8 { see($0) }
  }

  /// Whether some cell could only be of one format.
  public var isTelling: Bool { votes.isEmpty == false }

  /// What is known so far. Columns of whole numbers are decided as `.point`: either reading gives the same.
  public var verdict: FormatVerdict<DecimalFormat> {
    guard seen > 0 else { return .empty }
    guard numbers * 2 >= seen else { return .unfit(examples: examples) }
    let total = votes.values.reduce(0) { $0 + $1.count }
    if let best = votes.max(by: { $0.value.count < $1.value.count }) {
      guard Double(best.value.count) >= 0.95 * Double(total) else {
        return .contradictory(examples: votes.values.map(\.example).sorted())
      }
      return .decided(best.key)
    }
    guard let doubtful else { return .decided(.point) }
    return .ambiguous(
      DecimalFormat.allCases.compactMap { format in
        format.read(doubtful).map {
          FormatReading(
            format: format, example: doubtful, meaning: $0 == $0.rounded() ? "\(Int($0))" : "\($0)")
        }
      })
  }

  private mutating func vote(_ format: DecimalFormat, _ bytes: UnsafeBufferPointer<UInt8>) {
    if votes[format] == nil { votes[format] = (0, String(decoding: bytes, as: UTF8.self)) }
    votes[format]?.count += 1
  }
}
