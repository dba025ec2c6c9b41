/// A caller's stay in one queue, from entering to leaving it or to the end of the talk.
struct QueueStay: Sendable {
  let call: String
  let queue: String
  /// The line of the event that began it.
  let line: Int
  /// Seconds, on the file's scale.
  var entered: Int
  var connected: Int?
  var wait: Int?
  var talk: Int?
  var agent = ""
  var ending = ""
  var passedOn = false
  /// The caller is one of our own telephones.
  var isInside = false

  /// The stay as a row of a call. Unknown where nothing says how it ended.
  func row(_ clock: QueueLogClock) -> CallRow {
    var row = CallRow()
    row.id = call
    row.opened = clock.text(entered)
    row.queue = queue
    row.ending = ending
    if isInside { row.direction = .inside }
    if connected != nil {
      row.isAnswered = true
      row.wait = wait
      row.talk = talk
      row.agent = agent
      if passedOn { row.transfers = 1 }
    } else if !ending.isEmpty {
      row.isAnswered = false
      row.wait = wait
    }
    return row
  }
}
