import FileFormats

/// Logs of exchanges that have no header, known by the shape of their first record. Their first line is data.
enum HeaderlessLog {
  /// The names of the columns; nil for anything else.
  static func columnNames(_ cells: [String]) -> [String]? {
    queueLog(cells) ?? master(cells) ?? table(cells) ?? threeCX(cells)
  }

  /// `time|call|queue|agent|EVENT|…`; a table's rows begin with their number.
  private static func queueLog(_ cells: [String]) -> [String]? {
    let names = QueueLog.fileColumns
    if cells.count >= 5, isEvent(cells[4]), isMoment(cells[0]) { return names }
    if cells.count >= 6, isEvent(cells[5]), isMoment(cells[1]) { return ["id"] + names }
    return nil
  }

  /// `Master.csv`: three moments (the second empty where nobody answered), two counts of seconds, a disposition.
  private static func master(_ cells: [String]) -> [String]? {
    let names = CallDetailRecords.masterColumns
    guard (16...names.count).contains(cells.count), isMoment(cells[9]), cells[10].isEmpty || isMoment(cells[10]),
      isMoment(cells[11]), isCount(cells[12]), isCount(cells[13]), isDisposition(cells[14])
    else { return nil }
    return Array(names.prefix(cells.count))
  }

  /// Rows of the table `cdr`: a moment, two counts of seconds, a disposition.
  private static func table(_ cells: [String]) -> [String]? {
    let names = CallDetailRecords.tableColumns
    guard (15...names.count).contains(cells.count), isMoment(cells[0]), isCount(cells[9]), isCount(cells[10]),
      isDisposition(cells[11])
    else { return nil }
    return Array(names.prefix(cells.count))
  }

  /// 3CX's `cdr.log`: `Call 9744`, an id, how long, three moments.
  private static func threeCX(_ cells: [String]) -> [String]? {
    let names = ThreeCXDetailRecords.columns
    guard (10...names.count + 1).contains(cells.count), cells[0].hasPrefix("Call "), Int(cells[0].dropFirst(5)) != nil,
      isMoment(cells[3]), cells[4].isEmpty || isMoment(cells[4]), isMoment(cells[5])
    else { return nil }
    return Array(names.prefix(cells.count))
  }

  private static func isEvent(_ cell: String) -> Bool { QueueEvent.isKnown(cell.trimmed) }

  private static func isMoment(_ cell: String) -> Bool {
    CallClock.moment(cell, [DateFormat(.yearMonthDay, separator: "-"), DateFormat(.unixSeconds)]) != nil
  }

  private static func isCount(_ cell: String) -> Bool { CallClock.seconds(cell) != nil }

  private static func isDisposition(_ cell: String) -> Bool {
    ["ANSWERED", "NO ANSWER", "BUSY", "FAILED", "CONGESTION"].contains(cell.trimmed.uppercased())
  }
}

extension FileFormat {
  /// The same with the columns named, where the file is a log without a header. Nothing that was stated is changed.
  func namingHeaderlessLog(at path: String) throws(FileProblem) -> FileFormat {
    guard kind == .csv, columnNames == nil, headerRow == nil else { return self }
    var bare = self
    bare.preambleRecords = 0
    bare.columnNames = []
    var row = RawRow()
    guard try openRecords(at: path, as: bare).next(into: &row), let names = HeaderlessLog.columnNames(row.strings)
    else { return self }
    bare.columnNames = names
    return bare
  }
}
