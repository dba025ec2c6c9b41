/// Where a change is, over the values of one dimension.
public enum PlaceVerdict: String, Hashable, Sendable, CaseIterable, Codable {
  /// One value changed, the others did not.
  case one
  /// Some values changed, not all.
  case several
  /// Every value changed alike: it is general.
  case all
  /// No value changed: the shares moved.
  case mix
  /// These counts do not say.
  case undetermined
}
