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

  /// Where a name such as `Europe/Rome` or `America/Argentina/Buenos_Aires` stands.
  private static func place(in header: String) -> Range<String.Index>? {
    for area in areas {
      var from = header.startIndex
      while let start = header[from...].firstRange(of: area + "/")?.lowerBound {
        var end = start
        while end < header.endIndex, isOfName(header[end]) { end = header.index(after: end) }
        let isWhole = start == header.startIndex || header[header.index(before: start)].isLetter == false
        if isWhole, header.distance(from: start, to: end) > area.count + 1 { return start..<end }
        from = header.index(after: start)
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
