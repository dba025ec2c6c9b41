import IncidentPages
import PageKit
import Primitives

/// The page of every morning: what rings, how the main figures stand, how fresh the data are.
public struct OverviewPage: Sendable {
  struct Bell: Sendable {
    var state: StatePill
    var headline: String
    var detail: String
    var id: String
  }

  /// A figure with its verdict; a link to its course.
  struct Tile: Sendable {
    var name: String
    var value: String
    var verdict: StatePill
    /// `±1,2 · 1.240 risposte · mese prima 84,0%`
    var note: String
    var course: Spark
    var query: String
  }

  /// How old what is shown is.
  struct Freshness: Sendable {
    var text: String
    var isStale: Bool
  }

  /// What there is to see. `bells` are the first of `ringing`.
  enum Content: Sendable {
    /// Nothing was brought in yet; `mayImport` says whether this visitor can.
    case firstRun(mayImport: Bool, mayInvite: Bool)
    case figures(bells: [Bell], ringing: Int, others: Int, month: String, tiles: [Tile], chart: TimeSeriesChart?)
  }

  var language: Language
  /// `Buongiorno`
  var greeting: String
  /// The first word of it is said in the greeting.
  public var name: String?
  var freshness: Freshness?
  var content: Content
  /// Incidents that are not over.
  var incidents: [IncidentListPage.Item] = []
}
