/// Health of customers, and who may leave.
extension SitePath {
  public static let trends = SitePath("/trends")
  public static let trendsFile = SitePath("/trends.csv")
  public static let atRisk = SitePath("/customers/at-risk")
  public static let atRiskFile = SitePath("/customers/at-risk.csv")
}
