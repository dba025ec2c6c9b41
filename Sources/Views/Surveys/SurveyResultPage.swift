public import Primitives

/// The results of one survey, asked here or brought in.
public struct SurveyResultPage: Sendable {
  /// What belongs to a survey that is asked here.
  public struct Asked: Sendable {
    public var id: Int64
    public var question: String
    /// Nil once it is closed.
    public var link: String?
    public var canClose: Bool

    public init(id: Int64, question: String, link: String?, canClose: Bool) {
      self.id = id
      self.question = question
      self.link = link
      self.canClose = canClose
    }
  }

  public struct Row: Sendable {
    public var name: String
    public var value: String
    public var margin: String
    public var count: String

    public init(name: String, value: String, margin: String, count: String) {
      self.name = name
      self.value = value
      self.margin = margin
      self.count = count
    }
  }

  public struct Comment: Sendable {
    public var score: Int
    public var text: String
    public var when: String
    /// The answer's row, to ask for a call; nil where that cannot be.
    public var answer: Int64?
    /// Whether its customer is to be called back: false for asked, true for done.
    public var calledBack: Bool?
    /// What it is about, each with the page of its comments.
    public var tags: [(tag: String, path: SitePath)] = []

    public init(score: Int, text: String, when: String, answer: Int64? = nil, calledBack: Bool? = nil) {
      self.answer = answer
      self.calledBack = calledBack
      self.score = score
      self.text = text
      self.when = when
    }
  }

  /// A tag, how many comments have it, how many of those with a low score.
  public struct TagLine: Sendable {
    public var tag: String
    public var path: SitePath
    public var comments: String
    public var low: String

    public init(tag: String, path: SitePath, comments: String, low: String) {
      self.tag = tag
      self.path = path
      self.comments = comments
      self.low = low
    }
  }

  public struct Comments: Sendable {
    public var shown: [Comment]
    /// `Promotori`, with the page that shows them; nil for the one that is shown.
    public var groups: [(name: String, path: SitePath?)]
    public var older: SitePath?
    /// The tags in use, of most comments first.
    public var tags: [TagLine] = []
    /// `Detrattori (0–6)`
    public var low = ""
    /// The one whose comments are shown.
    public var tag: String?
    /// What the page was asked for, to come back to it.
    public var ask: [(name: String, value: String)] = []

    public init(shown: [Comment], groups: [(name: String, path: SitePath?)], older: SitePath?) {
      self.shown = shown
      self.groups = groups
      self.older = older
    }
  }

  public var language: Language
  public var name: String
  /// `NPS +31,0 ± 1,7`; nil when nobody answered.
  public var headline: String?
  /// What it rests on, in sentences.
  public var notes: [String]
  /// `Ultimi 3 mesi`, with the page that shows them; nil for the one that is shown.
  public var periods: [(name: String, path: SitePath?)]
  /// What the figure means.
  public var definition: String
  public var bar: ThreePartBar?
  public var chart: TimeSeriesChart?
  /// `Prodotto`, and its groups.
  public var parts: [(dimension: String, rows: [Row])]
  /// Nil for whoever may not read what customers write.
  public var comments: Comments?
  public var asked: Asked?
  /// How the figures moved, and why, in sentences.
  public var movement: [String] = []
  /// The query of the files to download; nil without answers.
  public var files: String?

  public init(
    language: Language, name: String, headline: String?, notes: [String],
    periods: [(name: String, path: SitePath?)] = [], definition: String, bar: ThreePartBar?,
    chart: TimeSeriesChart?, parts: [(dimension: String, rows: [Row])], comments: Comments?, asked: Asked?
  ) {
    self.language = language
    self.name = name
    self.headline = headline
    self.notes = notes
    self.periods = periods
    self.definition = definition
    self.bar = bar
    self.chart = chart
    self.parts = parts
    self.comments = comments
    self.asked = asked
  }

  public var title: String { headline.map { "\(name): \($0)" } ?? name }
}
