/// How long somebody has been a customer, in the bands that an alarm on customers compares.
public enum CustomerAge: String, Sendable, Hashable, CaseIterable {
  case underOneYear = "under_1_year"
  case oneToThreeYears = "1_to_3_years"
  case overThreeYears = "over_3_years"
  /// Of products held: who held some when the months looked at begin.
  case earlier
  /// Who came after.
  case later

  /// By days since joining.
  public init(days: Int) {
    self = days < 365 ? .underOneYear : days < 3 * 365 ? .oneToThreeYears : .overThreeYears
  }

  public var name: LocalizedText {
    switch self {
    case .underOneYear: LocalizedText(it: "clienti da meno di un anno", en: "customers for less than a year")
    case .oneToThreeYears: LocalizedText(it: "clienti da uno a tre anni", en: "customers for one to three years")
    case .overThreeYears: LocalizedText(it: "clienti da oltre tre anni", en: "customers for over three years")
    case .earlier: LocalizedText(it: "clienti di prima", en: "earlier customers")
    case .later: LocalizedText(it: "clienti arrivati dopo", en: "customers who came later")
    }
  }
}
