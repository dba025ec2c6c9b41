/// Every address of the site: routes and links come from here, so that a link to a page that is not there does not
/// compile.
public enum SitePath: Sendable, Hashable {
  case overview
  /// `query` without the question mark; empty for all.
  case alarms(query: String = "")
  case alarm(String)
  case alarmAct(String, AlarmAct)
  case alarmSample(String)
  case letter(month: String? = nil)
  case incidents
  /// `query` holds the alarm it is opened from.
  case incidentNew(query: String = "")
  case incident(Int64)
  case incidentStep(Int64, IncidentStep)
  case incidentConversations(Int64)
  case incidentUpdate(Int64, Int64, UpdateAct)
  case publication(Int64, PublicationAct)
  /// In front of the door: what customers see.
  case statusPage
  case statusIncident(String)
  case services
  case service(Int64)
  case outlets
  case hooks
  case hook(String)
  case monitors
  case monitor(Int64)
  case outlet(Int64)
  case subscriber(Int64)
  /// `query` holds occasion and audience.
  case incidentTexts(query: String = "")
  case metrics(query: String = "")
  case metricsFile(query: String)
  case surveys
  case surveyResults(query: String)
  case surveyResultsFile(query: String)
  case commentTags(Int64)
  case survey(Int64)
  case surveyClosing(Int64)
  case surveyTexts(Int64)
  case callBacks(query: String = "")
  case callBack(Int64)
  case callBackDone(Int64)
  /// In front of the door: what the people who are asked open.
  case surveyAnswer(String, query: String = "")
  case surveyFollowUp(String, query: String = "")
  case unsubscribe(String)
  case surveyInviting(Int64)
  case surveyInvitingStep(Int64, InvitingStep)
  case trends
  case trendsFile(query: String)
  case atRisk
  case atRiskFile(query: String)
  case samples
  case sample(String)
  case data
  case importStart
  case upload(Int64)
  case uploadStep(Int64, UploadStep)
  case importUndo(Int64)
  case settings(SettingsPage = .organisation)
  case setting(String)
  case personRecord
  case personExport
  case personErasure
  case people
  case person(Int64)
  case tokens
  case token(Int64)
  case notices
  case noticeEndpoints
  case noticeEndpoint(Int64)
  case noticeReplay(Int64)
  case help
  case signIn
  case signOut
  /// The page behind a one-time link; the secret travels in the query, which is never logged.
  case oneTimeLink(secret: String? = nil)
  case firstAdmin
  case password
  case stylesheet(hash: String)
  case script(hash: String)
  case events
  case openAPI

  /// Below the site's own folder, beginning with a slash.
  public var text: String {
    switch self {
    case .overview: "/"
    case .alarms(let query): "/alarms" + Self.suffix(query)
    case .alarm(let id): "/alarms/\(id)"
    case .alarmAct(let id, let act): "/alarms/\(id)/\(act.rawValue)"
    case .alarmSample(let id): "/alarms/\(id)/sample"
    case .letter(let month): "/letter" + Self.suffix(month.map { "month=\($0)" } ?? "")
    case .incidents: "/incidents"
    case .incidentNew(let query): "/incidents/new" + Self.suffix(query)
    case .incident(let id): "/incidents/\(id)"
    case .incidentStep(let id, let step): "/incidents/\(id)/\(step.rawValue)"
    case .incidentConversations(let id): "/incidents/\(id)/conversations"
    case .incidentUpdate(let id, let update, let act): "/incidents/\(id)/updates/\(update)/\(act.rawValue)"
    case .publication(let id, let act): "/publications/\(id)/\(act.rawValue)"
    case .statusPage: "/status"
    case .statusIncident(let key): "/status/incidents/\(key)"
    case .services: "/settings/services"
    case .service(let id): "/settings/services/\(id)"
    case .incidentTexts(let query): "/settings/texts" + Self.suffix(query)
    case .outlets: "/settings/outlets"
    case .hooks: "/settings/hooks"
    case .hook(let name): "/settings/hooks/\(name)"
    case .monitors: "/settings/monitors"
    case .monitor(let id): "/settings/monitors/\(id)"
    case .outlet(let id): "/settings/outlets/\(id)"
    case .subscriber(let id): "/settings/subscribers/\(id)"
    case .metrics(let query): "/metrics-explorer" + Self.suffix(query)
    case .metricsFile(let query): "/metrics-explorer.csv" + Self.suffix(query)
    case .surveys: "/surveys"
    case .surveyResults(let query): "/surveys/results" + Self.suffix(query)
    case .surveyResultsFile(let query): "/surveys/results.csv" + Self.suffix(query)
    case .commentTags(let answer): "/surveys/comments/\(answer)/tags"
    case .survey(let id): "/surveys/\(id)"
    case .surveyClosing(let id): "/surveys/\(id)/closing"
    case .callBacks(let query): "/callbacks" + Self.suffix(query)
    case .callBack(let id): "/callbacks/\(id)"
    case .callBackDone(let id): "/callbacks/\(id)/done"
    case .surveyTexts(let id): "/surveys/\(id)/texts"
    case .surveyAnswer(let token, let query): "/s/\(token)" + Self.suffix(query)
    case .surveyFollowUp(let token, let query): "/s/\(token)/more" + Self.suffix(query)
    case .unsubscribe(let token): "/u/\(token)"
    case .surveyInviting(let id): "/surveys/\(id)/inviting"
    case .surveyInvitingStep(let id, let step): "/surveys/\(id)/inviting/\(step.rawValue)"
    case .trends: "/trends"
    case .trendsFile(let query): "/trends.csv" + Self.suffix(query)
    case .atRisk: "/customers/at-risk"
    case .atRiskFile(let query): "/customers/at-risk.csv" + Self.suffix(query)
    case .samples: "/quality/samples"
    case .sample(let id): "/quality/samples/\(id)"
    case .data: "/data"
    case .importStart: "/data/imports/new"
    case .upload(let id): "/data/uploads/\(id)"
    case .uploadStep(let id, let step): "/data/uploads/\(id)/\(step.rawValue)"
    case .importUndo(let id): "/data/imports/\(id)/undo"
    case .settings(let page): page == .organisation ? "/settings" : "/settings/\(page.rawValue)"
    case .setting(let name): "/settings/organisation/\(name)"
    case .personRecord: "/settings/privacy/person"
    case .personExport: "/settings/privacy/person/export"
    case .personErasure: "/settings/privacy/person/erasure"
    case .people: "/settings/people"
    case .person(let id): "/settings/people/\(id)"
    case .tokens: "/settings/tokens"
    case .token(let id): "/settings/tokens/\(id)/revocation"
    case .notices: "/settings/notices"
    case .noticeEndpoints: "/settings/notices/endpoints"
    case .noticeEndpoint(let id): "/settings/notices/endpoints/\(id)"
    case .noticeReplay(let id): "/settings/notices/deliveries/\(id)/replay"
    case .help: "/help"
    case .signIn: "/login"
    case .signOut: "/logout"
    case .oneTimeLink(let secret): "/login/link" + Self.suffix(secret.map { "k=\($0)" } ?? "")
    case .firstAdmin: "/login/first"
    case .password: "/login/password"
    case .stylesheet(let hash): "/assets/campanello-\(hash).css"
    case .script(let hash): "/assets/campanello-\(hash).js"
    case .events: "/events"
    case .openAPI: "/api/v1/openapi.json"
    }
  }

  private static func suffix(_ query: String) -> String { query.isEmpty ? "" : "?" + query }
}

/// What a person does to an alarm.
public enum AlarmAct: String, Sendable, Hashable, CaseIterable {
  case taking, release, silence, resolution, dismissal, reopening
}

/// What is sent to an incident's page.
public enum IncidentStep: String, Sendable, Hashable, CaseIterable {
  case updates, cause, details, notes, retrospective, window, cancellation
}

/// What is done to an update.
public enum UpdateAct: String, Sendable, Hashable, CaseIterable {
  case approval, dismissal, correction
}

/// What a person does about an update on one outlet.
public enum PublicationAct: String, Sendable, Hashable, CaseIterable {
  case done, again
}

/// What is sent to the page on which a survey goes out.
public enum InvitingStep: String, Sendable, Hashable, CaseIterable {
  case list, plan, mail, occasion, stop, book
}

/// The steps of the import wizard that are sent.
public enum UploadStep: String, Sendable, Hashable, CaseIterable {
  case columns, check, confirmation, removal
}

public enum SettingsPage: String, Sendable, Hashable, CaseIterable {
  case organisation, people, tokens, rules, hooks, services, outlets, monitors, texts, privacy, audit
}
