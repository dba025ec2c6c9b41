public import Indicators
public import Primitives

/// Agents are shown by number, never by name: the individual view needs a recorded legal basis.
public enum Pseudonym {
  static let prefix = "agent-"

  /// The figures with each agent's name replaced by a number that stays the same.
  public static func cover(_ figures: [Figure], _ values: DimensionValues) -> [Figure] {
    figures.map { figure in
      guard let name = figure.segment[.agent] else { return figure }
      var covered = figure
      covered.segment[.agent] = values.id(.agent, name).map { "\(prefix)\($0)" }
      return covered
    }
  }

  /// A filter that names an agent by number, with the name behind it.
  public static func uncover(_ segment: Segment, _ values: DimensionValues) -> Segment {
    guard let number = segment[.agent].flatMap({ Int32($0.dropFirst(prefix.count)) }) else { return segment }
    var uncovered = segment
    uncovered[.agent] = values.name(number)
    return uncovered
  }
}
