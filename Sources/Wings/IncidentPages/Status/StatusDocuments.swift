import Markup
public import Incidents
public import Primitives
public import Storage
import Indicators

/// One file of the page, ready to be sent.
public struct StatusFile: Sendable, Hashable {
  /// Below the page's own folder: `index.html`, `api/v2/summary.json`.
  public let path: String
  public let contentType: String
  public let bytes: [UInt8]

  public init(path: String, contentType: String, bytes: [UInt8]) {
    self.path = path
    self.contentType = contentType
    self.bytes = bytes
  }
}

/// Everything the page consists of, made in one go: the server keeps it in memory, `status export` writes it.
public enum StatusDocuments {
  /// O(incidents of a year + services · days), for each language.
  public static func all(_ snapshot: StatusSnapshot, at place: (Int) -> StatusPlace) throws -> [StatusFile] {
    var files: [StatusFile] = []
    for language in Language.allCases {
      files += try pages(snapshot, language, at: place)
      let folder =
        switch language {
        case .it: ""
        case .en: "en/"
        }
      let feed = StatusFeed(snapshot, language)
      files.append(file(folder + "feed.atom", "application/atom+xml; charset=utf-8", feed.atom))
      files.append(file(folder + "feed.rss", "application/rss+xml; charset=utf-8", feed.rss))
      files.append(
        file(folder + "maintenance.ics", "text/calendar; charset=utf-8", StatusCalendar(snapshot, language).text))
      files.append(
        StatusFile(
          path: folder + "notice.json", contentType: json, bytes: try StatusNotice(snapshot, language).bytes()))
      let status = StatusJSON(snapshot, language)
      for document in StatusJSON.Document.allCases {
        files.append(
          StatusFile(
            path: "\(folder)api/v2/\(document.rawValue).json", contentType: json, bytes: try status.bytes(document)))
      }
    }
    files.append(file("notice.js", "text/javascript; charset=utf-8", StatusNotice.script(snapshot.links)))
    return files
  }

  /// `base` is where the installation stands, or, of a copy, where that is shown. Who runs the page, as the organisation's settings say.
  public static func snapshot(
    base: String, isCopy: Bool = false, takesSubscribers: Bool, now: Instant, _ connection: Connection
  ) throws -> StatusSnapshot {
    let organisation = try OrganisationStore.read(connection)
    return try StatusSnapshot.read(
      StatusSnapshot.House(
        organisation: organisation.name, language: organisation.language, timeZone: organisation.timeZone, base: base,
        isCopy: isCopy, takesSubscribers: takesSubscribers), now: now, connection)
  }

  private static let json = "application/json; charset=utf-8"

  private static func pages(
    _ snapshot: StatusSnapshot, _ language: Language, at place: (Int) -> StatusPlace
  ) throws -> [StatusFile] {
    let pages = StatusPages(snapshot, language)
    let depth =
      switch language {
      case .it: 0
      case .en: 1
      }
    func page(_ part: StatusPlace.Part, _ page: StatusPage, depth: Int) -> StatusFile {
      file(StatusPlace.file(part, language), "text/html; charset=utf-8", page.page(place(depth)).text)
    }
    return [page(.page, pages.now(), depth: depth), page(.history, pages.history(), depth: depth)]
      + snapshot.stories.map { page(.incident($0.incident.key), pages.incident($0), depth: depth + 1) }
  }

  private static func file(_ path: String, _ type: String, _ text: String) -> StatusFile {
    StatusFile(path: path, contentType: type, bytes: Array(text.utf8))
  }
}
