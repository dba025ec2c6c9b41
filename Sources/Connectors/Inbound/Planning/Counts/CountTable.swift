import FileFormats
import Primitives

/// A table of totals being understood: what its columns feed, and which of them split the totals.
struct CountTable {
  let columns: [CountColumn]
  let time: TimeColumns
  var targets: [Int: FieldTarget]
  /// Columns without a field that tell rows of the same time apart.
  private(set) var groups: Set<Int> = []

  /// Nil where nothing says when. `day` is the field of a moment or a day.
  init?(_ columns: [CountColumn], day: Field) {
    guard let time = TimeColumns(columns, field: day) else { return nil }
    self.columns = columns
    self.time = time
    targets = time.targets
  }

  var free: [CountColumn] { columns.filter { targets[$0.index] == nil && $0.filled > 0 } }

  func has(_ field: Field) -> Bool { targets.values.contains { $0.field == field } }

  func column(_ field: Field) -> CountColumn? {
    targets.first { $0.value.field == field }.map { columns[$0.key] }
  }

  /// A column that holds what a header of its kind must hold, as what it feeds; nil where it does not.
  static func fitting(_ column: CountColumn, _ target: FieldTarget) -> FieldTarget? {
    switch target.field.content {
    case .integer where target.field.isCount:
      if column.isWhole { return target }
      if let share = target.field.asShare, let told = ShareColumn.target(share, column), !column.isMostlyWhole {
        return told
      }
      // What is named keeps its field: the rows that do not fit are refused one by one.
      return column.isMostlyWhole ? target : nil
    case .integer: return target.field == .intervalMinutes && column.isWhole ? target : nil
    case .decimal: return column.isNumeric ? ShareColumn.target(target.field, column) : nil
    case .duration: return column.isDuration ? target : nil
    case .category: return target.field != .monthOfYear && (!column.isNumeric || column.isGroup) ? target : nil
    case .scale: return target
    default: return nil
    }
  }

  /// A share beside the number that it is a share of tells nothing more.
  mutating func dropSharesOfKnown() {
    for (index, target) in targets where Field.allCases.contains(where: { $0.asShare == target.field && has($0) }) {
      targets[index] = nil
    }
  }

  /// Texts that split the totals; a column of numbers where rows cannot be told apart without it.
  mutating func findGroups() {
    for column in free where !column.isNumeric && column.isGroup && !column.isWeekday && !column.isDuration {
      groups.insert(column.index)
    }
    if isUnique { return }
    let codes = free.filter {
      $0.isNumeric && !$0.isNumbering && (2...ColumnSample.mostValues).contains($0.different.count)
    }
    for code in codes {
      groups.insert(code.index)
      if isUnique { return }
      groups.remove(code.index)
    }
  }

  /// Rows of the same time and groups are few: the hour that comes twice in autumn, a slip.
  var isUnique: Bool {
    let parts = columns.filter { groups.contains($0.index) || isCategory($0) }
    let count = columns.first?.cells.count ?? 0
    var keys: Set<String> = []
    for row in 0..<count {
      keys.insert(time.key(of: row, columns) + "|" + parts.map { $0.cells[row] }.joined(separator: "|"))
    }
    return keys.count * 20 >= count * 19
  }

  private func isCategory(_ column: CountColumn) -> Bool {
    targets[column.index].map { $0.field.content == .category && $0.field != .monthOfYear } ?? false
  }

  /// What may be a total of other rows, and is counted as one of them.
  func doubtfulTotals(counted: CountColumn?) -> [LocalizedText] {
    columns.filter { groups.contains($0.index) || isCategory($0) }.compactMap { column in
      GroupTotals.perhaps(of: column, counted: counted) { time.key(of: $0, columns) }.map { value in
        LocalizedText(
          it:
            "In «\(column.header)», «\(value)» è la somma delle altre righe: se è il loro totale toglila, perché conta due "
            + "volte.",
          en:
            "In \"\(column.header)\", \"\(value)\" is the sum of the other rows: if it is their total take it out, for it "
            + "counts twice.")
      }
    }
  }

  /// What the columns feed; those that say nothing are left out, and so are rows that add up others.
  func mapping(counted: CountColumn?) -> Mapping {
    var mapping = Mapping()
    for column in columns {
      if let target = targets[column.index] {
        mapping.columns[column.header] = OneOrMore([target.description])
      } else if !groups.contains(column.index) {
        mapping.ignore.append(column.header)
      }
    }
    for column in columns where groups.contains(column.index) || isCategory(column) {
      let wholes = GroupTotals.values(of: column, counted: counted) { time.key(of: $0, columns) }
      if !wholes.isEmpty { mapping.skip[column.header] = wholes.sorted() }
    }
    return mapping
  }
}
