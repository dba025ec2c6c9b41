import FileFormats
import Primitives

/// The times of the rows of a table, read from the cells of one column or of two.
enum CountTimes {
  /// Rows whose time cannot be read are left out.
  static func readings(_ days: [String], _ format: DateFormat, hours: [String]? = nil) -> [DateReading] {
    days.indices.compactMap { row in
      let day = SlotText.read(days[row], in: format) ?? format.read(days[row])
      guard let hours else { return day }
      let clock = DateFormat(.timeOnly)
      guard case .day(let date)? = day, row < hours.count,
        case .time(let milliseconds)? = SlotText.read(hours[row], in: clock) ?? clock.read(hours[row])
      else { return nil }
      return .local(date, milliseconds: milliseconds)
    }
  }

  /// As a plan decided its columns; nil where no column is a moment.
  static func readings(_ columns: [PlannedColumn], _ rows: [[String]]) -> (readings: [DateReading], header: String)? {
    func column(_ part: FieldTarget.Part?) -> PlannedColumn? {
      columns.first { column in
        guard case .fields(let targets) = column.use else { return false }
        return targets.contains { $0.part == part && ($0.field == .at || ($0.field == .date && part == nil)) }
      }
    }
    func cells(_ column: PlannedColumn) -> [String] {
      rows.map { column.index < $0.count ? $0[column.index].trimmed : "" }
    }
    if let whole = column(nil) {
      return (readings(cells(whole), whole.date ?? DateFormat(.yearMonthDay)), whole.header)
    }
    guard let day = column(.date) else { return nil }
    let hours = column(.time).map(cells)
    return (readings(cells(day), day.date ?? DateFormat(.yearMonthDay), hours: hours), day.header)
  }
}
