#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The columns of a JSON file, found by path.
struct JSONColumns {
  private(set) var names: [[UInt8]] = []
  private var places: [[UInt8]: Int] = [:]
  /// Where the next key probably is: records repeat their keys in one order.
  private var expected = 0
  private var late: [[UInt8]] = []
  private var lateLine = 0

  /// Late keys that are named; the rest are only not shown.
  private static let mostLateKeys = 50

  /// Collects the paths of the first records.
  init(path: String, format: FileFormat, records count: Int) throws(FileProblem) {
    var records = JSONRecords(try WatchedFile(path: path), format)
    var flattening = JSONFlattening()
    var seen = 0
    while seen < count, let object = try records.next() {
      seen += 1
      do throws(JSONCursor.Fault) {
        try flattening.columns(of: object) { path, _ in add(path) }
      } catch {
        throw records.fault(at: error.offset)
      }
      guard names.count <= CSVRecord.mostColumns else {
        throw .tooManyColumns(line: records.line, limit: CSVRecord.mostColumns)
      }
    }
    guard seen > 0 else { throw .emptyFile }
  }

  var notes: [ReadingNote] {
    late.isEmpty
      ? [] : [.lateKeys(late.map { String(decoding: $0, as: UTF8.self) }, firstLine: lateLine)]
  }

  /// The column of a path; a path without one is kept for the notes. O(length of the path).
  mutating func find(_ path: UnsafeBufferPointer<UInt8>, line: Int) -> Int? {
    if expected < names.count, equal(path, names[expected]) {
      expected = expected + 1 == names.count ? 0 : expected + 1
      return expected == 0 ? names.count - 1 : expected - 1
    }
    let key = Array(path)
    if let place = places[key] {
      expected = place + 1 == names.count ? 0 : place + 1
      return place
    }
    if late.isEmpty { lateLine = line }
    if late.count < Self.mostLateKeys, !late.contains(key) { late.append(key) }
    return nil
  }

  private mutating func add(_ path: UnsafeBufferPointer<UInt8>) {
    let key = Array(path)
    guard places[key] == nil else { return }
    places[key] = names.count
    names.append(key)
  }

  private func equal(_ path: UnsafeBufferPointer<UInt8>, _ name: [UInt8]) -> Bool {
    guard path.count == name.count, let start = path.baseAddress else { return path.count == name.count }
    return name.withUnsafeBufferPointer { other in
      other.baseAddress.map { memcmp(start, $0, path.count) == 0 } ?? true
    }
  }
}
