/// Columns of several sheets brought together by their names: trimmed, whatever their case.
struct ColumnNames {
  /// All names, in the order in which they first came.
  private(set) var all: [String] = []
  private var places: [Key: Int] = [:]

  /// A name and how often it came before in the same header.
  private struct Key: Hashable {
    var name: String
    var occurrence: Int
  }

  /// Adds what is new in a header.
  mutating func add(_ header: [String]) {
    for (key, name) in zip(Self.keys(header), header) where places[key] == nil {
      places[key] = all.count
      all.append(name)
    }
  }

  /// Where each column of a header stands among all; `nil` when they are the same.
  func places(of header: [String]) -> [Int]? {
    let found = Self.keys(header).map { places[$0] ?? 0 }
    return found == Array(all.indices) ? nil : found
  }

  /// The names that a header lacks.
  func missing(in header: [String]) -> [String] {
    let there = Set(Self.keys(header))
    return places.filter { !there.contains($0.key) }.sorted { $0.value < $1.value }.map { all[$0.value] }
  }

  /// How many names two headers share, of all the names they have: 0…1. Columns without a name do not count.
  static func share(_ one: [String], _ other: [String]) -> Double {
    let (mine, theirs) = (Set(keys(one.filter { !$0.isEmpty })), Set(keys(other.filter { !$0.isEmpty })))
    let union = mine.union(theirs).count
    return union == 0 ? 0 : Double(mine.intersection(theirs).count) / Double(union)
  }

  private static func keys(_ header: [String]) -> [Key] {
    var seen: [String: Int] = [:]
    return header.map { name in
      let bare = name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
      seen[bare, default: 0] += 1
      return Key(name: bare, occurrence: seen[bare, default: 1])
    }
  }
}
