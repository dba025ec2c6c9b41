public import Primitives

/// The month's letter, ready to be shown: alarms with their course, then each figure beside the month before and
/// the same month of last year.
public struct MonthLetter: Sendable {
  /// An alarm that rings.
  public struct Bell: Sendable {
    public var sentence: String
    public var nextStep: String
    public var chart: TimeSeriesChart?
    public var state: StatePill

    public init(sentence: String, nextStep: String, chart: TimeSeriesChart?, state: StatePill = .rings) {
      self.state = state
      self.sentence = sentence
      self.nextStep = nextStep
      self.chart = chart
    }
  }

  /// One figure, all of it in words.
  public struct Figure: Sendable {
    public var name: String
    public var meaning: String
    public var value: String
    public var margin: String
    public var count: String
    public var monthBefore: String
    public var yearBefore: String
    public var course: Spark

    public init(
      name: String, meaning: String, value: String, margin: String, count: String, monthBefore: String,
      yearBefore: String, course: Spark
    ) {
      self.name = name
      self.meaning = meaning
      self.value = value
      self.margin = margin
      self.count = count
      self.monthBefore = monthBefore
      self.yearBefore = yearBefore
      self.course = course
    }
  }

  public var language: Language
  /// `ottobre 2026`
  public var month: String
  public var bells: [Bell]
  public var doubts: [String]
  public var figures: [Figure]
  /// What telling customers saved in the month's incidents.
  public var avoided: [String]

  public init(
    language: Language, month: String, bells: [Bell], doubts: [String], figures: [Figure], avoided: [String] = []
  ) {
    self.avoided = avoided
    self.language = language
    self.month = month
    self.bells = bells
    self.doubts = doubts
    self.figures = figures
  }
}
