public import Primitives

/// Planned maintenance for people's calendars (iCalendar, RFC 5545): past of the last 90 days, and to come.
public struct StatusCalendar {
  private let snapshot: StatusSnapshot
  private let language: Language

  public init(_ snapshot: StatusSnapshot, _ language: Language) {
    self.snapshot = snapshot
    self.language = language
  }

  /// Lines end with CRLF and are folded at 75 bytes.
  public var text: String {
    let oldest = Instant(seconds: snapshot.now.seconds - 90 * 86_400)
    let events = snapshot.stories.filter { $0.incident.window.map { $0.to >= oldest } ?? false }
    let lines =
      [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Campanello//Status//\(language.rawValue.uppercased())",
        "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
        "X-WR-CALNAME:\(escaped(StatusWords.pageName(snapshot.organisation)[language]))",
        "X-WR-CALDESC:\(escaped(StatusWords.freshness(snapshot, language)))",
      ] + events.flatMap(event) + ["END:VCALENDAR"]
    return lines.map(folded).joined()
  }

  private func event(_ story: StatusSnapshot.Story) -> [String] {
    let one = story.incident
    guard let window = one.window else { return [] }
    let isCancelled = story.phase == .cancelled
    let ended = isCancelled ? window.to : min(one.endedAt ?? window.to, window.to)
    let end = max(ended, Instant(seconds: window.from.seconds + 60))
    let changed = max(
      story.lastSaid, story.updates.map(\.writtenAt).max() ?? story.lastSaid, one.revisedAt ?? story.lastSaid)
    // Whatever changes raises it: an update, a correction, another window or title.
    let sequence = max(story.updates.reduce(-1) { $0 + $1.version } + one.revision, 0)
    let services = story.services.compactMap { snapshot.name(of: $0, language) }.joined(separator: ", ")
    let text = [story.updates.last?.text[language] ?? "", services].filter { !$0.isEmpty }.joined(separator: "\n\n")
    return [
      "BEGIN:VEVENT", "UID:\(one.key)@campanello", "DTSTAMP:\(stamp(changed))",
      "LAST-MODIFIED:\(stamp(changed))", "SEQUENCE:\(sequence)", "STATUS:\(isCancelled ? "CANCELLED" : "CONFIRMED")",
      "DTSTART:\(stamp(window.from))", "DTEND:\(stamp(end))", "SUMMARY:\(escaped(one.title[language]))",
      "DESCRIPTION:\(escaped(text))", "URL:\(snapshot.links.incident(one.key, language))", "TRANSP:TRANSPARENT",
      "END:VEVENT",
    ]
  }

  /// `20261123T090500Z`
  private func stamp(_ instant: Instant) -> String { instant.rfc3339.filter { $0 != "-" && $0 != ":" } }

  private func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing(";", with: "\\;").replacing(",", with: "\\,")
      .replacing("\n", with: "\\n")
  }

  /// Never inside a character.
  private func folded(_ line: String) -> String {
    var folded = ""
    var room = 75
    for character in line {
      if character.utf8.count > room {
        folded += "\r\n "
        room = 74
      }
      folded.append(character)
      room -= character.utf8.count
    }
    return folded + "\r\n"
  }
}
