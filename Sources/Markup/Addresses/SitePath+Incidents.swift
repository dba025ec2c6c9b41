/// Incidents and what leaves about them.
extension SitePath {
  public static let incidents = SitePath("/incidents")
  /// Its query holds the alarm it is opened from.
  public static let incidentNew = SitePath("/incidents/new")
  public static let incident = Address<Int64>("/incidents/{id}")
  public static let incidentStep = Address<Int64, IncidentStep>("/incidents/{id}/{step}")
  public static let incidentConversations = Address<Int64>("/incidents/{id}/conversations")
  public static let incidentUpdate = Address<Int64, Int64, UpdateAct>("/incidents/{id}/updates/{update}/{act}")
  public static let publication = Address<Int64, PublicationAct>("/publications/{id}/{act}")
  public static let services = SitePath("/settings/services")
  public static let service = Address<Int64>("/settings/services/{id}")
  public static let outlets = SitePath("/settings/outlets")
  public static let outlet = Address<Int64>("/settings/outlets/{id}")
  public static let subscriber = Address<Int64>("/settings/subscribers/{id}")
  public static let monitors = SitePath("/settings/monitors")
  public static let monitor = Address<Int64>("/settings/monitors/{id}")
  /// Its query holds occasion and audience.
  public static let incidentTexts = SitePath("/settings/texts")
}

/// In front of the door: what customers see.
extension SitePath {
  public static let statusPage = SitePath("/status")
  public static let statusHistory = SitePath("/status/history")
  public static let statusIncident = Address<String>("/status/incidents/{key}")
  public static let statusAtom = SitePath("/status/feed.atom")
  public static let statusRSS = SitePath("/status/feed.rss")
  public static let statusCalendar = SitePath("/status/maintenance.ics")
  public static let statusNotice = SitePath("/status/notice.json")
  public static let statusNoticeScript = SitePath("/status/notice.js")
  public static let subscribers = SitePath("/status/subscribers")
  public static let confirmSubscriber = Address<String>("/status/confirm/{token}")
  public static let removeSubscriber = Address<String>("/status/unsubscribe/{token}")
}

/// What is sent to an incident's page.
public enum IncidentStep: String, AddressPart, CaseIterable {
  case updates, cause, details, notes, retrospective, window, cancellation
}

/// What is done to an update.
public enum UpdateAct: String, AddressPart, CaseIterable {
  case approval, dismissal, correction
}

/// What a person does about an update on one outlet.
public enum PublicationAct: String, AddressPart, CaseIterable {
  case done, again
}
