/// A fact with the dimensions that split it.
public protocol SplitFact {
  var channel: String? { get set }
  var team: String? { get set }
  var agent: String? { get set }
  var queue: String? { get set }
  var reason: String? { get set }
  var product: String? { get set }
  /// Columns without a field, under their own names.
  var extras: [String: String] { get set }
}
