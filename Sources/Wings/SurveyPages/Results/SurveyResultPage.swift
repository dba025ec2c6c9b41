import Markup
import PageKit
import Primitives

/// The results of one survey, asked here or brought in.
public struct SurveyResultPage: Sendable {
  /// What belongs to a survey that is asked here.
  public struct Asked: Sendable {
    var id: Int64
    var question: String
    /// Nil once it is closed.
    var link: String?
    var canClose: Bool

    public init(id: Int64, question: String, link: String?, canClose: Bool) {
      self.id = id
      self.question = question
      self.link = link
      self.canClose = canClose
    }
  }

  struct Row: Sendable {
    var name: String
    var value: String
    var margin: String
    var count: String
  }

  struct Comment: Sendable {
    var score: Int
    var text: String
    var when: String
    /// The answer's row, to ask for a call; nil where that cannot be.
    var answer: Int64?
    /// Whether its customer is to be called back: false for asked, true for done.
    var calledBack: Bool?
    /// What it is about, each with the page of its comments.
    var tags: [(tag: String, path: SitePath)] = []
  }

  /// A tag, how many comments have it, how many of those with a low score.
  struct TagLine: Sendable {
    var tag: String
    var path: SitePath
    var comments: String
    var low: String
  }

  struct Comments: Sendable {
    var shown: [Comment]
    /// `Promotori`, with the page that shows them; nil for the one that is shown.
    var groups: [(name: String, path: SitePath?)]
    var older: SitePath?
    /// The tags in use, of most comments first.
    var tags: [TagLine] = []
    /// `Detrattori (0–6)`
    var low = ""
    /// The one whose comments are shown.
    var tag: String?
    /// What the page was asked for, to come back to it.
    var ask: [(name: String, value: String)] = []
  }

  var language: Language
  var name: String
  /// `NPS +31,0 ± 1,7`; nil when nobody answered.
  var headline: String?
  /// What it rests on, in sentences.
  var notes: [String]
  /// `Ultimi 3 mesi`, with the page that shows them; nil for the one that is shown.
  var periods: [(name: String, path: SitePath?)] = []
  /// What the figure means.
  var definition: String
  var bar: ThreePartBar?
  var chart: TimeSeriesChart?
  /// `Prodotto`, and its groups.
  var parts: [(dimension: String, rows: [Row])]
  /// Nil for whoever may not read what customers write.
  var comments: Comments?
  var asked: Asked?
  /// How the figures moved, and why, in sentences.
  var movement: [String] = []
  /// The query of the files to download; nil without answers.
  var files: String?

  public var title: String { headline.map { "\(name): \($0)" } ?? name }
}
