import PageKit
public import Indicators
public import Primitives

/// What the address of the explorer asks for, read and checked.
public struct IndicatorAsk: Sendable {
  /// The dimensions a figure can be split by.
  static let dimensions: [Dimension] = [.channel, .team, .queue, .reason, .product]

  public var indicator: Indicator = .csat
  var per: Dimension?
  /// Only this value of `per`; empty is what has none.
  var value: String?
  var channel: String?
  var from: Month?
  var to: Month?
  var showsRows = false
  /// What was wrong, to be said; the rest of the request stands.
  public var problem: LocalizedText?

  /// Fields of a query, in order; what is empty counts as not asked.
  public init(_ fields: [(String, String)]) {
    for (name, text) in fields {
      if name == "value" { value = String(text.prefix(500)) }
      if text.isEmpty { continue }
      switch name {
      case "indicator":
        if let known = Indicator(rawValue: text) { indicator = known } else { refuse(.notListed) }
      case "per":
        if let known = Self.dimensions.first(where: { $0.rawValue == text }) {
          per = known
        } else {
          refuse(.cannotSplit)
        }
      case "channel": channel = String(text.prefix(200))
      case "from": from = month(text)
      case "to": to = month(text)
      case "rows": showsRows = text == "1"
      default: break
      }
    }
    if let from, let to, from > to { refuse(.backwards) }
    if per == nil { value = nil }
  }

  private mutating func month(_ text: String) -> Month? {
    let month = Month(text)
    if month == nil { refuse(.monthLike) }
    return month
  }

  private mutating func refuse(_ words: IndicatorWords) { problem = problem ?? words.text }

  /// The segment whose course is shown.
  var segment: Segment {
    var segment = Segment()
    if let channel { segment[.channel] = channel }
    if let per, let value { segment[per] = value }
    return segment
  }

  /// The request as a query again. Only ASCII.
  var query: String {
    var parts = ["indicator=\(indicator.rawValue)"]
    if let per { parts.append("per=\(per.rawValue)") }
    if let value { parts.append("value=\(QueryText.encoded(value))") }
    if let channel { parts.append("channel=\(QueryText.encoded(channel))") }
    if let from { parts.append("from=\(from)") }
    if let to { parts.append("to=\(to)") }
    if showsRows { parts.append("rows=1") }
    return parts.joined(separator: "&")
  }
}
