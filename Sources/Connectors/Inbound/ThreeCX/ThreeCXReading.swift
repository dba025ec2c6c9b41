import FileFormats

/// What a row of 3CX's call log says of its call.
struct ThreeCXReading: CallReading {
  private let opened, caller, destination, status, ringing, talking: Int
  private let whole, id, direction: Int?
  private var moments = DateFormatGuess(expecting: DateFormatGuess.written)
  private var chain = ThreeCXChain()

  init?(header: [String]) {
    let find = ColumnFinder(header)
    guard let opened = find.column("calltime", "orachiamata", "orariochiamata"),
      let caller = find.column("callerid", "from", "idchiamante", "chiamante", "da"),
      let destination = find.column("destination", "to", "destinazione", "a"),
      let status = find.column("status", "stato"),
      let ringing = find.column("ringing", "squillo", "squilli"),
      let talking = find.column("talking", "inconversazione", "conversazione")
    else { return nil }
    self.opened = opened
    self.caller = caller
    self.destination = destination
    self.status = status
    self.ringing = ringing
    self.talking = talking
    whole = find.column("totals", "totali", "total", "totale")
    id = find.column("callid", "idchiamata")
    direction = find.column("direction", "direzione")
  }

  mutating func look(at row: borrowing RawRow) { row.withBytes(opened) { moments.see($0) } }

  mutating func call(in row: borrowing RawRow) -> CallRow {
    var call = CallRow()
    let time = row.text(opened)
    if time.lowercased().hasPrefix("total") {
      call.direction = .total
      return call
    }
    let caller = row.text(caller)
    let party = row.text(destination)
    let told = row.text(direction)
    call.direction = told.isEmpty ? Self.direction(from: caller, to: party) : CallDirection.direction(told)
    let wait = CallClock.seconds(row.text(ringing))
    let talk = CallClock.seconds(row.text(talking))
    let ownID = row.text(id)
    call.id =
      ownID.isEmpty
      ? chain.id(
        time, DateFormat(moments.verdict.format?.layout ?? .dayMonthYear), caller: caller,
        seconds: CallClock.seconds(row.text(whole)) ?? (wait ?? 0) + (talk ?? 0)) : ownID
    let kind = ThreeCXParty(party, isQueue: ColumnFinder.squeezed(told).contains("queue"))
    tell(&call, row.text(status), kind)
    call.wait = wait
    if call.isAnswered == true { call.talk = talk }
    switch kind {
    case .queue(let name): call.queue = name
    case .person(let name): call.agent = call.isAnswered == true ? name : ""
    case .menu, .mailbox: break
    }
    return call
  }

  private func tell(_ call: inout CallRow, _ status: String, _ party: ThreeCXParty) {
    let answered = CallOutcome.isAnswered(status)
    switch (answered, party) {
    case (true?, .mailbox): call.isAnswered = false
    case (true?, .menu): call.isAnswered = nil
    case (nil, _) where ThreeCXParty.passedOn.contains(ColumnFinder.squeezed(status)): call.isAnswered = nil
    case (nil, _): call.unknownWord = status
    default: call.isAnswered = answered
    }
  }

  private static func direction(from caller: String, to party: String) -> CallRow.Direction? {
    guard CallDirection.isExtension(caller) else { return nil }
    return CallDirection.isExtension(party) || !CallDirection.isOutside(party) ? .inside : .out
  }
}
