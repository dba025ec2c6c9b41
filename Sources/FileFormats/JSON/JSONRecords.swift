/// Cuts a file into JSON objects: one a line, one after another, in an array, or in the list of a wrapping
/// object. Memory is bounded by the longest object (at most 16 MiB).
struct JSONRecords: ~Copyable {
  let file: WatchedFile
  private var window: TextWindow
  private let format: FileFormat
  private(set) var line = 1
  private var isStarted = false
  private var isInArray = false
  private var isOver = false
  /// The first bytes of what stands around the list of records, before and after it.
  private(set) var around: [UInt8] = []
  private static let mostAround = 8_192
  /// Bytes of the window that the last record took.
  private var pending = 0

  private static let piece = 1 << 20

  init(_ file: WatchedFile, _ format: FileFormat) {
    self.file = file
    self.format = format
    window = TextWindow(encoding: format.encoding, piece: Self.piece)
  }

  /// The next object; its bytes are good until the next call. `nil` at the end of the records, when the
  /// whole file has been read.
  mutating func next() throws(FileProblem) -> UnsafeBufferPointer<UInt8>? {
    consumePending()
    if !isStarted { try start() }
    while !isOver {
      guard let byte = try peek() else { break }
      switch byte {
      case UInt8(ascii: "{"): return try readObject()
      case UInt8(ascii: ","), 0x1E: window.consume(1)
      case UInt8(ascii: "]") where isInArray:
        window.consume(1)
        isInArray = false
        isOver = format.listKey != nil
      case UInt8(ascii: "[") where !isInArray:
        window.consume(1)
        isInArray = true
      default: throw isValueStart(byte) ? .notARecord(line: line) : fault(at: 0)
      }
    }
    if isInArray { throw fault(at: 0) }
    try readToEnd()
    return nil
  }

  /// Where an offset of the last object lies in the file, as a problem.
  func fault(at offset: Int) -> FileProblem {
    let bytes = UnsafeBufferPointer(start: UnsafePointer(window.base), count: window.count)
    let lines = bytes.prefix(offset).count { $0 == 0x0A }
    return .badJSON(line: line + lines, byteOffset: window.fileOffset(of: window.consumed + offset))
  }

  private mutating func start() throws(FileProblem) {
    isStarted = true
    guard let key = format.listKey else { return }
    while true {
      let bytes = UnsafeBufferPointer(start: UnsafePointer(window.base), count: window.count)
      if let offset = JSONShape.listStart(bytes, key: key) {
        around.append(contentsOf: bytes.prefix(min(offset, Self.mostAround / 2)))
        pending = offset
        consumePending()
        isInArray = true
        return
      }
      guard !window.atEnd else { throw fault(at: window.count) }
      try readOn()
    }
  }

  private mutating func readObject() throws(FileProblem) -> UnsafeBufferPointer<UInt8> {
    while true {
      let bytes = UnsafeBufferPointer(start: UnsafePointer(window.base), count: window.count)
      if let end = JSONCursor.containerEnd(bytes, from: 0), end <= bytes.count {
        pending = end
        try check(end)
        return UnsafeBufferPointer(rebasing: bytes[..<end])
      }
      // The object that never ends is the one to mend, not the end of the file.
      guard !window.atEnd else { throw fault(at: 0) }
      try readOn()
    }
  }

  private func check(_ length: Int) throws(FileProblem) {
    if let nul = window.firstNUL, nul < window.consumed + length {
      throw .nulByte(byteOffset: window.fileOffset(of: nul), line: line)
    }
    if !window.isTranscoding, case .invalid(let offset, _) = UTF8Check(window.base, count: length) {
      throw .invalidText(
        encoding: .utf8, byteOffset: window.fileOffset(of: window.consumed + offset), line: line)
    }
  }

  /// The next byte that is not blank.
  private mutating func peek() throws(FileProblem) -> UInt8? {
    while true {
      var offset = 0
      let count = window.count
      while offset < count {
        let byte = window.base[offset]
        if byte == 0x0A { line += 1 } else if byte != 0x20 && byte != 0x0D && byte != 0x09 { break }
        offset += 1
      }
      window.consume(offset)
      if window.count > 0 { return window.base[0] }
      if window.atEnd { return nil }
      try readOn()
    }
  }

  private mutating func readOn() throws(FileProblem) {
    guard window.count < CSVReader.longestRecord else {
      throw .recordTooLong(line: line, limit: CSVReader.longestRecord, openQuoteLine: nil)
    }
    try window.refill(from: file, skippingMark: format.markLength, line: line)
  }

  private mutating func readToEnd() throws(FileProblem) {
    keepAround()
    while !window.atEnd {
      window.consume(window.count)
      try window.refill(from: file, skippingMark: format.markLength, line: line)
    }
  }

  private mutating func keepAround() {
    guard format.listKey != nil else { return }
    let bytes = UnsafeBufferPointer(start: UnsafePointer(window.base), count: window.count)
    around.append(contentsOf: bytes.prefix(Self.mostAround - around.count))
  }

  private mutating func consumePending() {
    guard pending > 0 else { return }
    let bytes = UnsafeBufferPointer(start: UnsafePointer(window.base), count: pending)
    line += bytes.count { $0 == 0x0A }
    window.consume(pending)
    pending = 0
  }

  private func isValueStart(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "-") || (byte >= 0x30 && byte <= 0x39)
      || byte == UInt8(ascii: "t") || byte == UInt8(ascii: "f") || byte == UInt8(ascii: "n")
      || byte == UInt8(ascii: "[")
  }
}
