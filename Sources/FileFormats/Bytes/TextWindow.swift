#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The part of the file that is in memory, as UTF-8: it grows at the end and is consumed at the start.
///
/// Positions called *absolute* count the UTF-8 bytes from the start of the text.
struct TextWindow: ~Copyable {
  /// Readable bytes after the last one, because scanners look at eight together.
  static let padding = 8

  /// The absolute position of the first byte that is not consumed.
  private(set) var consumed = 0
  /// Nothing more will come.
  private(set) var atEnd = false
  /// The absolute position of the first NUL in the window.
  private(set) var firstNUL: Int?

  private var bytes: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private var start = 0
  private var end = 0
  private let piece: Int
  private var transcoder: Transcoder?
  /// The file offset of absolute position 0, where the two run in step (UTF-8).
  private var markSkipped = 0
  private var isFirst = true

  init(encoding: TextEncoding, piece: Int) {
    self.piece = piece
    capacity = 2 * piece
    bytes = .allocate(capacity: capacity + TextWindow.padding)
    transcoder = encoding == .utf8 ? nil : Transcoder(from: encoding)
  }

  deinit {
    bytes.deallocate()
  }

  /// The unconsumed bytes, with eight readable bytes after them.
  var base: UnsafeMutablePointer<UInt8> { bytes + start }
  var count: Int { end - start }
  var isTranscoding: Bool { transcoder != nil }

  /// Where an absolute position lies in the file; for transcoded text the nearest place known.
  func fileOffset(of absolute: Int) -> Int {
    if let transcoder { min(absolute, transcoder.offset) } else { absolute + markSkipped }
  }

  mutating func consume(_ used: Int) {
    start += used
    consumed += used
    if let nul = firstNUL, nul < consumed { firstNUL = findNUL(from: start) }
  }

  /// Reads one more piece of the file after the unconsumed bytes.
  mutating func refill(
    from file: WatchedFile, skippingMark mark: Int, line: Int
  ) throws(FileProblem) {
    // The first piece must hold a whole byte order mark.
    let piece = isFirst ? max(self.piece, 4) : self.piece
    makeRoom(transcoder == nil ? piece : Transcoder.room(for: piece))
    let target = bytes + end
    var got: Int
    if transcoder == nil {
      got = try file.read(into: target, room: piece)
      atEnd = got == 0
      if isFirst, mark > 0, got >= mark {
        memmove(target, target + mark, got - mark)
        got -= mark
        markSkipped = mark
      }
    } else {
      got = try transcode(piece, of: file, to: target, mark: mark, line: line)
    }
    isFirst = false
    if firstNUL == nil, got > 0, let hit = memchr(target, 0, got) {
      firstNUL = consumed + (UnsafeRawPointer(hit) - UnsafeRawPointer(bytes + start))
    }
    end += got
    memset(bytes + end, 0, TextWindow.padding)
  }

  private mutating func transcode(
    _ piece: Int, of file: WatchedFile, to target: UnsafeMutablePointer<UInt8>, mark: Int, line: Int
  ) throws(FileProblem) -> Int {
    let raw = UnsafeMutablePointer<UInt8>.allocate(capacity: piece)
    defer { raw.deallocate() }
    let read = try file.read(into: raw, room: piece)
    atEnd = read == 0
    let skipped = isFirst && read >= mark ? mark : 0
    let fresh = UnsafeBufferPointer(start: UnsafePointer(raw + skipped), count: read - skipped)
    if atEnd { try transcoder?.finish(line: line) }
    return try transcoder?.turn(fresh, into: target, line: line) ?? 0
  }

  /// Reads what is left in the window, and all that follows, as an encoding of one byte: which one it seems to be.
  mutating func switchToOneByte(hasLoneCR: Bool) throws(FileProblem) -> TextEncoding {
    let encoding = WesternGuess(UnsafeBufferPointer(start: UnsafePointer(base), count: count), hasLoneCR: hasLoneCR)
      .encoding
    var turned = Transcoder(from: encoding, offset: consumed + markSkipped)
    let left = count
    let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: left)
    defer { copy.deallocate() }
    memcpy(copy, base, left)
    makeRoom(Transcoder.room(for: left))
    let written = try turned.turn(
      UnsafeBufferPointer(start: UnsafePointer(copy), count: left), into: bytes + start, line: 0)
    end = start + written
    memset(bytes + end, 0, TextWindow.padding)
    transcoder = turned
    if firstNUL != nil { firstNUL = findNUL(from: start) }
    return encoding
  }

  /// Moves the unconsumed bytes to the front, and to a larger buffer where needed.
  private mutating func makeRoom(_ room: Int) {
    if start > 0 {
      memmove(bytes, bytes + start, count)
      end -= start
      start = 0
    }
    guard end + room > capacity else { return }
    capacity = max(end + room, 2 * capacity)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity + TextWindow.padding)
    memcpy(larger, bytes, end)
    bytes.deallocate()
    bytes = larger
  }

  private func findNUL(from position: Int) -> Int? {
    guard position < end, let hit = memchr(bytes + position, 0, end - position) else { return nil }
    return consumed + (UnsafeRawPointer(hit) - UnsafeRawPointer(bytes + start))
  }
}
