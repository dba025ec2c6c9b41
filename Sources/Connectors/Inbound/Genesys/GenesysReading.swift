import FileFormats

/// What a row of Genesys Cloud's interactions says, with its times made seconds.
struct GenesysReading: CallReading {
  private let direction, queue, users, abandoned, abandonTime: Int?
  private let queueTime, answerTime, talk, handle, transfers: Int?
  /// Columns of times; bare numbers in them are milliseconds.
  private let times: [Int]
  private var longest = 0.0

  init?(header: [String]) {
    let find = ColumnFinder(header)
    guard find.column("conversationid") != nil else { return nil }
    direction = find.column("direction", "originatingdirection")
    queue = find.column("queue", "queuename")
    users = find.column("usersinteracted", "users", "user", "username", "agent", "agentname")
    abandoned = find.column("abandoned", "nabandoned")
    abandonTime = find.column("tabandon")
    queueTime = find.column("totalqueue", "totalacd", "twait", "tacd")
    answerTime = find.column("tanswered")
    talk = find.column("totaltalk", "ttalkcomplete", "ttalk")
    handle = find.column("totalhandle", "thandle")
    transfers = find.column("transfers", "ntransferred", "transferred")
    if abandoned == nil, abandonTime == nil { return nil }
    let measures: Set<String> = [
      "duration", "thandle", "tanswered", "tabandon", "ttalk", "ttalkcomplete", "tacw", "tacd", "twait", "theld",
      "theldcomplete", "tivr", "talert",
    ]
    times = find.columns { $0.hasPrefix("total") || measures.contains($0) }
  }

  mutating func look(at row: borrowing RawRow) {
    for column in times { longest = max(longest, Double(row.text(column)) ?? 0) }
  }

  mutating func call(in row: borrowing RawRow) -> CallRow {
    var call = CallRow()
    call.direction = CallDirection.direction(row.text(direction))
    call.queue = row.text(queue)
    call.agent = row.text(users).split { ";|".contains($0) }.first.map { String($0).trimmed } ?? ""
    if isMilliseconds {
      for column in times {
        if let seconds = Self.seconds(ofMilliseconds: row.text(column)) { call.rewritten[column] = String(seconds) }
      }
    }
    let talked = seconds(row, talk) ?? 0
    let handled = seconds(row, handle)
    let answered = seconds(row, answerTime)
    if BooleanWord.read(row.text(abandoned)) == true || seconds(row, abandonTime) ?? 0 > 0 {
      call.isAnswered = false
      call.agent = ""
    } else if talked > 0 || handled ?? 0 > 0 || answered != nil || talk == nil && handle == nil && !call.agent.isEmpty {
      call.isAnswered = true
      call.talk = handled ?? (talked > 0 ? talked : nil)
      // An empty flag is a no where somebody was reached, for whoever maps the column.
      if let abandoned, row.isEmpty(abandoned) { call.rewritten[abandoned] = "NO" }
    }
    call.wait = (call.isAnswered == true ? answered : seconds(row, abandonTime)) ?? seconds(row, queueTime)
    if let transfers {
      call.transfers = BooleanWord.read(row.text(transfers)).map { $0 ? 1 : 0 } ?? Int(row.text(transfers))
    }
    return call
  }

  /// A longest time under ten seconds is no contact's: then the numbers are seconds.
  private var isMilliseconds: Bool { longest >= 10_000 }

  private func seconds(_ row: borrowing RawRow, _ column: Int?) -> Int? {
    let text = row.text(column)
    return isMilliseconds ? Self.seconds(ofMilliseconds: text) ?? CallClock.seconds(text) : CallClock.seconds(text)
  }

  /// Halves up; nil for what is no bare number.
  private static func seconds(ofMilliseconds text: String) -> Int? {
    guard let value = Double(text), value >= 0, value < 1e12 else { return nil }
    return Int((value / 1000 + 0.5).rounded(.down))
  }
}
