import FileFormats

/// What a contact record says.
struct ContactReading: CallReading {
  private let id: Int
  private let initial, method, enqueued, queue, queueTime: Int?
  private let connected, agent, talk: Int?
  /// The table of the data lake counts milliseconds.
  private let divisor: Double

  init?(header: [String]) {
    let find = ColumnFinder(header)
    guard let id = find.column("contactid"), find.column("initiationtimestamp") != nil else { return nil }
    self.id = id
    initial = find.column("initialcontactid")
    method = find.column("initiationmethod")
    enqueued = find.column("queueenqueuetimestamp", "enqueuetimestamp")
    queue = find.column("queuename", "queue")
    connected = find.column("agentconnectedtoagenttimestamp", "connectedtoagenttimestamp")
    agent = find.column("agentusername", "username", "agentname", "agent")
    let milliseconds = find.column("agentinteractiondurationms")
    talk = milliseconds ?? find.column("agentagentinteractionduration", "agentinteractionduration")
    queueTime = find.column("queuedurationms", "queuedqueuedurationms") ?? find.column("queueduration")
    divisor = milliseconds != nil || find.column("queuedurationms") != nil ? 1000 : 1
    // Without any trace of queue or agent there is nothing to tell.
    if agent == nil, connected == nil { return nil }
  }

  mutating func call(in row: borrowing RawRow) -> CallRow {
    var call = CallRow()
    let first = row.text(initial)
    call.id = first.isEmpty ? row.text(id) : first
    call.direction = CallDirection.direction(row.text(method))
    call.queue = row.text(queue)
    call.agent = row.text(agent)
    if !row.text(connected).isEmpty || connected == nil && !call.agent.isEmpty {
      call.isAnswered = true
      call.talk = seconds(row.text(talk))
    } else if !row.text(enqueued).isEmpty || enqueued == nil && !call.queue.isEmpty {
      call.isAnswered = false
    }
    call.wait = seconds(row.text(queueTime))
    return call
  }

  private func seconds(_ text: String) -> Int? {
    guard let value = Double(text), value >= 0, value < 1e12 else { return CallClock.seconds(text) }
    return Int((value / divisor + 0.5).rounded(.down))
  }
}
