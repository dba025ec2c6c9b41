import FileFormats

/// Makes calls of the events of a queue, one row for each stay in a queue, as soon as its end is read; what is still
/// open at the end of the file comes last and is unknown.
///
/// Where the file begins in the middle of a call, its beginning is worked out from how long it waited and talked.
/// Memory: the stays that are open at the same time, at most 50,000; beyond that all of
/// them are let go as unknown.
final class QueueLogCalls: RecordReader {
  let header = CallRow.header
  var format: FileFormat { base.format }
  var headerLine: Int { base.headerLine }
  var progress: ReadingProgress { base.progress }
  /// Events have more or fewer fields by their kind.
  var notes: [ReadingNote] {
    base.notes.filter {
      switch $0 {
      case .shortRecords, .longRecords: false
      default: true
      }
    }
  }

  private static let mostOpen = 50_000
  private let base: any RecordReader
  private let file: QueueLogFile
  private var clock = QueueLogClock()
  private var source = RawRow()
  private var open: [String: QueueStay] = [:]
  /// Stays that have ended, in the order of their ends; from `told` on they are still to be handed out.
  private var ended: [QueueStay] = []
  private var told = 0
  private var isAtEnd = false

  init(_ base: any RecordReader, _ file: QueueLogFile) {
    self.base = base
    self.file = file
  }

  func next(into row: inout RawRow) throws(FileProblem) -> Bool {
    while told == ended.count, !isAtEnd { try read() }
    guard told < ended.count else { return false }
    let stay = ended[told]
    told += 1
    if told == ended.count {
      ended.removeAll(keepingCapacity: true)
      told = 0
    }
    row.begin(line: stay.line)
    for cell in stay.row(clock).cells { row.append(utf8: cell) }
    return true
  }

  private func read() throws(FileProblem) {
    guard try base.next(into: &source) else {
      isAtEnd = true
      return letGo()
    }
    guard let line = file.line(source), let time = clock.seconds(line.time) else { return }
    if line.event == .start { return letGo() }
    if line.call.isEmpty || line.call == "NONE" { return }
    if line.event == .enter { return enter(line, time) }
    var stay = open.removeValue(forKey: line.call) ?? begun(before: line, time)
    if line.event == .connect {
      let wait = line.seconds(0) ?? max(0, time - stay.entered)
      if let connected = stay.connected {
        // Passed on by the one who answered: the caller waited before the first answer, and talked until passed on.
        stay.talk = (stay.talk ?? 0) + max(0, time - wait - connected)
        stay.passedOn = true
      } else {
        stay.agent = line.agent
        stay.wait = wait
      }
      stay.connected = time
      open[line.call] = stay
    } else if line.event.endsTalk {
      // Without `CONNECT` the end of the talk says all the same that there was one.
      let talk = line.seconds(line.event.talkField) ?? stay.connected.map { max(0, time - $0) }
      stay.talk = talk.map { $0 + (stay.talk ?? 0) } ?? stay.talk
      stay.wait = stay.wait ?? line.seconds(line.event.waitField)
      stay.connected = stay.connected ?? time - (stay.talk ?? 0)
      if stay.agent.isEmpty { stay.agent = line.agent }
      stay.passedOn = stay.passedOn || line.event.passesOn
      stay.ending = "completed"
      ended.append(stay)
    } else if let ending = line.event.ending {
      stay.connected = nil
      stay.ending = ending
      stay.wait = line.seconds(line.event.waitField) ?? max(0, time - stay.entered)
      ended.append(stay)
    }
  }

  private func enter(_ line: QueueLogFile.Line, _ time: Int) {
    // A second entry without a trace of the exit: how the first stay ended is not known.
    if let earlier = open.removeValue(forKey: line.call) { ended.append(earlier) }
    var stay = QueueStay(call: line.call, queue: line.queue, line: source.line, entered: time)
    // URL | caller: one of our own telephones asks a colleague.
    stay.isInside = line.data.count > 1 && CallDirection.isExtension(line.data[1])
    open[line.call] = stay
    if open.count > Self.mostOpen { letGo() }
  }

  /// A stay whose beginning is not in the file.
  private func begun(before line: QueueLogFile.Line, _ time: Int) -> QueueStay {
    let before = (line.seconds(line.event.waitField) ?? 0) + (line.seconds(line.event.talkField) ?? 0)
    return QueueStay(call: line.call, queue: line.queue, line: source.line, entered: time - before)
  }

  /// Ends all that is open.
  private func letGo() {
    ended += open.values.sorted { $0.line < $1.line }
    open = [:]
  }
}
