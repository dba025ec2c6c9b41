/// The directory of a ZIP file (PKWARE APPNOTE 6.3): only what a workbook needs, and only within limits.
struct ZipArchive {
  let file: WatchedFile
  let entries: [String: ZipEntry]

  /// What is refused beyond.
  struct Limits {
    var entries = 10_000
    /// Bytes that one entry may inflate to.
    var inflated = 4 << 30
    /// Times that an entry may grow, once it has grown past `ratioFrom` bytes.
    var ratio = 500
    var ratioFrom = 32 << 20
  }

  let limits: Limits

  /// Reads the central directory; nothing is inflated yet. O(entries).
  init(_ file: WatchedFile, limits: Limits = Limits()) throws(FileProblem) {
    self.file = file
    self.limits = limits
    let directory = try Self.locate(in: file)
    guard directory.entries <= limits.entries else { throw .badZip(.tooManyEntries) }
    let bytes = try file.bytes(at: directory.offset, count: directory.size)
    var entries: [String: ZipEntry] = [:]
    var position = 0
    for _ in 0..<directory.entries {
      guard let (entry, next) = ZipEntry.read(bytes, at: position) else {
        throw .badZip(.truncated)
      }
      if entries[entry.name] == nil { entries[entry.name] = entry }
      position = next
    }
    self.entries = entries
  }

  /// A reader of the entry's inflated bytes.
  func open(_ name: String) throws(FileProblem) -> ZipEntryStream {
    guard let entry = entries[name] else { throw .missingPart(name) }
    return try ZipEntryStream(entry, of: file, limits: limits)
  }

  /// The end of central directory record, within the last 65,557 bytes (22 and the longest comment).
  private static func locate(
    in file: WatchedFile
  ) throws(FileProblem) -> (offset: Int, size: Int, entries: Int) {
    let tail = min(file.totalBytes, 22 + 65_535)
    guard tail >= 22 else { throw .badZip(.noDirectory) }
    let bytes = try file.bytes(at: file.totalBytes - tail, count: tail)
    var position = bytes.count - 22
    while position >= 0 {
      if bytes[position] == 0x50, bytes.little32(position) == 0x0605_4B50 {
        let entries = bytes.little16(position + 10)
        let size = bytes.little32(position + 12)
        let offset = bytes.little32(position + 16)
        if entries == 0xFFFF || size == 0xFFFF_FFFF || offset == 0xFFFF_FFFF { throw .badZip(.zip64) }
        guard offset + size <= file.totalBytes else { throw .badZip(.truncated) }
        return (offset, size, entries)
      }
      position -= 1
    }
    throw .badZip(.noDirectory)
  }
}

/// One file inside a ZIP container, as its directory describes it.
struct ZipEntry {
  var name: String
  var flags: Int
  var method: Int
  var checksum: UInt32
  var compressedSize: Int
  var size: Int
  var headerOffset: Int

  var isEncrypted: Bool { flags & 1 != 0 }

  /// Reads one entry of the central directory and says where the next one begins.
  static func read(_ bytes: [UInt8], at position: Int) -> (ZipEntry, next: Int)? {
    guard position + 46 <= bytes.count, bytes.little32(position) == 0x0201_4B50 else { return nil }
    let nameLength = bytes.little16(position + 28)
    let next = position + 46 + nameLength + bytes.little16(position + 30) + bytes.little16(position + 32)
    guard next <= bytes.count else { return nil }
    let name = bytes[(position + 46)..<(position + 46 + nameLength)]
    let entry = ZipEntry(
      name: String(decoding: name, as: UTF8.self).replacing("\\", with: "/"),
      flags: bytes.little16(position + 8),
      method: bytes.little16(position + 10),
      checksum: UInt32(bytes.little32(position + 16)),
      compressedSize: bytes.little32(position + 20),
      size: bytes.little32(position + 24),
      headerOffset: bytes.little32(position + 42))
    return (entry, next)
  }
}

extension [UInt8] {
  /// Two bytes as a number, the low one first. The caller has checked the bounds.
  func little16(_ offset: Int) -> Int { Int(self[offset]) | Int(self[offset + 1]) << 8 }

  /// Four bytes as a number, the low one first. The caller has checked the bounds.
  func little32(_ offset: Int) -> Int { little16(offset) | little16(offset + 2) << 16 }
}
