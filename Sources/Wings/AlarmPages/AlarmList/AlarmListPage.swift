import PageKit
import Primitives

/// The alarms, with filters that live in the address.
public struct AlarmListPage: Sendable {
  struct Line: Sendable {
    var id: String
    var state: StatePill
    var headline: String
    /// `da ottobre 2026 · in carico a Giulia`
    var note: String
  }

  /// A choice of the filter: its value in the address, its name, whether it is the one in force.
  struct Choice: Sendable {
    var value: String
    var name: String
    var isChosen: Bool
  }

  var language: Language
  /// `ottobre 2026`; nil before the first month was judged.
  var month: String?
  var states: [Choice]
  var channels: [Choice]
  var lines: [Line]
  /// The query of the next lines; nil at the end.
  var next: String?
  /// Stored alarms that this version cannot read.
  var unreadable = 0
}
