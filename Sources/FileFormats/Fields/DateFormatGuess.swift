import Primitives

/// Finds how the dates of a column are written by seeing its cells, as many as the caller likes: a first
/// sample and, when that leaves a doubt, the rest of the file. One row with a part over twelve settles
/// day and month.
///
/// O(layouts) a cell; the memory is bounded.
public struct DateFormatGuess: Sendable {
  /// Cells with a value that were seen; the zeros that stand for "no date" are none.
  public private(set) var seen = 0
  /// Cells that no layout read.
  private var unread = 0
  private var reads: [Int]
  private let layouts: [DateFormat.Layout]
  private var separator: Character = "/"
  private var examples: [String] = []
  /// Cells that one layout alone reads: how many, and the first.
  private var lone: [DateFormat.Layout: (count: Int, example: String)] = [:]
  /// A cell that two layouts read differently.
  private var doubtful: String?

  /// - Parameter expecting: the layouts that may come. By default all that name a day; a column known to
  ///   hold months or times of day must say so, for bare numbers are too easily taken for dates.
  public init(expecting layouts: [DateFormat.Layout] = DateFormatGuess.days) {
    self.layouts = layouts
    reads = Array(repeating: 0, count: layouts.count)
  }

  /// Layouts with a day, numbers since 1970 and spreadsheet serials.
  public static let days: [DateFormat.Layout] = [
    .dayMonthYear, .monthDayYear, .yearMonthDay, .dayMonthNameYear, .monthNameDayYear,
    .compactYearMonthDay,
    .compactDayMonthYear, .shortYearMonthDay, .shortDayMonthYear, .excelSerial, .unixSeconds,
    .unixMilliseconds,
  ]
  /// Layouts that cannot be mistaken for a number.
  public static let written: [DateFormat.Layout] = [
    .dayMonthYear, .monthDayYear, .yearMonthDay, .dayMonthNameYear, .monthNameDayYear,
  ]
  /// Layouts of a month, or of a day in it.
  public static let months: [DateFormat.Layout] =
    [.yearMonth, .monthYear, .monthNameYear, .compactYearMonth] + days

  public mutating func see(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard FieldCursor(bytes).isAtEnd == false, DateFormat.isEmptyMark(bytes) == false else { return }
    seen += 1
    var fitting: DateFormat.Layout?
    var fits = 0
    var first: DateReading?
    var differ = false
    for (index, layout) in layouts.enumerated() {
      guard let reading = DateFormat(layout).read(bytes) else { continue }
      reads[index] += 1
      fits += 1
      fitting = layout
      if let first { differ = differ || first != reading } else { first = reading }
    }
    if fits == 1, let fitting {
      if lone[fitting] == nil { lone[fitting] = (0, String(decoding: bytes, as: UTF8.self)) }
      lone[fitting]?.count += 1
    }
    if differ, doubtful == nil { doubtful = String(decoding: bytes, as: UTF8.self) }
    if fits == 0 {
      unread += 1
      if examples.count < 3 { examples.append(String(decoding: bytes, as: UTF8.self)) }
    }
    if fits > 0, let byte = bytes.first(where: DateFormat.isSeparator) {
      separator = Character(UnicodeScalar(byte))
    }
  }

  public mutating func see(_ text: String) {
    var text = text
    text.withUTF8 { see($0) }
  }

  /// What is known so far. A column is of dates when at least half of its cells are; the
  /// others are errors of their rows.
  public var verdict: FormatVerdict<DateFormat> {
    guard seen > 0 else { return .empty }
    let best = reads.max() ?? 0
    guard (seen - unread) * 2 >= seen else { return .unfit(examples: examples) }
    // A slip in a long column is the error of its row; more than one telling cell in twenty is a
    // contradiction.
    let telling = lone.values.reduce(0) { $0 + $1.count }
    let strongest = lone.values.map(\.count).max() ?? 0
    if Double(strongest) < 0.95 * Double(telling) || Double(best) < 0.9 * Double(seen - unread) {
      return .contradictory(
        examples: lone.sorted { $0.key.rawValue < $1.key.rawValue }.map(\.value.example))
    }
    let winners = layouts.indices.filter { reads[$0] == best }.map { layouts[$0] }
    guard winners.count > 1, let doubtful else { return .decided(format(winners[0])) }
    return .ambiguous(
      winners.compactMap { layout in
        let format = format(layout)
        return format.read(doubtful).map {
          FormatReading(format: format, example: doubtful, meaning: $0.description)
        }
      })
  }

  /// Whether some cell was read.
  public var readsSome: Bool { seen > unread }

  /// The layout that reads most cells, whatever it is worth; nil when none reads one.
  public var likeliest: DateFormat? {
    guard let best = reads.max(), best > 0, let place = reads.firstIndex(of: best) else { return nil }
    return format(layouts[place])
  }

  private func format(_ layout: DateFormat.Layout) -> DateFormat {
    DateFormat(layout, separator: separator)
  }
}
