/// Finds the cells of one record in a run of bytes: the grammar of RFC 4180, read leniently.
///
/// - A quote counts only as the first byte of a cell; elsewhere it is a character.
/// - Inside quotes a doubled quote is one quote, and line breaks and separators are characters.
/// - Text after a closing quote belongs to the cell.
/// - A record ends at LF (the CR before it is dropped) or, in files that know no LF, at CR.
struct CSVRecord {
  let separator: UInt8
  let quote: UInt8
  let terminator: UInt8
  let limitOfColumns: Int

  init(_ format: FileFormat, limitOfColumns: Int = CSVRecord.mostColumns) {
    separator = format.separator
    quote = format.quote
    terminator = format.lineEnding == .lf ? UInt8(ascii: "\n") : UInt8(ascii: "\r")
    self.limitOfColumns = limitOfColumns
  }

  /// As many as Excel has (XFD).
  static let mostColumns = 16_384

  /// Marks in a span's `end` that the cell holds quotes to be taken away.
  static let quotedMark: UInt32 = 1 << 31

  enum Outcome {
    /// `used` bytes, with the terminator.
    case complete(used: Int)
    /// The run ends inside the record; inside a quote opened at this offset, or not.
    case incomplete(openQuote: Int?)
    case tooManyColumns
  }

  struct Traits {
    /// Some byte may be beyond ASCII (never wrongly false).
    var mayHoldBeyondASCII = false
    var hasQuotes = false
    var hasTextAfterQuote = false
  }

  /// Reads the record that starts at `base` into `row`; `TextWindow.padding` readable bytes must follow
  /// the run. O(length); allocates only to grow the row.
  @inline(__always)
  func read(
    _ base: UnsafeMutablePointer<UInt8>, count: Int, atEnd: Bool, into row: inout RawRow,
    traits: inout Traits
  ) -> Outcome {
    let separators = ByteScanning.pattern(separator)
    let terminators = ByteScanning.pattern(terminator)
    var position = 0
    var columns = 0
    var seen: UInt64 = 0
    var spans = row.spans
    var room = min(row.spanCapacity, limitOfColumns)
    traits = Traits()

    while true {
      if columns == room {
        guard columns < limitOfColumns else { return .tooManyColumns }
        row.count = columns
        row.reserve(spans: columns + 1)
        spans = row.spans
        room = min(row.spanCapacity, limitOfColumns)
      }
      let start: Int
      var mark: UInt32 = 0
      if position < count, base[position] == quote {
        traits.hasQuotes = true
        guard let closing = closingQuote(base, from: position &+ 1, count: count, atEnd: atEnd) else {
          return .incomplete(openQuote: position)
        }
        start = position &+ 1
        position = closing.offset &+ 1
        // A plain quoted cell ends here; anything else is mended when its bytes are copied.
        let next = position < count ? base[position] : terminator
        let plain =
          next == separator || next == terminator
          || (next == 0x0D && (position &+ 1 == count || base[position &+ 1] == terminator))
        if !plain { traits.hasTextAfterQuote = true }
        if closing.hasDoubled || !plain {
          mark = Self.quotedMark
        }
        if plain && mark == 0 {
          // Leave the closing quote out of the span: it is the byte before `position`.
          mark = Self.plainQuotedMark
        }
      } else {
        start = position
      }

      // On to the next separator or terminator.
      var found: UInt64 = 0
      while position < count {
        let word = ByteScanning.word(base, position)
        seen |= word
        found = ByteScanning.marks(word, separators) | ByteScanning.marks(word, terminators)
        if found != 0 { break }
        position &+= 8
      }
      if found != 0 { position &+= found.trailingZeroBitCount &>> 3 }
      let ended = position >= count
      if ended {
        guard atEnd else { return .incomplete(openQuote: nil) }
        position = count
      }

      var end = position
      let isLast = ended || base[position] == terminator
      if isLast, end > start, base[end &- 1] == 0x0D, terminator == 0x0A {
        end &-= 1
      }
      if mark == Self.plainQuotedMark {
        end = max(start, end &- 1)
        mark = 0
      }
      spans[columns] = RawRow.CellSpan(start: UInt32(start), end: UInt32(end) | mark)
      columns &+= 1
      if isLast {
        let used = ended ? count : position &+ 1
        fill(&row, from: base, length: ended ? count : position, columns: columns, traits)
        traits.mayHoldBeyondASCII = traits.hasQuotes || seen & ByteScanning.highBits != 0
        return .complete(used: used)
      }
      position &+= 1
    }
  }

  /// Marks, while reading, a quoted cell whose span ends one byte late.
  private static let plainQuotedMark: UInt32 = 1 << 30
}
