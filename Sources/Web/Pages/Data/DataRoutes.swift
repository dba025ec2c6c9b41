import Markup
import PageKit
import HousePages
import Facts
import HTTPTypes
import Hummingbird
import Indicators
import NIOCore
import People
import Primitives
import Storage
import WireForms

/// What was brought in, and the steps by which a file is brought in.
enum DataRoutes {
  static let all: [SiteRoute] = [
    .get(.data, .may(.importData), list), .get(.importStart, .may(.importData), start),
    .post(.importStart, .may(.importData), receive), .get(SitePath.upload, .may(.importData), show),
    .get(SitePath.uploadProgress, .may(.importData), progress),
    .post(SitePath.uploadStep.ending(UploadStep.columns), .may(.importData), columns),
    .post(SitePath.uploadStep.ending(UploadStep.check), .may(.importData), check),
    .post(SitePath.uploadStep.ending(UploadStep.confirmation), .may(.importData), confirm),
    .post(SitePath.uploadStep.ending(UploadStep.removal), .may(.importData), remove),
    .post(SitePath.importUndo, .may(.importData), undo),
  ]

  @Sendable static func list(_ visit: Visit) async throws -> Response {
    let offset = try visit.query().first("offset").flatMap { Int($0) } ?? 0
    let page = try await visit.read { try DataReport.page(offset: offset, visit.language, now: visit.now, $0) }
    return visit.page(page.title, in: .data, refresh: page.isAtWork ? 5 : nil, page.body(visit.site))
  }

  @Sendable static func start(_ visit: Visit) async throws -> Response {
    let limit = SizeText.text(visit.environment.settings.longestUpload, visit.language)
    let page = ImportStartPage(language: visit.language, limit: limit)
    return visit.page(page.title, in: .data, page.body(visit.site))
  }

  @Sendable static func show(_ visit: Visit) async throws -> Response {
    let showsColumns = try visit.query().first("step") == "columns"
    let page = try await page(visit, showsColumns: showsColumns)
    return visit.page(page.title, in: .data, refresh: page.refresh, page.body(visit.site))
  }

  /// One event and the end: the browser asks again after two seconds, and no connection is held.
  @Sendable static func progress(_ visit: Visit) async throws -> Response {
    let page = try await page(visit, showsColumns: false)
    let event =
      if let progress = page.progress {
        ServerSentEvent(data: progress.text, event: "progress", retry: 2_000)
      } else {
        ServerSentEvent(data: visit.site.href(.upload(page.id)), event: "done", retry: 2_000)
      }
    return Response(
      status: .ok, headers: [.contentType: "text/event-stream", .cacheControl: "no-store"],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: event.bytes)))
  }

  private static func page(_ visit: Visit, showsColumns: Bool) async throws -> UploadPage {
    let id = try visit.number("id")
    let page = try await visit.read {
      try UploadReport.page(id, showsColumns: showsColumns, visit.language, now: visit.now, $0)
    }
    guard let page else { throw Refusal.notFound }
    return page
  }
}
