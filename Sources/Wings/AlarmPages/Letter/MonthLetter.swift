import PageKit
import Primitives

/// The month's letter, ready to be shown: alarms with their course, then each figure beside the month before and
/// the same month of last year.
public struct MonthLetter: Sendable {
  /// An alarm that rings.
  struct Bell: Sendable {
    var sentence: String
    var nextStep: String
    var chart: TimeSeriesChart?
    var state: StatePill = .rings
  }

  /// One figure, all of it in words.
  public struct Figure: Sendable {
    public var name: String
    var meaning: String
    public var value: String
    public var margin: String
    public var count: String
    public var monthBefore: String
    public var yearBefore: String
    var course: Spark
  }

  var language: Language
  /// `ottobre 2026`
  var month: String
  var bells: [Bell]
  var doubts: [String]
  var figures: [Figure]
  /// What telling customers saved in the month's incidents.
  public var avoided: [String] = []
}
