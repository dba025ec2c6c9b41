import Foundation
import HTTPTypes
import Incidents
import Intake
import Ledger
import Markup
import Notices
import Outbox
import Outlets
import PageKit
import People
import Primitives
import Secrets
import Storage
import Surveys
import Synchronization
import Testing
import Transport

@testable import App
@testable import Web

/// A house in which one of each thing happened, every one by its form: what walks over all routes starts from it.
struct BusyHouse {
  let site: InProcessSite
  private let time = Time()
  let admin: String
  let manager: String
  let alarm: String
  /// What an act left in the log of changes, route by route.
  private(set) var lines: [String: Int] = [:]

  /// One act: the route it is sent to, where exactly, and what.
  struct Act {
    let pattern: String
    let path: String
    let form: String
    /// A file that is sent, with its name.
    var file: (name: String, text: String)?
    /// Of another person than the administrator.
    var isByManager = false

    init(_ path: SitePath, _ form: String = "", file: (String, String)? = nil) {
      (pattern, self.path, self.form, self.file) = (path.pattern, path.text, form, file)
    }

    init<each Part: AddressPart>(
      _ address: Address<repeat each Part>, _ part: repeat each Part, form: String = "", file: (String, String)? = nil
    ) {
      (pattern, self.form, self.file) = (address.pattern, form, file)
      path = address(repeat each part).text
    }

    /// An act that its address names last.
    init(_ pattern: SitePath, at path: SitePath, _ form: String = "", file: (String, String)? = nil) {
      self.init(path, form, file: file)
      self = Act(pattern: pattern.pattern, path: path.text, form: form, file: file)
    }

    private init(pattern: String, path: String, form: String, file: (String, String)?) {
      (self.pattern, self.path, self.form, self.file) = (pattern, path, form, file)
    }

    func byManager() -> Act {
      var act = self
      act.isByManager = true
      return act
    }
  }

  init(_ database: Database, _ acts: (String) -> [Act]) async throws {
    let key = try #require(SealingKey((0..<32).map { UInt8($0) }))
    let time = time
    site = try InProcessSite(database, key: key, clock: { time.now() })
    admin = try site.signedIn(.admin)
    manager = try site.signedIn(.manager)
    alarm = try await Self.addAlarm(to: database)
    try await Self.addEndpoint(to: database, key)
    try await Self.setAside(by: site)
    let works: [any JobWork] = [
      UploadWork(uploads: site.environment.settings.uploads, onData: {}), UndoWork(), SettingWork(),
    ]
    let jobs = JobService(DataWorks(works: works), database, clock: { InProcessSite.now }, log: { _ in })
    let publications = PublicationSender(
      database, transport: HTTPTransport(), key: key, publicURL: "http://127.0.0.1:8080", by: Sender.fresh())
    for act in acts(alarm) {
      let before = try await Self.count(database)
      let answer = try await send(act)
      #expect(
        (200..<400).contains(answer.status), "\(act.path): \(answer.status) \(answer.text.suffix(300))")
      let flash = answer.headers[values: .setCookie].compactMap { cookie in
        cookie.split(separator: ";").first.flatMap { FlashCookie.read(String($0.drop { $0 != "=" }.dropFirst())) }
      }
      #expect(!flash.contains { $0.kind == .problem }, "\(act.path): \(flash.map(\.text))")
      while jobs.step() {}
      _ = try await publications.round(now: InProcessSite.now)
      lines[act.pattern, default: 0] += try await Self.count(database) - before
    }
  }

  private func send(_ act: Act) async throws -> InProcessSite.Answer {
    if act.pattern == SitePath.surveyAnswer.pattern { return try await answer(act.form) }
    let cookie = act.isByManager ? manager : admin
    guard let file = act.file else { return try await site.send(.post, act.path, as: cookie, form: act.form) }
    let body =
      "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(file.name)\"\r\n"
      + "Content-Type: text/csv\r\n\r\n\(file.text)\r\n--b--\r\n"
    return try await site.send(
      .post, act.path, as: cookie, form: body, headers: ["Content-Type": "multipart/form-data; boundary=b"])
  }

  /// The path of the page of survey 1 for customers.
  func surveyLink() async throws -> String {
    let page = try await site.send(.get, SitePath.survey(1).text, as: admin).text
    return try #require(page.firstMatch(of: /:8080(\/s\/[^"]+)"/).map { String($0.1) })
  }

  /// A customer opens the page, thinks a little and answers; then the answer is a fact.
  private func answer(_ form: String) async throws -> InProcessSite.Answer {
    let page = try await site.send(.get, surveyLink())
    time.pass(20)
    let action = try #require(page.text.firstMatch(of: /action="(\/s\/[^"]+)"/).map { String($0.1) })
    let answer = try await site.send(.post, action, form: form)
    time.pass(600)
    let now = time.now()
    try await site.database.write { while try ResponseGathering.gather(now: now, $0) > 0 {} }
    return answer
  }

  /// A place that is told of alarms; by its form it would be looked at over the network first.
  private static func addEndpoint(to database: Database, _ key: SealingKey?) async throws {
    try await database.write { connection in
      var generator = SystemRandomNumberGenerator()
      _ = try NoticeEndpointStore.add(
        OutletSettings(.ntfy, [.server: "https://ntfy.example.com", .account: "bottega"]), name: "Turno", language: .it,
        wanted: .ringing, key: key, by: .commandLine, now: InProcessSite.now, using: &generator, connection)
    }
  }

  /// What another system sent and nobody can count: without an id, and with a moment that is none.
  private static func setAside(by site: InProcessSite) async throws {
    let secret = try await site.database.write { connection in
      var generator = SeededGenerator(seed: 9)
      return try LiveHookStore.add(
        "sportello", kind: "generic", sealedSecret: nil, by: .commandLine, now: InProcessSite.now, using: &generator,
        connection
      ).secret
    }
    for body in [#"{"at":1795000000,"channel":"chat"}"#, #"{"id":"a","at":"boh","channel":"chat"}"#] {
      _ = try await site.send(.post, "/hooks/sportello?k=\(secret)", form: body)
    }
  }

  /// CSAT of the telephone fell in October; returns the alarm's id.
  private static func addAlarm(to database: Database) async throws -> String {
    let id = "alr_prova"
    let content = """
      {"alsoMoved":[{"after":0.2,"before":0.1,"p":0.01,"what":"abandonment"}],"change":{"answersMissing":null,"high":-4,\
      "low":-12,"p":0.0001,"percent":-10,"points":-8,"q":0.001},"context":null,"id":"\(id)","indicator":"csat",\
      "kind":"sharp_fall","lastMonth":0.8,"n":20,"nPrevious":205,"nextStep":{"en":"Read the sample.","it":"Leggi il campione."},\
      "period":"2026-10","previous":0.8,"rule":{},"scale":"1-5","scope":null,"segment":{"channel":"phone"},"segments":[\
      {"after":0.5,"before":0.8,"n":10,"p":0.001,"segment":{"channel":"phone","team":"Bari"},"shareExplained":0.9}],\
      "sentence":{"en":"CSAT phone fell.","it":"CSAT telefono è calato."},"since":"2026-10","state":"ringing","value":0.72}
      """
    try await database.write { connection in
      try connection.execute(
        """
        INSERT INTO alarm (id, kind, state, indicator, channel, period, since, content, updated_at)
        VALUES (\(id), 'sharp_fall', 'ringing', 'csat', 'phone', \(2026 * 12 + 9), \(2026 * 12 + 9), \(content), 0)
        """)
    }
    return id
  }

  /// Lines that name a person: of the house, and of its alarms' own histories.
  private static func count(_ database: Database) async throws -> Int {
    try await database.read { connection in
      try ["audit_event", "alarm_event"].reduce(0) { sum, table in
        let count = "SELECT COUNT(*) FROM \(raw: table) WHERE person_id IS NOT NULL" as SQL
        return sum + (try connection.first(count) { $0.int(0) } ?? 0)
      }
    }
  }
}

/// A clock that moves when it is told to.
private final class Time: Sendable {
  private let seconds = Mutex(InProcessSite.now.seconds)
  func now() -> Instant { Instant(seconds: seconds.withLock { $0 }) }
  func pass(_ more: Int64) { seconds.withLock { $0 += more } }
}

extension BusyHouse {
  /// 80 conversations of two months, half of them scored.
  private static let calls: String = {
    let rows = (0..<80).map { index in
      let day = index % 28 + 1
      let month = index < 40 ? "09" : "10"
      let score = index % 2 == 0 ? "\(index % 5 + 1)" : ""
      return
        "\(index);\(day < 10 ? "0" : "")\(day)/\(month)/2026 10:\(10 + index % 40);\(["telefono", "email"][index % 2]);"
        + "\(["Bari", "Milano"][index / 2 % 2]);\(score);chiamata \(index)"
    }
    return (["external_id;opened_at;channel;team;csat;subject"] + rows).joined(separator: "\n")
  }()

  private static let list = "email;nome\nanna@example.it;Anna\nluca@example.it;Luca\n"

  /// In an order in which each can be done.
  static func acts(_ alarm: String) -> [Act] {
    let settings: [(String, String)] = [
      ("name", "Bottega"), ("time_zone", "Europe/London"), ("service_level_seconds", "25"), ("settling_days", "4"),
      ("false_bells_per_year", "3"), ("language", "en"), ("asking_pause_days", "60"), ("second_eyes", "yes"),
    ]
    let house =
      settings.map { name, value in
        Act(SitePath.setting.ending(name), at: .setting(name), "value=\(value)")
      } + [
        Act(SitePath.setting.ending("language"), at: .setting("language"), "value=it"),
        Act(SitePath.setting.ending("business_hours"), at: .setting("business_hours"), "day_1=9-18&day_2=9-18"),
        Act(SitePath.setting.ending("channel_hours"), at: .setting("channel_hours"), "channel=phone&day_1=8-20"),
        Act(.settings(.rules), "false_bells_per_year=4"),
        Act(.people, "name=Luca&email=luca@example.it&role=viewer&language=it"),
        Act(SitePath.person, 3, form: "action=role&role=team_leader"),
        Act(.tokens, "name=cruscotto&scope=read&days=30"), Act(.tokens, "name=vecchio&scope=write&days=30"),
        Act(SitePath.token, 2),
        Act(.hooks, "kind=generic&name=banco"), Act(SitePath.hook, "banco", form: "do=disable"),
        Act(SitePath.hook, "banco", form: "do=enable"),
        Act(.monitors, "kind=feed&name=Fornitore&address=https%3A%2F%2Fstatus.example.com%2Ffeed"),
        Act(.monitors, "kind=feed&name=Altro&address=https%3A%2F%2Fstatus.example.org%2Ffeed"),
        Act(SitePath.monitor, 2, form: "do=remove"),
        Act(.notices, "by_mail=1&pace=daily&hour=8&wanted=ringing"),
      ]
    return house + data(alarm) + incidents(alarm) + surveys
      + [
        Act(.personRecord, "who=anna%40example.it"), Act(.personExport, "who=anna%40example.it"),
        Act(.personErasure, "who=luca%40example.it&confirmation=luca%40example.it"),
      ]
  }

  private static func data(_ alarm: String) -> [Act] {
    let acts: [Act] = [
      Act(.importStart, file: ("richieste.csv", calls)),
      Act(SitePath.uploadStep.ending(UploadStep.columns), at: .uploadStep(1, .columns)),
      Act(SitePath.uploadStep.ending(UploadStep.check), at: .uploadStep(1, .check)),
      Act(SitePath.uploadStep.ending(UploadStep.confirmation), at: .uploadStep(1, .confirmation)),
      Act(.importStart, file: ("ancora.csv", calls)),
      Act(.importStart, file: ("altro.csv", "id;data;canale;voto\n9;01/02/2026;telefono;4\n")),
      Act(SitePath.uploadStep.ending(UploadStep.removal), at: .uploadStep(2, .removal)),
      Act(SitePath.alarmSample, alarm),
    ]
    let handled: [(AlarmAct, String)] = [
      (.taking, "seen=ringing"), (.release, "seen=taken"), (.silence, "seen=ringing&until=week"),
      (.reopening, "seen=silenced"), (.dismissal, "seen=ringing&reason=other&note=prova"),
      (.reopening, "seen=dismissed"), (.resolution, "seen=ringing&note=rimediato"), (.reopening, "seen=resolved"),
      (.taking, "seen=ringing&note=guardo+io"),
    ]
    return acts + handled.map { Act(SitePath.alarmAct.ending($0), at: .alarmAct(alarm, $0), $1) }
  }

  private static func incidents(_ alarm: String) -> [Act] {
    func step(_ step: IncidentStep, _ form: String, of incident: Int64 = 1) -> Act {
      Act(SitePath.incidentStep.ending(step), at: .incidentStep(incident, step), form)
    }
    func update(_ act: UpdateAct, _ id: Int64, _ form: String = "") -> Act {
      Act(SitePath.incidentUpdate.ending(act), at: .incidentUpdate(1, id, act), form)
    }
    func told(_ phase: String, _ text: String, seen: String) -> String {
      "do=publish&seen=\(seen)&phase=\(phase)&text_it=\(text)&text_en=&next=30&service_1=major_outage&outlet=1"
    }
    return [
      Act(.services, "name_it=Cassa&name_en=Till"), Act(.services, "name_it=App&name_en=App"),
      Act(SitePath.service, 2, form: "do=rename&name_it=App+mobile&name_en=Mobile+app"),
      Act(.outlets, "kind=x&name=X&language=it&account=%40bottega"),
      Act(SitePath.outlet, 1, form: "do=disable"), Act(SitePath.outlet, 1, form: "do=enable"),
      Act(.incidentTexts, "occasion=unknown&audience=customers&phase=investigating&text_it=Vediamo.&text_en="),
      Act(
        .incidents,
        "kind=fault&title_it=Pagamenti&title_en=Payments&severity=critical&started=&service_1=major_outage&alarm=\(alarm)"
      ),
      step(.updates, told("investigating", "Le+carte+non+vanno.", seen: "")),
      update(.approval, 1).byManager(),
      Act(SitePath.publication.ending(PublicationAct.done), at: .publication(1, .done), "url=https%3A%2F%2Fx.com%2F1"),
      step(.updates, told("identified", "Scartato.", seen: "1")), update(.dismissal, 2),
      update(.correction, 1, "text_it=Le+carte+non+si+usano.&text_en="),
      step(.cause, "cause=supplier&note=il+gestore"), step(.notes, "note=chiamato+il+gestore"),
      step(.details, "title_it=Pagamenti+con+carta&title_en=Card+payments&severity=major&started="),
      step(.retrospective, "text=Provare+prima."),
      Act(
        SitePath.incidentConversations, 1,
        form: "do=link&from=2026-10-01T00%3A00&to=2026-10-30T00%3A00&channel=phone&words="),
      Act(
        .incidents,
        "kind=maintenance&title_it=Lavori&title_en=Works&from=2026-12-01T02%3A00&to=2026-12-01T04%3A00&service_2=under_maintenance"
      ),
      step(.window, "from=2026-12-02T02%3A00&to=2026-12-02T04%3A00", of: 2),
      Act(.incidents, "kind=maintenance&title_it=Trasloco&title_en=Move&from=2026-12-05T02%3A00&to=2026-12-05T04%3A00"),
      step(.cancellation, "text_it=Non+serve.&text_en=Not+needed.", of: 3),
    ]
  }

  private static var surveys: [Act] {
    func inviting(_ step: InvitingStep, _ form: String = "", file: (String, String)? = nil) -> Act {
      Act(SitePath.surveyInvitingStep.ending(step), at: .surveyInvitingStep(1, step), form, file: file)
    }
    return [
      Act(.surveys, "name=Dopo+la+chiamata&kind=nps"), Act(.surveys, "name=Vecchio&kind=csat"),
      Act(SitePath.surveyClosing, 2),
      Act(
        SitePath.surveyTexts, 1,
        form: "name=Dopo+la+chiamata&question_it=Ci+consiglieresti%3F&question_en=Would+you+recommend+us%3F"),
      inviting(.book, file: ("indirizzi.csv", list)), inviting(.list, file: ("clienti.csv", list)),
      inviting(.plan, "valid_days=10&remind_after_days=3&share=50"),
      inviting(
        .mail,
        "subject_it=Una+domanda&subject_en=A+question&body_it=Ciao+%7B%7Bname%7D%7D.&body_en=Hello+%7B%7Bname%7D%7D."),
      inviting(.occasion, "on=1&channel=phone&delay_hours=2"), inviting(.stop),
      Act(SitePath.surveyAnswer, "1", form: "v=3&comment=troppo+lento&website="),
      Act(SitePath.commentTags, 1, form: "tags=attesa"), Act(.callBacks, "answer=1"),
      Act(SitePath.callBack, 1, form: "due=2026-11-25&owner=1&note=di+pomeriggio"),
      Act(SitePath.callBackDone, 1, form: "outcome=richiamato"),
    ]
  }
}
