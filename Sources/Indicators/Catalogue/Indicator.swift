/// The catalogue. A new indicator is one case here and one file beside this one.
public enum Indicator: String, Sendable, CaseIterable {
  case csat, nps, ces
  case responseRate = "response_rate"
  case volume
  case abandonment
  case serviceLevel = "service_level"
  case serviceLevelOffered = "service_level_offered"
  case averageSpeedOfAnswer = "average_speed_of_answer"
  case firstResponse = "first_response"
  case firstResponseP90 = "first_response_p90"
  case firstResponseBusiness = "first_response_business"
  case firstResponseBusinessP90 = "first_response_business_p90"
  case handlingTime = "handling_time"
  case resolutionTime = "resolution_time"
  case resolutionTimeP90 = "resolution_time_p90"
  case resolutionTimeBusiness = "resolution_time_business"
  case firstContactResolution = "first_contact_resolution"
  case reopened
  case backlog
  case contactsPerCustomer = "contacts_per_customer"
  case headcount
  case contactsPerAgent = "contacts_per_agent"

  public var definition: IndicatorDefinition {
    switch self {
    case .csat: .csat
    case .nps: .nps
    case .ces: .ces
    case .responseRate: .responseRate
    case .volume: .volume
    case .abandonment: .abandonment
    case .serviceLevel: .serviceLevel
    case .serviceLevelOffered: .serviceLevelOffered
    case .averageSpeedOfAnswer: .averageSpeedOfAnswer
    case .firstResponse: .firstResponse(calendar: true, percentile: nil)
    case .firstResponseP90: .firstResponse(calendar: true, percentile: 0.9)
    case .firstResponseBusiness: .firstResponse(calendar: false, percentile: nil)
    case .firstResponseBusinessP90: .firstResponse(calendar: false, percentile: 0.9)
    case .handlingTime: .handlingTime
    case .resolutionTime: .resolutionTime(calendar: true, percentile: nil)
    case .resolutionTimeP90: .resolutionTime(calendar: true, percentile: 0.9)
    case .resolutionTimeBusiness: .resolutionTime(calendar: false, percentile: nil)
    case .firstContactResolution: .firstContactResolution
    case .reopened: .reopened
    case .backlog: .backlog
    case .contactsPerCustomer: .contactsPerCustomer
    case .headcount: .headcount
    case .contactsPerAgent: .contactsPerAgent
    }
  }
}
