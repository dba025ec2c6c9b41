public import Primitives

/// One sample: how it was drawn, and a page of what it holds.
public struct SamplePage: Sendable {
  public struct Stratum: Sendable {
    public var name: String
    public var size: String
    public var drawn: String
    public var probability: String

    public init(name: String, size: String, drawn: String, probability: String) {
      self.name = name
      self.size = size
      self.drawn = drawn
      self.probability = probability
    }
  }

  public struct Item: Sendable {
    /// The conversation's id in its source.
    public var id: String
    public var stratum: String
    /// Masked.
    public var words: [String]

    public init(id: String, stratum: String, words: [String]) {
      self.id = id
      self.stratum = stratum
      self.words = words
    }
  }

  public var language: Language
  public var id: String
  /// `Ho scelto 40 conversazioni su 1.920 (a caso, per strato; seme 7)`
  public var sentence: String
  public var alarm: SampleListPage.AlarmLink?
  public var strata: [Stratum]
  public var items: [Item]
  /// `21–40 di 160`
  public var place: String
  /// Where the page before and the next begin; nil at the ends.
  public var previous: Int?
  public var next: Int?

  public init(
    language: Language, id: String, sentence: String, alarm: SampleListPage.AlarmLink?, strata: [Stratum],
    items: [Item], place: String, previous: Int?, next: Int?
  ) {
    self.language = language
    self.id = id
    self.sentence = sentence
    self.alarm = alarm
    self.strata = strata
    self.items = items
    self.place = place
    self.previous = previous
    self.next = next
  }
}
