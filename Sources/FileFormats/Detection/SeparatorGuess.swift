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
    let trials = choices.map { separator in
      var trial = format
      trial.separator = separator
      return Evidence(SampleRecords(format: trial, padded: padded, count: text.count, isWhole: isWhole))
    }
    guard var best = Self.best(trials) else { return }
    if best.usualCells < 2, let unwrapped = Self.best(trials.compactMap(\.unwrapped)), unwrapped.isConvincing {
      best = unwrapped
      format.rowsAreQuotedWhole = true
    }
    format.separator = best.sample.format.separator
    guard !format.headerRecords.isEmpty else { return }
    let head = HeadGuess(
      best.sample.cells(atMost: HeadGuess.mostRecords, unwrapping: format.rowsAreQuotedWhole),
      isStated: format.hasStatedHeader)
    format.preambleRecords = head.preambleRecords
    format.headerRecords = head.headerRecords
  }

  private static func best(_ trials: [Evidence]) -> Evidence? {
    var best: Evidence?
    for trial in trials {
      if let current = best, !trial.beats(current) { continue }
      best = trial
    }
    return best
  }

  /// `sep=;` as Excel writes and reads it: the separator and the bytes of the line.
  private static func separatorLine(_ text: [UInt8]) -> (separator: UInt8, length: Int)? {
    let start = text.first == UInt8(ascii: "\"") ? 1 : 0
    guard text.count > start + 4,
      String(decoding: text[start..<(start + 4)], as: UTF8.self).lowercased() == "sep="
    else { return nil }
    var separator = text[start + 4]
    var end = start + 5
    if separator == UInt8(ascii: "\\"), end < text.count, text[end] == UInt8(ascii: "t") {
      separator = UInt8(ascii: "\t")
      end += 1
    }
    if start == 1, end < text.count, text[end] == UInt8(ascii: "\"") { end += 1 }
    guard separator < 0x80, separator != 0x0A, separator != 0x0D else { return nil }
    if end < text.count, text[end] == 0x0D { end += 1 }
    if end < text.count, text[end] == 0x0A { end += 1 }
    let endsLine = end == text.count || text[end - 1] == 0x0A || text[end - 1] == 0x0D
    return endsLine ? (separator, end) : nil
  }

  /// What the sample looks like when cut by one separator.
  struct Evidence {
    let sample: SampleRecords
    private var records: [Preamble.Record] = []
    /// The same where a record that is one quoted cell counts as the record inside it.
    private var inside: [Preamble.Record] = []
    private var wrapped = 0

    init(_ sample: SampleRecords) {
      self.sample = sample
      sample.forEach(atMost: SeparatorGuess.mostRecords) { row, inner, isQuotedWhole in
        records.append(Preamble.Record(row))
        inside.append(Preamble.Record(inner))
        if isQuotedWhole { wrapped += 1 }
      }
    }

    /// The evidence of the records inside, when most are quoted whole.
    var unwrapped: Evidence? {
      guard wrapped * 2 >= records.count, wrapped > 0 else { return nil }
      var evidence = self
      evidence.records = inside
      return evidence
    }

    /// Nearly all records have the same number of cells, three at least.
    var isConvincing: Bool { usualCells >= 3 && agreement >= 0.9 }

    var usualCells: Int { Preamble.usualCells(records) }
    var preambleRecords: Int { sample.format.hasStatedHeader ? 0 : Preamble.count(records) }

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
