public import Primitives

/// A customer to be called back because of what they answered: by whom, until when, and what came of it.
public struct CallBack: Sendable, Hashable, Identifiable {
  public let id: Int64
  /// The person who calls.
  public var owner: Int64?
  public var dueOn: CivilDate
  public var note: String
  public let createdAt: Instant
  public let doneAt: Instant?
  public let outcome: String
  /// What they answered; nil where the answer was taken back with its import.
  public let answer: Answer?

  public struct Answer: Sendable, Hashable {
    public let survey: String
    public let score: Int
    public let comment: String?
    public let customer: String?
    public let conversation: String?
    public let answeredAt: Instant?
  }

  /// Working days until a call is due, unless somebody says otherwise.
  public static let usualDays = 2
  /// The longest note or outcome, in characters.
  public static let longestText = 500

  public func isOverdue(on day: CivilDate) -> Bool { doneAt == nil && dueOn < day }
}
