import FileFormats
import Foundation
public import Primitives

/// Reads what monitors answer: the JSON of status pages, and feeds.
public enum MonitorReading {
  /// The signs in an answer's body.
  public static func signs(_ kind: Monitor.Kind, _ body: [UInt8], now: Instant) throws(MonitorFailure) -> [MonitorSign]
  {
    switch kind {
    case .http: return []
    case .statuspage: return try statusPage(body, now: now)
    case .feed: return try feed(body, now: now)
    }
  }

  /// What goes on: of Statuspage `incidents`, of Instatus `activeIncidents`; services that are not well where no
  /// incident says why; maintenance under way.
  private static func statusPage(_ body: [UInt8], now: Instant) throws(MonitorFailure) -> [MonitorSign] {
    guard let root = try? JSONSerialization.jsonObject(with: Data(body)) as? [String: Any],
      root["page"] is [String: Any] || root["activeIncidents"] != nil
    else { throw .unreadable }
    func objects(_ key: String) -> [[String: Any]] { root[key] as? [[String: Any]] ?? [] }
    var signs = (objects("incidents") + objects("activeIncidents")).compactMap { sign($0, now: now) }
    signs += objects("scheduled_maintenances").filter { ($0["status"] as? String) == "in_progress" }
      .compactMap { sign($0, now: now) }
    signs += objects("activeMaintenances").filter { ($0["status"] as? String) == "INPROGRESS" }
      .compactMap { sign($0, now: now) }
    if signs.isEmpty {
      signs = objects("components").compactMap { one in
        guard let id = one["id"] as? String, let name = one["name"] as? String, let status = one["status"] as? String,
          !["operational", "under_maintenance"].contains(status), one["group"] as? Bool != true
        else { return nil }
        return MonitorSign(
          externalID: "component-\(id)", title: "\(name): \(status.replacing("_", with: " "))", url: nil,
          beganAt: moment(one["updated_at"]) ?? now, endedAt: nil)
      }
    }
    return signs
  }

  private static func sign(_ one: [String: Any], now: Instant) -> MonitorSign? {
    guard let id = one["id"] as? String, let name = one["name"] as? String else { return nil }
    if ["resolved", "postmortem", "completed"].contains((one["status"] as? String ?? "").lowercased()) { return nil }
    return MonitorSign(
      externalID: id, title: name, url: one["shortlink"] as? String ?? one["url"] as? String,
      beganAt: moment(one["started_at"]) ?? moment(one["started"]) ?? moment(one["created_at"]) ?? now, endedAt: nil)
  }

  /// RSS and Atom entries, and CAP notices, alone or inside a feed. What has no time was published when it is seen.
  private static func feed(_ body: [UInt8], now: Instant) throws(MonitorFailure) -> [MonitorSign] {
    let root: XMLTree
    do { root = try XMLTree(body) } catch { throw .unreadable }
    switch root.name {
    case "feed": return root.all("entry").compactMap { entry($0, now: now) }
    case "rss", "RDF":
      let items = (root["channel"]?.all("item") ?? []) + root.all("item")
      return items.compactMap { entry($0, now: now) }
    case "alert": return [alert(root, now: now)].compactMap { $0 }
    default: throw .unreadable
    }
  }

  private static func entry(_ one: XMLTree, now: Instant) -> MonitorSign? {
    // A feed of notices carries each whole, or its parts in each entry.
    if let whole = one.find("alert") { return alert(whole, now: now) }
    let title = line(one["title"]) ?? line(one["event"]) ?? ""
    let link = one["link"].flatMap { $0.attributes["href"] ?? ($0.text.isEmpty ? nil : $0.text) }
    guard
      let id = [one["id"]?.text, one["guid"]?.text, one.attributes["about"], link, title].compactMap({ $0 }).first(
        where: { !$0.isEmpty })
    else { return nil }
    let told = ["onset", "effective", "published", "pubDate", "date", "updated", "sent"].lazy
      .compactMap { one[$0].flatMap { moment($0.text) } }.first
    let ends = one["expires"].flatMap { moment($0.text) }
    let began = told ?? now
    return MonitorSign(
      externalID: id, title: title.isEmpty ? id : title, url: link, beganAt: began,
      endedAt: ends ?? Instant(seconds: began.seconds + dayOfANotice))
  }

  /// Common Alerting Protocol 1.2; of several languages the first.
  private static func alert(_ one: XMLTree, now: Instant) -> MonitorSign? {
    guard let id = one["identifier"]?.text, !id.isEmpty, one["msgType"]?.text != "Cancel" else { return nil }
    let info = one["info"]
    let began = moment(info?["onset"]?.text) ?? moment(info?["effective"]?.text) ?? moment(one["sent"]?.text) ?? now
    let title = [line(info?["headline"]), line(info?["event"])].compactMap { $0 }.first { !$0.isEmpty } ?? id
    return MonitorSign(
      externalID: id, title: title, url: info?["web"]?.text, beganAt: began,
      endedAt: moment(info?["expires"]?.text) ?? Instant(seconds: began.seconds + dayOfANotice))
  }

  /// A notice without an end is taken for over after a day.
  private static let dayOfANotice: Int64 = 86_400

  /// Titles hold HTML more often than they say so.
  private static func line(_ one: XMLTree?) -> String? { one.map { PlainHTML.line($0.text) } }

  /// RFC 3339 and what W3C-DTF leaves out of it, and RFC 822 as RSS writes it. Without a zone it is UTC.
  static func moment(_ value: Any?) -> Instant? {
    guard let text = value as? String, (10...60).contains(text.utf8.count) else { return nil }
    return w3c(text) ?? rfc822(text)
  }

  /// `2026-11-24`, `2026-11-24T09:15+01:00`, `2026-11-24 09:15:30.25Z`
  private static func w3c(_ text: String) -> Instant? {
    guard
      let match = text.wholeMatch(
        of: /(\d{4}-\d{2}-\d{2})(?:[Tt ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)? ?([Zz]|[+-]\d{2}(?::?\d{2})?)?)?/),
      let day = CivilDate(String(match.1))
    else { return nil }
    func number(_ part: Substring?) -> Int { part.flatMap { Int($0) } ?? 0 }
    let (hour, minute, second) = (number(match.2), number(match.3), number(match.4))
    guard hour < 24, minute < 60, second <= 60 else { return nil }
    let seconds = Int64(day.daysSince1970) * 86_400 + Int64(hour * 3_600 + minute * 60 + second)
    return Instant(seconds: seconds - offset(match.5.map(String.init) ?? "Z"))
  }

  /// `Mon, 23 Nov 2026 10:05:00 +0100`, the day's name and the seconds may be missing.
  private static func rfc822(_ text: String) -> Instant? {
    var parts = text.split(whereSeparator: { $0 == " " || $0 == "," }).map(String.init)
    if let first = parts.first, Int(first) == nil { parts.removeFirst() }
    let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    guard parts.count >= 4, let day = Int(parts[0]), (1...31).contains(day),
      let month = months.firstIndex(of: parts[1].prefix(3).lowercased()), var year = Int(parts[2])
    else { return nil }
    if year < 100 { year += 2000 }
    let time = parts[3].split(separator: ":").compactMap { Int($0) }
    guard time.count >= 2, (0..<24).contains(time[0]), (0..<60).contains(time[1]), (1970...2100).contains(year) else {
      return nil
    }
    let seconds = time[0] * 3_600 + time[1] * 60 + (time.count > 2 ? time[2] : 0)
    let zone = parts.count > 4 ? offset(parts[4]) : 0
    let midnight = Int64(CivilDate(year: year, month: month + 1, day: day).daysSince1970) * 86_400
    return Instant(seconds: midnight + Int64(seconds) - zone)
  }

  /// Seconds ahead of UTC: `+0100`, `+01:00`, `+01`, and the names that RFC 822 and European feeds use.
  private static func offset(_ text: String) -> Int64 {
    let digits = text.dropFirst().filter { $0 != ":" }
    guard let sign = text.first, sign == "+" || sign == "-", digits.count == 2 || digits.count == 4,
      let number = Int64(digits)
    else { return zones[text.uppercased()].map { $0 * 3_600 } ?? 0 }
    let (hours, minutes) = digits.count == 2 ? (number, 0) : (number / 100, number % 100)
    return (sign == "-" ? -1 : 1) * (hours * 3_600 + minutes * 60)
  }

  private static let zones: [String: Int64] = [
    "CET": 1, "MEZ": 1, "CEST": 2, "MESZ": 2, "EET": 2, "EEST": 3, "WEST": 1, "BST": 1, "IST": 1, "MSK": 3,
    "EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7,
  ]
}
