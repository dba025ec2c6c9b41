/// How people, programs and browsers come in.
extension SitePath {
  public static let signIn = SitePath("/login")
  public static let signOut = SitePath("/logout")
  public static let firstAdmin = SitePath("/login/first")
  /// The page behind a one-time link; the secret travels in the query, which is never logged.
  public static func oneTimeLink(secret: String? = nil) -> SitePath {
    SitePath("/login/link")(query: secret.map { "k=\($0)" } ?? "")
  }

  public static let events = SitePath("/events")
  public static func stylesheet(hash: String) -> SitePath { SitePath("/assets/campanello-\(hash).css") }
  public static func script(hash: String) -> SitePath { SitePath("/assets/campanello-\(hash).js") }
  public static func statusStylesheet(hash: String) -> SitePath { SitePath("/assets/status-\(hash).css") }

  /// Whether the server lives, whether it may be asked, and its figures.
  public static let alive = SitePath("/livez")
  public static let ready = SitePath("/readyz")
  public static let serverFigures = SitePath("/metrics")
}

/// For programs.
extension SitePath {
  /// Where a helpdesk sends its events.
  public static let hookDoor = Address<String>("/hooks/{name}")
  public static let openAPI = SitePath("/api/v1/openapi.json")
  public static let apiAlarms = SitePath("/api/v1/alarms")
  public static let apiAlarm = Address<String>("/api/v1/alarms/{id}")
  public static let apiAlarmAct = Address<String, AlarmAct>("/api/v1/alarms/{id}/{act}")
  public static let apiIndicators = SitePath("/api/v1/indicators")
  public static let apiImports = SitePath("/api/v1/imports")
  public static let apiUpload = Address<Int64>("/api/v1/uploads/{id}")
  public static let apiOutletTest = Address<Int64>("/api/v1/outlets/{id}/test")
  public static let apiIncident = Address<Int64>("/api/v1/incidents/{id}")
  public static let apiIncidentAct = Address<Int64, String>("/api/v1/incidents/{id}/{act}")
  /// As Statuspage's clients ask.
  public static let statusDocument = Address<String>("/api/v2/{document}")
}
