/// One of the first records of a file, looked at for its shape.
struct TopRecord: Equatable {
  let cells: [String]
  /// The columns that hold something.
  let filled: [Int]

  init(_ cells: [String]) {
    self.cells = cells
    filled = cells.indices.filter { !cells[$0].isEmpty }
  }

  /// Columns up to the last filled one.
  var width: Int { filled.last.map { $0 + 1 } ?? 0 }
  var distinct: Int { Set(filled.map { cells[$0].lowercased() }).count }
  var isWords: Bool { filled.allSatisfy { !Self.isValue(cells[$0]) } }
  /// Words only, none twice.
  var isHeaderLike: Bool { isWords && distinct == filled.count }
  /// Every filled cell is a unit or a form, and one at least can be nothing else.
  var isUnits: Bool {
    filled.allSatisfy { UnitWord.isOne(cells[$0]) } && filled.contains { UnitWord.isPlain(cells[$0]) }
  }
  /// Keys of a survey tool.
  var isIdentifiers: Bool {
    !filled.isEmpty && filled.allSatisfy { cells[$0].hasPrefix("{\"ImportId\"") }
  }

  func text(_ column: Int) -> String { cells.indices.contains(column) ? cells[column] : "" }

  func hasFilled(leftOf column: Int) -> Bool { column > 0 && !text(column - 1).isEmpty }

  /// A number, a date or a time: it begins with a digit, perhaps after a sign, and has as many digits as letters.
  static func isValue(_ cell: String) -> Bool {
    let bare = cell.drop { "+-−.,€$£( ".contains($0) }
    guard let first = bare.first, first.isASCII, first.isNumber else { return false }
    return bare.count { $0.isNumber } >= bare.count { $0.isLetter }
  }
}
