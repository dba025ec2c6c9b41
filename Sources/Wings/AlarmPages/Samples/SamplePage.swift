import Primitives

/// One sample: how it was drawn, and a page of what it holds.
public struct SamplePage: Sendable {
  struct Stratum: Sendable {
    var name: String
    var size: String
    var drawn: String
    var probability: String
  }

  struct Item: Sendable {
    /// The conversation's id in its source.
    var id: String
    var stratum: String
    /// Masked.
    var words: [String]
  }

  var language: Language
  var id: String
  /// `Ho scelto 40 conversazioni su 1.920 (a caso, per strato; seme 7)`
  var sentence: String
  var alarm: SampleListPage.AlarmLink?
  var strata: [Stratum]
  var items: [Item]
  /// `21–40 di 160`
  var place: String
  /// Where the page before and the next begin; nil at the ends.
  var previous: Int?
  var next: Int?
}
