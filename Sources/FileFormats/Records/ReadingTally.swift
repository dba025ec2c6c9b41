/// Counts what a reader tolerates, and turns it into notes.
struct ReadingTally {
  var blank = 0
  private var preamble: [String] = []
  private var headerLines: [Int] = []
  var switched: ReadingNote?
  private var assumed: TextEncoding?
  private var short = Count()
  private var long = Count()
  private var quotes = Count()
  private var headers = Count()
  private var wrapped = Count()

  private struct Count {
    var count = 0
    var firstLine = 0

    mutating func add(line: Int) {
      if count == 0 { firstLine = line }
      count += 1
    }
  }

  mutating func read(_ head: TableHead) {
    preamble = head.preamble
    headerLines = head.lines
  }

  mutating func count(cells: Int, header: Int, line: Int) {
    if cells < header { short.add(line: line) } else { long.add(line: line) }
  }

  mutating func textAfterQuote(line: Int) {
    quotes.add(line: line)
  }

  /// Notes an encoding that rests on no evidence but the letters it makes.
  mutating func assume(_ format: FileFormat) {
    assumed = format.encodingBasis == .assumed ? format.encoding : nil
  }

  mutating func repeatedHeader(line: Int) {
    headers.add(line: line)
  }

  mutating func wrapped(line: Int) {
    wrapped.add(line: line)
  }

  var notes: [ReadingNote] {
    var notes: [ReadingNote] = []
    if !preamble.isEmpty { notes.append(.preamble(preamble)) }
    if headerLines.count > 1 { notes.append(.longHeader(lines: headerLines)) }
    if let assumed { notes.append(.assumedEncoding(assumed)) }
    if let switched { notes.append(switched) }
    if short.count > 0 { notes.append(.shortRecords(count: short.count, firstLine: short.firstLine)) }
    if long.count > 0 { notes.append(.longRecords(count: long.count, firstLine: long.firstLine)) }
    if blank > 0 { notes.append(.blankRecords(count: blank)) }
    if quotes.count > 0 {
      notes.append(.textAfterQuote(count: quotes.count, firstLine: quotes.firstLine))
    }
    if headers.count > 0 {
      notes.append(.repeatedHeaders(count: headers.count, firstLine: headers.firstLine))
    }
    if wrapped.count > 0 {
      notes.append(.wrappedRecords(count: wrapped.count, firstLine: wrapped.firstLine))
    }
    return notes
  }
}

extension StringProtocol {
  /// Without blanks, tabs, line breaks and no-break spaces at both ends.
  var trimmedOfBlanks: String {
    let blanks: Set<Character> = [" ", "\t", "\n", "\r", "\r\n", "\u{A0}", "\u{202F}", "\u{FEFF}"]
    guard let first = firstIndex(where: { !blanks.contains($0) }),
      let last = lastIndex(where: { !blanks.contains($0) })
    else { return "" }
    return String(self[first...last])
  }
}
