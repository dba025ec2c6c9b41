public import Indicators
public import Primitives

/// What an alarm tells of: an indicator of the catalogue, or a figure of customers.
public enum AlarmFigure: Sendable, Hashable {
  case indicator(Indicator)
  case customers(CustomerFigure)

  /// Of an alarm's `indicator`, or of what moved beside it, with or without its scale: `csat/1-5`, `churn`.
  public init?(_ id: String) {
    let name = String(id.prefix { $0 != "/" })
    if let indicator = Indicator(rawValue: name) {
      self = .indicator(indicator)
    } else if let figure = CustomerFigure(rawValue: name) {
      self = .customers(figure)
    } else {
      return nil
    }
  }

  public var isOfCustomers: Bool { customers != nil }

  public var customers: CustomerFigure? {
    if case .customers(let figure) = self { figure } else { nil }
  }

  public var name: LocalizedText {
    switch self {
    case .indicator(let indicator): indicator.definition.name
    case .customers(let figure): figure.name
    }
  }

  public var unit: IndicatorUnit {
    switch self {
    case .indicator(let indicator): indicator.definition.unit
    case .customers(let figure): figure.unit
    }
  }
}
