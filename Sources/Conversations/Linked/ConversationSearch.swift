public import Primitives
import Storage

/// Which conversations belong to an incident, as far as a person can say: when, where, what words.
public struct ConversationSearch: Sendable, Hashable {
  public enum Problem: Error, Sendable, Hashable {
    /// From after to, or more than ``mostDays`` days.
    case timeWrong
    /// A word of less than two characters, or more than ``mostWords`` words.
    case wordsWrong
  }

  public static let mostDays: Int64 = 31
  public static let mostWords = 10
  /// What conversations can be told apart by here.
  public static let dimensions: [Dimension] = [.channel, .queue, .reason, .product, .team]

  public let from: Instant
  public let to: Instant
  /// A value for each dimension that matters.
  public let values: [Dimension: String]
  /// Any of them stands in the subject or in the text; none: every conversation.
  public let words: [String]

  public init(
    from: Instant, to: Instant, values: [Dimension: String], words: [String]
  ) throws(Problem) {
    guard from < to, to.seconds - from.seconds <= Self.mostDays * 86_400 else { throw .timeWrong }
    guard words.count <= Self.mostWords, words.allSatisfy({ (2...60).contains($0.count) }) else { throw .wordsWrong }
    self.from = from
    self.to = to
    self.values = values.filter { Self.dimensions.contains($0.key) && !$0.value.isEmpty }
    self.words = words
  }

  /// Of the table by the name `c`. A value nobody has finds nothing. In SQLite capitals with accents count as other letters.
  func condition(_ id: (Dimension, String) -> Int32?) -> SQL {
    var all: [SQL] = ["c.opened_at >= \(from.seconds) AND c.opened_at < \(to.seconds)"]
    for (dimension, value) in values.sorted(by: { $0.key < $1.key }) {
      all.append("c.\(raw: dimension.rawValue)_id = \(Int(id(dimension, value) ?? -1))")
    }
    if !words.isEmpty {
      let any = words.map { word -> SQL in
        let pattern =
          "%"
          + word.lowercased().replacing("\\", with: "\\\\").replacing("%", with: "\\%")
          .replacing("_", with: "\\_") + "%"
        return "LOWER(COALESCE(c.subject, '') || ' ' || COALESCE(c.body, '')) LIKE \(pattern) ESCAPE '\\'"
      }
      all.append("(\(any.joined(separator: " OR ")))")
    }
    return all.joined(separator: " AND ")
  }
}
