/// Kinds of file known by their first bytes that are not plain text.
enum FileSignature: Equatable {
  case zip
  /// Microsoft's compound file: `.xls`, or a workbook with a password.
  case compound
  case gzip
  case pdf
  case webPage
  case xml

  init?(_ sample: [UInt8]) {
    if sample.starts(with: [0x50, 0x4B, 0x03, 0x04]) || sample.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
      self = .zip
    } else if sample.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      self = .compound
    } else if sample.starts(with: [0x1F, 0x8B]) {
      self = .gzip
    } else if sample.starts(with: "%PDF-".utf8) {
      self = .pdf
    } else {
      let start = sample.prefix(64).drop { $0 >= 0x80 || $0 <= 0x20 }
      let opening = String(decoding: start, as: UTF8.self).lowercased()
      if Self.pageOpenings.contains(where: opening.hasPrefix) {
        self = .webPage
      } else if opening.hasPrefix("<?xml") {
        self = .xml
      } else {
        return nil
      }
    }
  }

  private static let pageOpenings = [
    "<!doctype html", "<html", "<head", "<meta", "<body", "<table", "<style", "<div", "<center", "<h1", "<h2", "<h3",
  ]

  /// The same of the first bytes of UTF-16 text.
  static func ofWide(_ sample: [UInt8]) -> FileSignature? {
    let isMarked = sample.starts(with: [0xFF, 0xFE]) || sample.starts(with: [0xFE, 0xFF])
    return isMarked ? FileSignature(sample.prefix(256).filter { $0 != 0 }) : nil
  }

  /// What to tell the user who gives such a file.
  func problem(_ sample: [UInt8]) -> FileProblem {
    switch self {
    case .zip: .wrongKind(.zipWithoutWorkbook)
    case .compound:
      Self.holdsEncryptedPackage(sample) ? .encryptedWorkbook : .wrongKind(.legacyExcel)
    case .gzip: .wrongKind(.gzip)
    case .pdf: .wrongKind(.pdf)
    case .webPage: .wrongKind(.webPage)
    case .xml: .wrongKind(.xml)
    }
  }

  /// A protected workbook is a compound file with a stream of this name (MS-OFFCRYPTO 2.3.4.4), which its
  /// directory holds in UTF-16.
  private static func holdsEncryptedPackage(_ sample: [UInt8]) -> Bool {
    let name: [UInt8] = "EncryptedPackage".utf16.flatMap { [UInt8(truncatingIfNeeded: $0), 0] }
    guard sample.count >= name.count else { return false }
    for offset in 0...(sample.count - name.count) where sample[offset] == name[0] {
      if sample[offset..<(offset + name.count)].elementsEqual(name) { return true }
    }
    return false
  }
}
