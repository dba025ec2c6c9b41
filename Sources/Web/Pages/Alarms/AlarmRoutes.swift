import AlarmPages
import Markup
import PageKit
import Alarms
import Conversations
import Facts
import Hummingbird
import People
import Primitives
import WireForms

/// The alarms, one alarm, and what people do to it.
enum AlarmRoutes {
  static let all: [SiteRoute] =
    [
      .get(.alarms, .may(.seeAlarms), list), .get(SitePath.alarm, .may(.seeAlarms), show),
      .post(SitePath.alarmSample, .may(.readConversations), drawSample),
    ]
    + AlarmAct.allCases.map { act in
      .post(SitePath.alarmAct.ending(act), .may(.actOnAlarms)) { try await handle(act, $0) }
    }

  @Sendable static func list(_ visit: Visit) async throws -> Response {
    let filter = AlarmListReport.Filter(try visit.query().fields.map { ($0.name, $0.value) })
    let page = try await visit.read { try AlarmListReport.page(filter, visit.language, now: visit.now, $0) }
    return visit.page(page.title, in: .alarms, page.body(visit.site))
  }

  @Sendable static func show(_ visit: Visit) async throws -> Response {
    let id = try visit.parameter("id")
    let reading = AlarmReport.Reader(
      language: visit.language, personID: visit.visitor?.person.id, name: visit.visitor?.person.name.text ?? "",
      mayAct: visit.may(.actOnAlarms), mayRead: visit.may(.readConversations),
      mayOpenIncidents: visit.may(.handleIncidents))
    guard let page = try await visit.read({ try AlarmReport.page(id, reading, now: visit.now, $0) }) else {
      throw Refusal.notFound
    }
    return visit.page(page.headline, in: .alarms, page.body(visit.site))
  }

  @Sendable static func drawSample(_ visit: Visit) async throws -> Response {
    let id = try visit.parameter("id")
    let (sample, totals) = try await visit.write { connection -> (ConversationSample?, LocalizedText?) in
      guard let alarm = try AlarmStore.find(id, connection) else { throw Refusal.notFound }
      let reader = try IndicatorReader(connection)
      let sample = try SampleDrawing(connection, reader).draw(for: alarm, size: 40, seed: 7, now: visit.now)
      guard sample == nil, let month = Month(alarm.period) else { return (sample, nil) }
      return (nil, try TotalsText.behind(alarm, months: month...month, reader, connection))
    }
    guard let sample else {
      let none =
        totals
        ?? LocalizedText(
          it: "Non ci sono conversazioni da cui scegliere.", en: "There are no conversations to draw from.")
      return visit.redirect(.alarm(id), flash: Flash(.problem, none[visit.language]))
    }
    return visit.redirect(.sample("\(sample.id)"))
  }
}
