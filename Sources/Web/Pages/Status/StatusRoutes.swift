import Markup
import IncidentPages
import HTTPTypes
import Hummingbird
import Incidents
import Primitives
import Storage
import WebAssets
import WireForms

/// The public page of how things stand: for everybody, from memory, with nothing of the visitor in it.
enum StatusRoutes {
  static let all: [SiteRoute] =
    [
      .get(.statusPage, .everyone) { try await file(.page, $0) },
      .get(.statusHistory, .everyone) { try await file(.history, $0) },
      .get(SitePath.statusIncident, .everyone) { visit in
        try await file(.incident(try visit.parameter("key")), visit)
      },
      .get(.statusAtom, .everyone) { try await file(.atom, $0) },
      .get(.statusRSS, .everyone) { try await file(.rss, $0) },
      .get(.statusCalendar, .everyone) { try await file(.calendar, $0) },
      .get(.statusNotice, .everyone) { visit in
        try await file((visit.language == .it ? "" : "en/") + "notice.json", isForOthers: true, visit)
      },
      .get(.statusNoticeScript, .everyone) { try await file("notice.js", isForOthers: true, $0) },
      .get(.statusStylesheet(hash: WebAssets.statusStylesheetHash), .everyone) { visit in
        AssetRoutes.asset(WebAssets.statusStylesheet, "text/css; charset=utf-8", visit)
      },
    ]
    + StatusJSON.Document.allCases.map { document in
      .get(SitePath.statusDocument.ending(document.rawValue + ".json"), .everyone) { visit in
        // A program that names no language gets the house's.
        let language = try visit.query().first("lang").flatMap(Language.init(rawValue:))
        let shelf = try await visit.environment.statusShelf()
        let folder = (language ?? shelf.snapshot.language) == .it ? "" : "en/"
        return try answer(shelf, "\(folder)api/v2/\(document.rawValue).json", isForOthers: true, visit)
      }
    }

  private static func file(_ part: StatusPlace.Part, _ visit: Visit) async throws -> Response {
    try await file(StatusPlace.file(part, visit.language), isForOthers: false, visit)
  }

  private static func file(_ path: String, isForOthers: Bool, _ visit: Visit) async throws -> Response {
    try answer(try await visit.environment.statusShelf(), path, isForOthers: isForOthers, visit)
  }

  /// `isForOthers`: the company's own site reads it too.
  private static func answer(
    _ shelf: StatusShelf, _ path: String, isForOthers: Bool, _ visit: Visit
  ) throws -> Response {
    guard let entry = shelf.entry(path) else { throw Refusal.notFound }
    var headers: HTTPFields = [
      .contentType: entry.contentType, .eTag: entry.etag, .cacheControl: "public, max-age=10, must-revalidate",
      .vary: "Accept-Encoding, Accept-Language",
    ]
    if isForOthers {
      headers[.accessControlAllowOrigin] = "*"
      headers[.resourcePolicy] = "cross-origin"
    }
    if let known = visit.request.headers[.ifNoneMatch], matches(known, entry.etag) {
      headers[.contentType] = nil
      return Response(status: .notModified, headers: headers)
    }
    if let gzip = entry.gzip, visit.request.headers[.acceptEncoding]?.contains("gzip") == true {
      headers[.contentEncoding] = "gzip"
      return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: gzip))
    }
    return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: entry.plain))
  }

  /// A list of tags, weak or not, or a star.
  private static func matches(_ header: String, _ etag: String) -> Bool {
    header == "*"
      || header.split(separator: ",").contains { part in
        var tag = part.drop { $0 == " " }
        if tag.hasPrefix("W/") { tag = tag.dropFirst(2) }
        while tag.last == " " { tag = tag.dropLast() }
        return tag == etag
      }
  }
}

extension HTTPField.Name {
  static let resourcePolicy = HTTPField.Name("Cross-Origin-Resource-Policy") ?? .via
}
