import PageKit
import Facts
public import Indicators
public import Primitives
public import Storage

/// Which figures a program or the command line asks for: `indicator=csat&by=channel,team&from=2026-01`.
public struct FigureQuestion: Sendable {
  /// What cannot be answered, and how to ask instead.
  public enum Problem: Error, Sendable, Hashable {
    case unknownIndicator(String)
    case badGrain(String)
    case badMonth(String)
    case badPeriod
    case badFilter(String)
  }

  public private(set) var indicators = Indicator.allCases
  public private(set) var dimensions: [Dimension] = []
  var from: Month?
  var to: Month?
  var within = Segment()
  var grain = Grain.month

  /// What was typed; nil or empty where nothing was.
  public init(
    indicator: String?, by: String?, from: String?, to: String?, where filters: [String], grain: String?
  ) throws(Problem) {
    if let indicator, !indicator.isEmpty {
      indicators = []
      for name in Self.parts(indicator) {
        guard let one = Indicator(rawValue: name) else { throw .unknownIndicator(name) }
        indicators.append(one)
      }
    }
    dimensions = Self.parts(by ?? "").map { Dimension($0) }
    self.from = try Self.month(from)
    self.to = try Self.month(to)
    within = try Self.segment(filters)
    if let grain, !grain.isEmpty {
      guard let known = Grain(rawValue: grain) else { throw .badGrain(grain) }
      self.grain = known
    }
  }

  /// Whether it asks about single agents, even if by number.
  public var isAboutAgents: Bool { dimensions.contains(.agent) || within[.agent] != nil }

  /// Whether it asks for short periods over a long time: all of them would be read.
  public var isTooLong: Bool {
    let most: Int
    switch grain {
    case .month: return false
    case .day, .week: most = 13
    case .hour: most = 2
    }
    guard let from, let to else { return true }
    return from.distance(to: to) >= most
  }

  /// The figures; agents are shown by number. Throws `Problem.badPeriod`.
  public func figures(_ connection: Connection) throws -> [Figure] {
    let reader = try IndicatorReader(connection)
    guard let data = try reader.monthsWithData() else { return [] }
    let first = from ?? data.lowerBound
    let last = to ?? data.upperBound
    if to == nil, first > last { return [] }
    guard first <= last else { throw Problem.badPeriod }
    let query = IndicatorQuery(
      by: dimensions, from: first, to: last, within: Pseudonym.uncover(within, reader.values), grain: grain)
    return Pseudonym.cover(try reader.table(query, for: indicators).figures(of: indicators), reader.values)
  }

  /// `channel=phone`, several times or separated by commas.
  public static func segment(_ filters: [String]) throws(Problem) -> Segment {
    var segment = Segment()
    for filter in filters.flatMap(parts) {
      let sides = filter.split(separator: "=", maxSplits: 1).map { trimmed($0) }
      guard sides.count == 2 else { throw .badFilter(filter) }
      segment[Dimension(sides[0])] = sides[1]
    }
    return segment
  }

  private static func month(_ text: String?) throws(Problem) -> Month? {
    guard let text, !text.isEmpty else { return nil }
    guard let month = Month(text) else { throw .badMonth(text) }
    return month
  }

  private static func parts(_ text: String) -> [String] { text.split(separator: ",").map { trimmed($0) } }

  private static func trimmed(_ text: Substring) -> String {
    String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}

extension FigureQuestion.Problem: Refusing {
  public var refusal: Refusal {
    switch self {
    case .unknownIndicator(let name):
      let known = Indicator.allCases.map(\.rawValue).joined(separator: ", ")
      return Refusal(.usage, "unknown_indicator", IndicatorWords.unknownIndicator(name, known: known).text)
    case .badGrain(let text): return Refusal(.usage, "bad_grain", IndicatorWords.badGrain(text).text)
    case .badMonth(let text): return Refusal(.usage, "bad_month", IndicatorWords.badMonth(text).text)
    case .badPeriod: return Refusal(.usage, "bad_period", IndicatorWords.backwards.text)
    case .badFilter(let text): return Refusal(.usage, "bad_filter", IndicatorWords.badFilter(text).text)
    }
  }
}
