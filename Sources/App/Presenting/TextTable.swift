/// A table for a terminal: the first columns to the left, figures to the right.
struct TextTable {
  var headers: [String]
  /// Which columns are figures.
  var figures: Set<Int>
  var rows: [[String]] = []

  init(_ headers: [String], figures: Set<Int> = []) {
    self.headers = headers
    self.figures = figures
  }

  mutating func add(_ cells: [String]) { rows.append(cells) }

  var text: String {
    let all = [headers] + rows
    let widths = headers.indices.map { column in all.map { $0[column].count }.max() ?? 0 }
    let lines = all.map { cells in
      var line = ""
      for (column, cell) in cells.enumerated() {
        let padding = String(repeating: " ", count: widths[column] - cell.count)
        line += (column > 0 ? "  " : "") + (figures.contains(column) ? padding + cell : cell + padding)
      }
      while line.last == " " { line.removeLast() }
      return line
    }
    let rule = widths.map { String(repeating: "─", count: $0) }.joined(separator: "  ")
    return ([lines[0], rule] + lines.dropFirst()).joined(separator: "\n")
  }
}
