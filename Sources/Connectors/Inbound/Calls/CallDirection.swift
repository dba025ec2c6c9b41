/// Whose call it is, from words and from the length of numbers.
enum CallDirection {
  /// From the cell of a column of directions; nil for a call of a customer, or an unknown word.
  static func direction(_ word: String) -> CallRow.Direction? {
    let key = ColumnFinder.squeezed(word)
    if outgoing.contains(key) { return .out }
    return inside.contains(key) ? .inside : nil
  }

  /// Headers of columns whose cells are directions and nothing else, squeezed.
  static let headers: Set<String> = [
    "direction", "direzione", "calldirection", "direzionechiamata", "verso", "versochiamata", "calltype",
    "tipochiamata", "originatingdirection",
  ]

  static let outgoing: Set<String> = [
    "outbound", "out", "outgoing", "outboundcall", "outgoingcall", "uscente", "inuscita", "uscita", "effettuata",
    "chiamatainuscita", "chiamatauscente", "uscenti", "u", "externaloutbound", "agentoutbound", "agentreply",
  ]

  private static let incoming: Set<String> = [
    "inbound", "in", "e", "incoming", "inboundcall", "incomingcall", "entrante", "entranti", "inentrata", "entrata",
    "iningresso", "ingresso", "ricevuta", "chiamatainentrata", "chiamataentrante", "chiamataricevuta",
    "externalinbound",
  ]

  /// Whether a cell says that the call came in.
  static func isIncoming(_ cell: String) -> Bool { incoming.contains(ColumnFinder.squeezed(cell)) }

  /// Whether a cell is a direction and nothing else.
  static func isWord(_ cell: String) -> Bool {
    let key = ColumnFinder.squeezed(cell)
    return incoming.contains(key) || outgoing.contains(key) || inside.contains(key)
  }

  static let inside: Set<String> = [
    "internal", "int", "intern", "interne", "internalcall", "interna", "interno", "chiamatainterna", "monitor",
  ]

  /// A telephone of ours: two to five digits, alone or in brackets at the end (`Anna Verdi (201)`).
  static func isExtension(_ party: String) -> Bool { !ours(party).isEmpty }

  /// The digits of a telephone of ours; empty for a number of the outside.
  static func ours(_ party: String) -> Substring {
    var text = Substring(party.trimmed)
    if text.last == ")", let bracket = text.lastIndex(of: "(") { text = text[text.index(after: bracket)...].dropLast() }
    return (2...5).contains(text.utf8.count) && text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? text : ""
  }

  /// A number of the public network: six digits or more, with `+`, blanks and strokes between them.
  static func isOutside(_ party: String) -> Bool {
    var digits = 0
    for byte in party.utf8 where (0x30...0x39).contains(byte) { digits += 1 }
    return digits >= 6
  }

  /// A name without the extension in brackets behind it: `Assistenza (800)` → `Assistenza`. A bare number stays.
  static func name(_ party: String) -> String {
    let text = party.trimmed
    guard text.last == ")", let bracket = text.lastIndex(of: "(") else { return text }
    let name = String(text[..<bracket]).trimmed
    return name.isEmpty ? String(text[text.index(after: bracket)...].dropLast()) : name
  }
}
