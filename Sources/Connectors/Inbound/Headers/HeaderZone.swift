import Foundation
import Primitives

/// The time zone that a header names: `Conversation started at (Europe/Rome)`, `Created at (UTC+2)`, `Submit Date (UTC)`.
enum HeaderZone {
  /// The clock of the zone in the header; nil when it names none, or none that is known.
  static func clock(_ header: String) -> ZoneClock? {
    if let place = place(in: header) { return ZoneClock(identifier: String(header[place])) }
    return offset(in: header).flatMap { TimeZone(secondsFromGMT: $0.seconds) }.map(ZoneClock.init(zone:))
  }

  /// The header without its zone.
  static func without(_ header: String) -> String {
    guard let place = place(in: header) ?? offset(in: header)?.place else { return header }
    return String(header[..<place.lowerBound]) + " " + String(header[place.upperBound...])
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

  /// `UTC`, `UTC+2`, `GMT+01:00`, `utc -5`: seconds east of Greenwich, and where it stands.
  private static func offset(in header: String) -> (place: Range<String.Index>, seconds: Int)? {
    let pattern = /(?i)(?:^|[^a-z])(?:utc|gmt)(?:\s?([+\u2212-])\s?(\d{1,2})(?::?(\d{2}))?)?(?![a-z])/
    guard let found = header.firstMatch(of: pattern) else { return nil }
    guard let sign = found.output.1, let hours = found.output.2.flatMap({ Int($0) }), hours <= 14 else {
      return (found.range, 0)
    }
    let minutes = found.output.3.flatMap { Int($0) } ?? 0
    return (found.range, (sign == "+" ? 1 : -1) * (hours * 3600 + minutes * 60))
  }

  private static func isOfName(_ character: Character) -> Bool {
    character.isASCII && (character.isLetter || character.isNumber || "/_+-".contains(character))
  }

  private static let areas = [
    "Europe", "America", "Africa", "Asia", "Australia", "Atlantic", "Pacific", "Indian", "Antarctica", "Etc",
  ]
}
