/// Decides which of the first records of a table are titles, which make the header, and where the data begin.
///
/// Only what is plain by its shape is taken for a second record of the header; anything else is left, and the
/// user can state the line of the header.
struct HeadGuess: Equatable {
  private(set) var preambleRecords = 0
  private(set) var headerRecords: [HeaderRecord] = [.names]

  /// How many records are looked at.
  static let mostRecords = 60

  private let records: [TopRecord]

  /// - Parameters:
  ///   - records: the first ones that are not blank, with trimmed cells; from the header on where it is stated.
  ///   - isStated: the first record is the header because the user said so.
  init(_ records: [[String]], isStated: Bool = false) {
    self.records = records.map(TopRecord.init)
    var names = 0
    if !isStated {
      names = firstNames()
      if names > 0, isGroups(names - 1, over: names) {
        headerRecords = [.groups, .names]
      } else if isGroups(names, over: names + 1) {
        headerRecords = [.groups, .names]
        names += 1
      }
      preambleRecords = names - (headerRecords.count - 1)
    }
    addRecordsBelow(names)
  }

  /// Where the names stand: under titles of one cell, or under lines of a name and a value that take up no more
  /// than half of the table's width.
  private func firstNames() -> Int {
    let titles = Preamble.count(records.map { Preamble.Record(cells: $0.cells.count, filled: $0.filled.count) })
    if titles > 0 { return titles }
    let usual = usualFilled
    guard usual >= 4, let names = records.firstIndex(where: { $0.filled.count * 10 >= usual * 6 }),
      names > 0, names <= 20, records[names].isHeaderLike
    else { return 0 }
    return records[..<names].allSatisfy { $0.filled.count * 2 <= usual } ? names : 0
  }

  /// The most frequent number of filled cells.
  private var usualFilled: Int {
    var counts: [Int: Int] = [:]
    for record in records { counts[record.filled.count, default: 0] += 1 }
    return counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 0
  }

  /// Whether a record names groups of the columns that the record under it names.
  private func isGroups(_ upper: Int, over lower: Int) -> Bool {
    guard records.indices.contains(lower + 1) else { return false }
    let (groups, names) = (records[upper], records[lower])
    guard groups.filled.count >= 2, names.filled.count >= 2, groups.isWords, names.isWords,
      isDistinct(groups, names), !names.cells.contains(where: { Self.answerWords.contains($0.lowercased()) }),
      isToldFromData(lower)
    else { return false }
    let columns = Set(records[(lower + 1)...].flatMap(\.filled))
    let unnamed = columns.subtracting(names.filled)
    if unnamed.isEmpty || unnamed.count == 1 && unnamed.isDisjoint(with: groups.filled) {
      // Every column has its name below; above, some have none, or one is written over several.
      let isSparse = groups.filled.count * 5 <= names.filled.count * 4 && groups.width * 2 > names.width
      return isSparse || groups.distinct * 2 <= groups.filled.count
    }
    // Cells merged downwards: a column has its name in one of the two records.
    guard unnamed.subtracting(groups.filled).count <= 1, names.filled.contains(where: { groups.text($0).isEmpty })
    else { return false }
    return names.filled.allSatisfy { groups.text($0).isEmpty ? names.hasFilled(leftOf: $0) : true }
  }

  /// No name comes twice in the same group.
  private func isDistinct(_ groups: TopRecord, _ names: TopRecord) -> Bool {
    let joined = HeaderNames.joined(groups: groups.cells, names: names.cells)
    let filled = names.filled.map { joined[$0].lowercased() }
    return Set(filled).count == filled.count
  }

  /// Whether some column below holds numbers, dates or times where this record holds a word.
  private func isToldFromData(_ names: Int) -> Bool {
    let data = records[(names + 1)...]
    return records[names].filled.contains { column in
      let cells = data.map { $0.text(column) }.filter { !$0.isEmpty }
      return !cells.isEmpty && cells.count { TopRecord.isValue($0) } * 2 > cells.count
    }
  }

  private mutating func addRecordsBelow(_ names: Int) {
    let below = records.dropFirst(names + 1).prefix(2)
    if let place = below.firstIndex(where: \.isIdentifiers) {
      headerRecords += place == names + 1 ? [.identifiers] : [.questions, .identifiers]
    } else if let units = below.first, units.isUnits {
      headerRecords.append(.units)
    }
  }

  /// What survey tools write under their questions: the question is the name there.
  private static let answerWords: Set<String> = [
    "response", "open-ended response", "open ended response", "risposta", "risposta aperta",
    "other (please specify)", "altro (specificare)",
  ]
}
