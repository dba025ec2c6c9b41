/// The slope of a monthly series that neither seasons nor a few wild months can bend.
public enum SeasonalSenSlope {
  /// Median over all pairs of the same calendar month of (yⱼ − yᵢ)/(years between them): change a year.
  ///
  /// `series`: consecutive months, nil where one is missing. nil when no month of the year was seen twice.
  /// O(n²/12 · log n). Source: Hirsch, Slack and Smith 1982; Sen 1968.
  public static func perYear(_ series: [Double?]) -> Double? {
    var slopes: [Double] = []
    for season in MonthlyObservations(series).seasons {
      for (j, later) in season.enumerated() {
        for earlier in season[..<j] {
          slopes.append((later.value - earlier.value) / Double(later.year - earlier.year))
        }
      }
    }
    return slopes.isEmpty ? nil : slopes.median
  }
}
