/// The table of a workbook's texts, in one run of bytes: a million texts cost two allocations.
struct SharedStrings {
  private var bytes: [UInt8] = []
  /// Where each text ends.
  private var ends: [Int] = []

  /// Texts together beyond this are refused: they have to stay in memory.
  static let mostBytes = 1 << 30

  init() {}

  /// Reads `sharedStrings.xml`: the runs of a rich text are joined, phonetic hints are left out. With `only`,
  /// keeps the texts of these numbers and stops after the last.
  init(_ xml: XMLScanner, only wanted: Set<Int>? = nil) throws(FileProblem) {
    let last = wanted.map { $0.max() ?? -1 } ?? Int.max
    while ends.count <= last {
      switch try xml.next() {
      case .open where xml.isNamed("si") && wanted.map { !$0.contains(ends.count) } ?? false:
        try xml.skipElement()
        ends.append(bytes.count)
      case .open where xml.isNamed("si"):
        let start = bytes.count
        try Self.appendRuns(of: "si", xml, to: &bytes)
        ControlEscapes.decode(&bytes, from: start)
        ends.append(bytes.count)
        if bytes.count > Self.mostBytes { throw .zipBomb(entry: xml.part, limit: Self.mostBytes) }
      case .end: return
      default: break
      }
    }
  }

  var count: Int { ends.count }

  /// Adds the text of this number to `target`; `false` when there is none. O(length).
  func append(_ number: Int, to target: inout [UInt8]) -> Bool {
    guard ends.indices.contains(number) else { return false }
    target.append(contentsOf: bytes[(number == 0 ? 0 : ends[number - 1])..<ends[number]])
    return true
  }

  /// The texts (`t`) inside the element that was just opened, joined, up to its end.
  static func appendRuns(
    of element: StaticString, _ xml: XMLScanner, to target: inout [UInt8]
  ) throws(FileProblem) {
    var isText = false
    while true {
      switch try xml.next() {
      case .open where xml.isNamed("rPh"): try xml.skipElement()
      case .open where xml.isNamed("t"): isText = true
      case .text where isText: try xml.appendText(to: &target)
      case .close where xml.isNamed("t"): isText = false
      case .close where xml.isNamed(element), .end: return
      default: break
      }
    }
  }
}

/// `_x000D_` and the like, as spreadsheets write characters that XML cannot hold (ECMA-376 part 1,
/// 22.9.2.19). A NUL is left as it is written.
enum ControlEscapes {
  static func decode(_ bytes: inout [UInt8], from start: Int) {
    guard bytes.count - start >= 7, bytes[start...].contains(UInt8(ascii: "_")) else { return }
    var write = start
    var read = start
    while read < bytes.count {
      if let scalar = scalar(bytes, at: read) {
        for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
          bytes[write] = byte
          write += 1
        }
        read += 7
      } else {
        bytes[write] = bytes[read]
        write += 1
        read += 1
      }
    }
    bytes.removeLast(bytes.count - write)
  }

  private static func scalar(_ bytes: [UInt8], at position: Int) -> UnicodeScalar? {
    guard position + 7 <= bytes.count, bytes[position] == UInt8(ascii: "_"),
      bytes[position + 1] == UInt8(ascii: "x"), bytes[position + 6] == UInt8(ascii: "_"),
      let number = UInt32(String(decoding: bytes[(position + 2)..<(position + 6)], as: UTF8.self), radix: 16),
      number != 0
    else { return nil }
    return UnicodeScalar(number)
  }
}
