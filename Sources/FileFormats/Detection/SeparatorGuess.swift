/// Decides separator, line ending, `sep=` line and preamble from the first records of a file.
enum SeparatorGuess {
  /// In order of preference where the evidence is equal.
  static let candidates: [UInt8] = [
    UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: "|"),
  ]

  /// Records looked at for each candidate.
  private static let mostRecords = 300

  static func decide(_ format: inout FileFormat, _ text: [UInt8], isWhole: Bool, stated: UInt8?) {
    var text = text
    if let line = separatorLine(text) {
      format.hasSeparatorLine = true
      format.separator = line.separator
      text.removeFirst(line.length)
    }
    let padded = text + [UInt8](repeating: 0, count: TextWindow.padding)
    format.lineEnding = text.contains(0x0A) || !text.contains(0x0D) ? .lf : .cr
    let choices =
      if let stated { [stated] } else if format.hasSeparatorLine { [format.separator] } else { candidates }
    var best: Evidence?
    for separator in choices {
      var trial = format
      trial.separator = separator
      let evidence = Evidence(trial, padded, count: text.count, isWhole: isWhole)
      if let current = best, !evidence.beats(current) { continue }
      best = evidence
    }
    guard let best else { return }
    format.separator = best.separator
    format.preambleRecords = best.preambleRecords
  }

  /// `sep=;` as Excel writes and reads it: the separator and the bytes of the line.
  private static func separatorLine(_ text: [UInt8]) -> (separator: UInt8, length: Int)? {
    let start = text.first == UInt8(ascii: "\"") ? 1 : 0
    guard text.count > start + 4,
      String(decoding: text[start..<(start + 4)], as: UTF8.self).lowercased() == "sep="
    else { return nil }
    let separator = text[start + 4]
    var end = start + 5
    if start == 1, end < text.count, text[end] == UInt8(ascii: "\"") { end += 1 }
    guard separator < 0x80, separator != 0x0A, separator != 0x0D else { return nil }
    if end < text.count, text[end] == 0x0D { end += 1 }
    if end < text.count, text[end] == 0x0A { end += 1 }
    let endsLine = end == text.count || text[end - 1] == 0x0A || text[end - 1] == 0x0D
    return endsLine ? (separator, end) : nil
  }

  /// What the sample looks like when cut by one separator.
  struct Evidence {
    let separator: UInt8
    private let hasStatedHeader: Bool
    private var records: [Preamble.Record] = []

    init(_ format: FileFormat, _ padded: [UInt8], count: Int, isWhole: Bool) {
      separator = format.separator
      hasStatedHeader = format.hasStatedHeader
      var text = padded
      let grammar = CSVRecord(format)
      var row = RawRow()
      text.withUnsafeMutableBufferPointer { buffer in
        guard let base = buffer.baseAddress else { return }
        var position = 0
        var line = format.hasSeparatorLine ? 2 : 1
        var traits = CSVRecord.Traits()
        while position < count, records.count < SeparatorGuess.mostRecords {
          let outcome = grammar.read(
            base + position, count: count - position, atEnd: isWhole, into: &row, traits: &traits)
          guard case .complete(let used) = outcome else { break }
          let isAbove = format.headerRow.map { line < $0 } ?? false
          line += buffer[position..<(position + used)].count { $0 == grammar.terminator }
          position += used
          if !row.isBlank, !isAbove { records.append(Preamble.Record(row)) }
        }
      }
    }

    var usualCells: Int { Preamble.usualCells(records) }
    var preambleRecords: Int { hasStatedHeader ? 0 : Preamble.count(records) }

    /// Share of the records with the usual number of cells; less when the header is not among them.
    private var agreement: Double {
      let usual = usualCells
      guard usual >= 2, !records.isEmpty else { return 0 }
      let share = Double(records.count { $0.cells == usual }) / Double(records.count)
      let header = records.indices.contains(preambleRecords) ? records[preambleRecords].cells : 0
      return header == usual ? share : 0.6 * share
    }

    func beats(_ other: Evidence) -> Bool {
      let (mine, others) = (agreement, other.agreement)
      if abs(mine - others) > 0.02 { return mine > others }
      return mine > 0 && usualCells > other.usualCells
    }
  }
}
