public import Markup
import PageKit
import Facts
import Primitives
public import Surveys

/// What the page of a survey's results is asked for: the series, months back, and which comments.
public struct SurveyResultsAsk: Sendable, Hashable {
  public var series: AnswerSource
  /// Months back from the last answer; nil for all.
  var months: Int?
  /// The comments of one group; nil for all.
  var group: AnswerGroup?
  /// Those that have this tag.
  var tag: CommentTag?
  /// Those before an id.
  var before: Int64?

  /// Months that can be chosen; nil for all.
  static let choices: [Int?] = [3, 12, nil]

  /// By fields of an address or a form; what is not understood counts as not asked.
  public init(_ series: AnswerSource, _ field: (String) -> String?) {
    self.series = series
    let asked = field("months") == "all" ? nil : field("months").flatMap(Int.init) ?? 3
    months = Self.choices.contains(asked) ? asked : 3
    group = field("group").flatMap(AnswerGroup.init(rawValue:))
    tag = field("tag").flatMap { CommentTag($0) }
    before = field("before").flatMap(Int64.init)
  }

  /// Nil where no series is named.
  public init?(_ field: (String) -> String?) {
    guard let source = field("source"), let kind = field("kind").flatMap(SurveyKind.init(rawValue:)),
      let scale = field("scale").flatMap(Scale.init(rawValue:))
    else { return nil }
    self.init(AnswerSource(source: source, kind: kind, scale: scale), field)
  }

  /// By name; only what is asked.
  var fields: [(name: String, value: String)] {
    var fields = [
      ("source", series.source), ("kind", series.kind.rawValue), ("scale", series.scale.rawValue),
      ("months", months.map { String($0) } ?? "all"),
    ]
    if let group { fields.append(("group", group.rawValue)) }
    if let tag { fields.append(("tag", tag.text)) }
    if let before { fields.append(("before", String(before))) }
    return fields
  }

  /// Only ASCII.
  var query: String { fields.map { "\($0.name)=\(QueryText.encoded($0.value))" }.joined(separator: "&") }

  public var path: SitePath { .surveyResults(query: query) }

  /// The same with other months, from the first comment on.
  func over(_ months: Int?) -> SurveyResultsAsk {
    var other = self
    (other.months, other.group, other.tag, other.before) = (months, nil, nil, nil)
    return other
  }

  /// The same with other comments.
  func comments(_ group: AnswerGroup?, _ tag: CommentTag? = nil, before: Int64? = nil) -> SurveyResultsAsk {
    var other = self
    (other.group, other.tag, other.before) = (group, tag, before)
    return other
  }
}
