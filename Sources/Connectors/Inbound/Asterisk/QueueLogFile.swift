import FileFormats

/// Where the parts of an event stand in the file.
struct QueueLogFile: CallFile {
  private let time, call, queue, event: Int
  private let agent: Int?
  /// `data1` … `data5`.
  private let data: [Int]
  /// One column with all of them, parted by bars.
  private let joined: Int?

  /// An event as the file tells it.
  struct Line {
    var event: QueueEvent
    var time: String
    var call: String
    var queue: String
    var agent: String
    var data: [String]

    /// Whole seconds of a data field that there is.
    func seconds(_ field: Int?) -> Int? {
      guard let field, data.indices.contains(field) else { return nil }
      return CallClock.seconds(data[field])
    }
  }

  init?(header: [String]) {
    let find = ColumnFinder(header)
    guard let time = find.column("time", "timestamp", "eventdate", "datetime", "created"),
      let call = find.column("callid", "calluniqueid", "uniqueid"), let event = find.column("event", "eventtype"),
      let queue = find.column("queuename", "queue", "qname")
    else { return nil }
    self.time = time
    self.call = call
    self.queue = queue
    self.event = event
    agent = find.column("agent", "qagent", "member")
    data = (1...5).compactMap { find.column("data\($0)", "arg\($0)") }
    joined = data.isEmpty ? find.column("data", "arg") : nil
  }

  func look(at row: borrowing RawRow) {}

  func records(in base: any RecordReader) -> any RecordReader { QueueLogCalls(base, self) }

  /// Nil for events that are no part of a call.
  func line(_ row: borrowing RawRow) -> Line? {
    guard let event = QueueEvent(rawValue: row.text(event).uppercased()) else { return nil }
    var fields = data.map { row.text($0) }
    if let joined {
      fields = row.text(joined).split(separator: "|", omittingEmptySubsequences: false).map { String($0).trimmed }
    }
    return Line(
      event: event, time: row.text(time), call: row.text(call), queue: row.text(queue),
      agent: AsteriskNames.telephone(row.text(agent)), data: fields)
  }
}
