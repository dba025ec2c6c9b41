/// Overview, alarms, indicators, samples, letter.
extension SitePath {
  public static let overview = SitePath("/")
  public static let alarms = SitePath("/alarms")
  public static let alarm = Address<String>("/alarms/{id}")
  public static let alarmAct = Address<String, AlarmAct>("/alarms/{id}/{act}")
  public static let alarmSample = Address<String>("/alarms/{id}/sample")
  public static let metrics = SitePath("/metrics-explorer")
  public static let metricsFile = SitePath("/metrics-explorer.csv")
  public static let samples = SitePath("/quality/samples")
  public static let sample = Address<String>("/quality/samples/{id}")
  /// Of the last month where none is asked for.
  public static func letter(month: String? = nil) -> SitePath {
    SitePath("/letter")(query: month.map { "month=\($0)" } ?? "")
  }
}

/// What a person does to an alarm.
public enum AlarmAct: String, AddressPart, CaseIterable {
  case taking, release, silence, resolution, dismissal, reopening
}
