import HTTPTypes
import People
import Primitives
import Storage
import StorageTesting
import Testing

@testable import App
@testable import Web

/// Opening hours set on the page, for all and for one channel.
struct OpeningHoursTests {
  @Test(arguments: TestDatabases.all)
  func `a channel gets hours of its own, and gives them back`(_ engine: TestDatabase) async throws {
    try await engine.with { database in
      let site = try InProcessSite(database)
      let admin = try site.signedIn(.admin)
      let added = try await Self.post(site, "channel_hours", "channel=phone&\(Self.week)&day_6=9-13", as: admin)
      #expect(added.status == 303)
      var page = try await site.send(.get, "/settings", as: admin).text
      #expect(page.contains("lunedì–venerdì: 8:00–20:00; sabato: 9:00–13:00; domenica: chiuso."))
      #expect(page.contains("name=\"channel\" value=\"phone\"") && !page.contains("value=\"phone\">telefono</option>"))
      let audit = try await site.send(.get, "/settings/audit", as: admin).text
      #expect(audit.contains("Orario di apertura: telefono"))
      let removed = try await Self.post(site, "channel_hours", "channel=phone&do=remove&\(Self.week)", as: admin)
      #expect(removed.status == 303)
      page = try await site.send(.get, "/settings", as: admin).text
      #expect(!page.contains("name=\"channel\" value=\"phone\"") && page.contains("value=\"phone\""))
    }
  }

  @Test(arguments: TestDatabases.all)
  func `what does not fit stays as typed, with the day that is wrong`(_ engine: TestDatabase) async throws {
    try await engine.with { database in
      let site = try InProcessSite(database)
      let admin = try site.signedIn(.admin)
      let wrong = try await site.send(
        .post, "/settings/organisation/channel_hours", as: admin, form: "channel=chat&\(Self.week)&day_7=10-x")
      #expect(wrong.status == 422 && wrong.text.contains("domenica: «10-x» non è un orario."))
      #expect(wrong.text.contains("value=\"10-x\"") && wrong.text.contains("<option value=\"chat\" selected>"))
      #expect(wrong.text.matches(of: /<details open>/).count == 1)
      let nobody = try await site.send(.post, "/settings/organisation/channel_hours", as: admin, form: Self.week)
      #expect(nobody.status == 422 && nobody.text.contains("Scegli un canale."))
      let all = try await site.send(
        .post, "/settings/organisation/business_hours", as: admin, form: "day_1=22-6&day_2=5-9")
      #expect(all.status == 422 && all.text.contains("martedì: si apre mentre è ancora aperto"))
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a night on the page ends on the day after`(_ engine: TestDatabase) async throws {
    try await engine.with { database in
      let site = try InProcessSite(database)
      let admin = try site.signedIn(.admin)
      let saved = try await Self.post(
        site, "business_hours", "day_1=22%3A00-6%3A00&day_2=9-13%2C+14-18&holidays=1&closings=7%2F12", as: admin)
      #expect(saved.status == 303)
      let page = try await site.send(.get, "/settings", as: admin).text
      #expect(page.contains("fino alle 6:00 del giorno dopo"))
      #expect(page.contains("value=\"9:00-13:00, 14:00-18:00\"") && page.contains("7 dicembre di ogni anno"))
    }
  }

  private static let week = (1...5).map { "day_\($0)=8:00-20:00" }.joined(separator: "&")

  /// Saves on the page, while the job that counts anew is run beside it.
  private static func post(
    _ site: InProcessSite, _ setting: String, _ form: String, as person: String
  ) async throws -> InProcessSite.Answer {
    let runner = JobService(SettingWork(), site.database, clock: { InProcessSite.now }, log: { _ in })
    async let answer = site.send(.post, "/settings/organisation/\(setting)", as: person, form: form)
    var looks = 0
    while looks < 100_000, !runner.step() {
      looks += 1
      await Task.yield()
    }
    return try await answer
  }
}
