import FileFormats
import Primitives

/// What a record of 3CX's `cdr.log` says of its call.
struct ThreeCXDetailReading: CallReading {
  private let start, end, from, to: Int
  private let id, history, answered, changed: Int?
  private let fromType, toType, finalParty, toName, finalName: Int?
  /// Numbers that calls were passed on from: queues, groups and menus.
  private var groups: Set<String> = []
  private static let form = [DateFormat(.yearMonthDay, separator: "/")]

  init?(header: [String]) {
    let find = ColumnFinder(header)
    guard let start = find.column("timestart"), let end = find.column("timeend"), let from = find.column("fromno"),
      let to = find.column("tono")
    else { return nil }
    self.start = start
    self.end = end
    self.from = from
    self.to = to
    id = find.column("callid")
    history = find.column("historyid")
    answered = find.column("timeanswered")
    changed = find.column("reasonchanged")
    fromType = find.column("fromtype")
    toType = find.column("totype")
    finalParty = find.column("finalnumber", "finaldn")
    toName = find.column("todispname")
    finalName = find.column("finaldispname")
  }

  mutating func look(at row: borrowing RawRow) { if wasPassedOn(row) { groups.insert(row.text(to)) } }

  mutating func call(in row: borrowing RawRow) -> CallRow {
    var call = CallRow()
    let ownID = row.text(id)
    call.id = ownID.isEmpty ? row.text(history) : ownID
    guard let opened = CallClock.moment(row.text(start), Self.form)?.seconds else {
      call.opened = row.text(start)
      return call
    }
    call.opened = Instant(seconds: Int64(opened)).rfc3339
    call.direction = direction(row)
    let pickedUp = CallClock.moment(row.text(answered), Self.form)?.seconds
    let ended = CallClock.moment(row.text(end), Self.form)?.seconds
    if isGroup(row) {
      call.queue = named(row.text(toName), row.text(to))
      call.isAnswered = wasPassedOn(row)
      if call.isAnswered == true { call.agent = named(row.text(finalName), row.text(finalParty)) }
    } else {
      call.isAnswered = pickedUp != nil
      if let pickedUp {
        call.wait = max(0, pickedUp - opened)
        call.talk = ended.map { max(0, $0 - pickedUp) }
        call.agent = named(row.text(toName), row.text(to))
      }
    }
    if call.isAnswered == false { call.wait = ended.map { max(0, $0 - opened) } }
    return call
  }

  private func wasPassedOn(_ row: borrowing RawRow) -> Bool {
    row.text(changed).lowercased() == "replaceddst" && !row.text(finalParty).isEmpty
  }

  private func isGroup(_ row: borrowing RawRow) -> Bool {
    let type = ColumnFinder.squeezed(row.text(toType))
    return groups.contains(row.text(to)) || wasPassedOn(row)
      || ["queue", "ringgroup", "hunt", "ivr", "voicemail", "vmail", "specialmenu"].contains { type.contains($0) }
  }

  private func direction(_ row: borrowing RawRow) -> CallRow.Direction? {
    let type = ColumnFinder.squeezed(row.text(fromType))
    guard row.text(from).hasPrefix("Ext.") || type == "internal" || type == "extension" else { return nil }
    return CallDirection.isOutside(row.text(to)) || CallDirection.isOutside(row.text(finalParty)) ? .out : .inside
  }

  /// The name shown, or the number (`Ext.185` → `185`).
  private func named(_ name: String, _ number: String) -> String {
    if !name.isEmpty { return CallDirection.name(name) }
    return number.hasPrefix("Ext.") ? String(number.dropFirst(4)) : number
  }
}
