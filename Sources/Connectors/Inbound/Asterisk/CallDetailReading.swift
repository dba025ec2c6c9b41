import FileFormats
import Primitives

/// What a call detail record says of its call.
struct CallDetailReading: CallReading {
  private let opened: Int
  private let disposition: Int
  private let duration, billed: Int?
  /// The moments of the call's begin and of its answer, where both are told.
  private let moments: (begun: Int, answered: Int)?
  private let linked, unique: Int?
  private let source, destination: Int?
  private let context, channel, telephone: Int?
  private let application, applicationData: Int?
  private let dialledIn, shownOut, told: Int?
  /// Elastix's `Duration` is the talk.
  private let durationIsTalk: Bool
  /// Some row names the telephone that took the call: a row that names none was taken by none.
  private var tellsTelephones = false

  init?(header: [String]) {
    let find = ColumnFinder(header)
    guard let opened = find.column("calldate", "start", "date"), let disposition = find.column("disposition", "status")
    else { return nil }
    self.opened = opened
    self.disposition = disposition
    duration = find.column("duration")
    billed = find.column("billsec", "billableseconds", "billseconds")
    moments = find.column("answer", "answered", "answertime", "answerstamp").map { (opened, $0) }
    linked = find.column("linkedid")
    unique = find.column("uniqueid")
    source = find.column("src", "source")
    destination = find.column("dst", "destination")
    context = find.column("dcontext")
    channel = find.column("channel", "srcchannel")
    telephone = find.column("dstchannel")
    application = find.column("lastapp")
    applicationData = find.column("lastdata")
    dialledIn = find.column("did")
    shownOut = find.column("outboundcnum")
    told = find.column("calldirection", "direction", "calltype")
    durationIsTalk = billed == nil && find.column("srcchannel") != nil
    if duration == nil, billed == nil { return nil }
  }

  mutating func look(at row: borrowing RawRow) {
    if let telephone, !row.isEmpty(telephone) { tellsTelephones = true }
  }

  mutating func call(in row: borrowing RawRow) -> CallRow {
    var call = CallRow()
    guard !row.isEmpty(disposition) else { return call }
    call.id = id(row)
    call.direction = direction(row)
    let word = row.text(disposition)
    call.isAnswered = isAnswered(row, word)
    if call.isAnswered == nil, CallOutcome.isAnswered(word) == nil { call.unknownWord = word }
    let whole = CallClock.seconds(row.text(duration))
    let talk = durationIsTalk ? whole : CallClock.seconds(row.text(billed))
    switch call.isAnswered {
    case true?:
      call.talk = talk
      call.wait = waited(row) ?? (durationIsTalk ? nil : whole.flatMap { whole in talk.map { max(0, whole - $0) } })
      call.agent = AsteriskNames.telephone(row.text(telephone))
    case false?: call.wait = durationIsTalk ? nil : whole
    case nil: break
    }
    call.queue = queue(row)
    return call
  }

  /// Seconds from the begin to the answer; nil where the row does not tell both.
  private func waited(_ row: borrowing RawRow) -> Int? {
    guard let moments, !row.isEmpty(moments.answered) else { return nil }
    let format = DateFormat(.yearMonthDay, separator: "-")
    guard case .local(let day, let begun)? = format.read(row.text(moments.begun)),
      case .local(let later, let answered)? = format.read(row.text(moments.answered))
    else { return nil }
    let seconds = (later.daysSince1970 - day.daysSince1970) * 86_400 + (answered - begun) / 1_000
    return (0...86_400).contains(seconds) ? seconds : nil
  }

  /// All rows of a call share `linkedid`; before Asterisk 1.8 there is `uniqueid` alone, and some reports have neither:
  /// then who called and when make the id.
  private func id(_ row: borrowing RawRow) -> String {
    let linked = row.text(linked)
    if !linked.isEmpty { return linked }
    let unique = row.text(unique)
    if !unique.isEmpty { return unique }
    var hash = StableHash()
    hash.combine(row.text(opened))
    hash.combine(row.text(source))
    return "call-" + String(UInt64(bitPattern: hash.value), radix: 36)
  }

  private func isAnswered(_ row: borrowing RawRow, _ word: String) -> Bool? {
    guard CallOutcome.isAnswered(word) == true else { return CallOutcome.isAnswered(word) }
    let application = row.text(application).lowercased()
    if application == "voicemail" || AsteriskNames.isMailbox(row.text(destination)) { return false }
    guard tellsTelephones, let telephone, row.isEmpty(telephone) else { return true }
    switch application {
    case "queue": return false
    case "dial", "appdial", "followme": return true
    default: return nil
    }
  }

  private func direction(_ row: borrowing RawRow) -> CallRow.Direction? {
    if let told = CallDirection.direction(row.text(told)) { return told }
    if !row.text(shownOut).isEmpty { return .out }
    let context = row.text(context).lowercased()
    if !row.text(dialledIn).isEmpty || AsteriskNames.isInbound(context: context) { return nil }
    let isOurs =
      CallDirection.isExtension(row.text(source))
      || context.hasPrefix("from-internal") && AsteriskNames.isExtension(channel: row.text(channel))
    guard isOurs else { return nil }
    return CallDirection.isOutside(row.text(destination)) ? .out : .inside
  }

  private func queue(_ row: borrowing RawRow) -> String {
    if row.text(application).lowercased() == "queue" {
      let data = row.text(applicationData)
      if let name = data.split(separator: ",").first, name.utf8.count < data.utf8.count { return String(name).trimmed }
      return row.text(destination)
    }
    let context = row.text(context).lowercased()
    return context == "ext-queues" || context == "ext-group" ? row.text(destination) : ""
  }
}
