import Primitives

/// The time zone that a header names: `Conversation started at (Europe/Rome)`.
enum HeaderZone {
  /// The clock of the zone in the header; nil when it names none, or none that is known.
  static func clock(_ header: String) -> ZoneClock? {
    place(in: header).flatMap { ZoneClock(identifier: String(header[$0])) }
  }

  /// The header without its zone.
  static func without(_ header: String) -> String {
    guard let place = place(in: header) else { return header }
    return String(header[..<place.lowerBound]) + String(header[place.upperBound...])
  }

  /// Where a name such as `Europe/Rome` or `America/Argentina/Buenos_Aires` stands in brackets.
  private static func place(in header: String) -> Range<String.Index>? {
    for (opening, closing) in [("(", ")"), ("[", "]")] as [(Character, Character)] {
      guard let open = header.lastIndex(of: opening) else { continue }
      let start = header.index(after: open)
      guard let end = header[start...].firstIndex(of: closing) else { continue }
      let name = header[start..<end]
      if areas.contains(where: { name.hasPrefix($0 + "/") && name.count > $0.count + 1 }), name.allSatisfy(isOfName) {
        return start..<end
      }
    }
    return nil
  }

  private static func isOfName(_ character: Character) -> Bool {
    character.isASCII && (character.isLetter || character.isNumber || "/_+-".contains(character))
  }

  private static let areas = [
    "Europe", "America", "Africa", "Asia", "Australia", "Atlantic", "Pacific", "Indian", "Antarctica", "Etc",
  ]
}
