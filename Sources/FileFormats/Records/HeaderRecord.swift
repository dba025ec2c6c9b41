/// What a record of a header holds. Most headers are one record of ``names``.
public enum HeaderRecord: String, Sendable, Hashable, CaseIterable {
  /// Names of groups of columns (`Tempi` above `Attesa` and `Durata`), above the names.
  case groups
  /// The names of the columns.
  case names
  /// Units under the names: `(s)`, `min`, `hh:mm`.
  case units
  /// What was asked, under the short names of survey tools.
  case questions
  /// Keys of the exporting program: `{"ImportId":"QID1"}`.
  case identifiers
}
