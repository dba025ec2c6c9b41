/// The cells of a sheet that are merged downwards: what a person reads beside every row stands in the first one only.
struct MergedCells {
  /// By the first row and the column: the last row.
  private var starts: [Int: [Int: Int]] = [:]
  /// By column: what stands there, and up to which row.
  private var open: [Int: (last: Int, text: [UInt8])] = [:]

  /// Sheets larger than this are not looked through beforehand, bytes as they are inflated: such are made by programs.
  static let mostBytes = 32 << 20

  /// Bytes of the list: a hundred thousand of them.
  private static let mostOfList = 4 << 20

  init() {}

  /// Reads the list that stands behind the rows. O(bytes of the sheet).
  init(_ part: ZipEntryStream) throws(FileProblem) {
    let mark = Array("mergeCells".utf8)
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    var tail: [UInt8] = []
    var isInList = false
    while true {
      let count = try Self.read(part, &piece)
      if count == 0 { break }
      // What is beyond is read to its end all the same, for its checksum, and kept no more.
      if tail.count < Self.mostOfList { tail.append(contentsOf: piece[..<count]) }
      if !isInList, let place = Self.first(mark, in: tail) {
        tail.removeFirst(place)
        isInList = true
      }
      if !isInList, tail.count > mark.count { tail.removeFirst(tail.count - mark.count) }
    }
    if isInList { readList(tail) }
  }

  private static func read(_ part: ZipEntryStream, _ piece: inout [UInt8]) throws(FileProblem) -> Int {
    var count = 0
    var problem: FileProblem?
    piece.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      do throws(FileProblem) { count = try part.read(into: base, room: buffer.count) } catch { problem = error }
    }
    if let problem { throw problem }
    return count
  }

  private static func first(_ mark: [UInt8], in bytes: [UInt8]) -> Int? {
    guard bytes.count >= mark.count else { return nil }
    return (0...(bytes.count - mark.count)).first { place in
      bytes[place] == mark[0] && bytes[place..<(place + mark.count)].elementsEqual(mark)
    }
  }

  /// `<mergeCell ref="A2:A13"/>`, as often as they are.
  private mutating func readList(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    for match in text.matches(of: /ref\s*=\s*["']([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})["']/) {
      guard let first = Int(match.output.2), let last = Int(match.output.4), last > first else { continue }
      var letters = String(match.output.1)
      guard let column = letters.withUTF8({ CellReference.column($0) }) else { continue }
      starts[first, default: [:]][column] = last
    }
  }

  var isEmpty: Bool { starts.isEmpty }

  /// Up to which row the cell is merged downwards; nil where it is not.
  func last(line: Int, column: Int) -> Int? { starts[line]?[column] }

  /// Keeps what stands in a cell for the rows below it.
  mutating func keep(_ text: [UInt8], column: Int, upTo last: Int) { open[column] = (last, text) }

  /// The columns and texts that belong to this row too.
  mutating func texts(line: Int) -> [(column: Int, text: [UInt8])] {
    if open.isEmpty { return [] }
    open = open.filter { $0.value.last >= line }
    return open.map { ($0.key, $0.value.text) }
  }
}
