public import Primitives

/// A figure of the customers themselves: counted from customers and what they hold, not from conversations.
public enum CustomerFigure: String, Sendable, Hashable, CaseIterable {
  /// Of the customers on the first day of a month, the share gone by its last.
  case churn
  /// Of the first twelve months, how many those who joined together stayed.
  case firstYear = "first_year"
  /// Products held, of those who hold any.
  case products = "products_per_customer"

  public var name: LocalizedText {
    switch self {
    case .churn: LocalizedText(it: "abbandono mensile", en: "monthly churn")
    case .firstYear: LocalizedText(it: "permanenza nel primo anno", en: "length of stay in the first year")
    case .products: LocalizedText(it: "prodotti per cliente", en: "products per customer")
    }
  }

  public var unit: IndicatorUnit {
    switch self {
    case .churn: .smallShare
    case .firstYear: .months
    case .products: .perCustomer
    }
  }

  public var direction: Direction { self == .churn ? .lowerIsBetter : .higherIsBetter }
}
