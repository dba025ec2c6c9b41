extension FileFormat {
  /// How much of a file is looked at.
  public static let sampleSize = 256 << 10

  /// Decides what a file is from its first 256 KiB and from what the user states.
  ///
  /// - Throws: ``FileProblem``: unreadable, empty, or a kind of file that is not read, with advice.
  public static func detect(
    path: String, hints: FormatHints = FormatHints()
  ) throws(FileProblem) -> FileFormat {
    let file = try WatchedFile(path: path)
    let sample = try file.bytes(at: 0, count: min(file.totalBytes, sampleSize))
    let isWhole = file.totalBytes <= sampleSize
    let signature = FileSignature(sample)
    if signature == .zip, hints.kind == nil || hints.kind == .xlsx {
      return try XLSXReader.detect(path: path, hints: hints)
    }
    if hints.kind == nil || hints.kind == .html || hints.kind == .xml {
      switch signature ?? FileSignature.ofWide(sample) {
      case .webPage: return try TablesReader.detect(path: path, kind: .html, hints: hints)
      case .xml where XMLSpreadsheet.isOne(sample): return try TablesReader.detect(path: path, kind: .xml, hints: hints)
      default: break
      }
    }
    if hints.kind == .xlsx { throw signature?.problem(sample) ?? .badZip(.noDirectory) }
    return try detect(sample: sample, isWhole: isWhole, hints: hints)
  }

  /// Decides what bytes are: separated values or JSON. For workbooks a file is needed.
  public static func detect(
    sample: [UInt8], isWhole: Bool, hints: FormatHints = FormatHints()
  ) throws(FileProblem) -> FileFormat {
    if hints.kind != .csv, hints.encoding == nil, let signature = FileSignature(sample) {
      throw signature.problem(sample)
    }
    let guess = EncodingGuess(sample, isWhole: isWhole, stated: hints.encoding)
    let text = try guess.text(of: sample)
    guard text.contains(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }) else {
      throw .emptyFile
    }
    let isJSON = hints.kind == .json || hints.kind == nil && JSONShape.looksLikeJSON(text)
    var format = FileFormat(kind: isJSON ? .json : .csv)
    format.encoding = guess.encoding
    format.encodingBasis = guess.basis
    format.hasByteOrderMark = guess.hasMark
    if isJSON {
      format.listKey = JSONShape.listKey(text, isWhole: isWhole)
    } else {
      format.state(hints)
      SeparatorGuess.decide(&format, text, isWhole: isWhole, stated: hints.separator)
    }
    return format
  }

  /// Takes over what the user stated about the header: nothing is sought then.
  mutating func state(_ hints: FormatHints) {
    headerRow = hints.headerRow
    columnNames = hints.columnNames
    if hints.columnNames != nil, hints.headerRow == nil { headerRecords = [] }
  }

  /// The header's place was stated, or that there is none.
  var hasStatedHeader: Bool { headerRow != nil || columnNames != nil }

  /// The bytes of the byte order mark to skip.
  var markLength: Int {
    guard hasByteOrderMark else { return 0 }
    return encoding == .utf8 ? 3 : 2
  }
}
