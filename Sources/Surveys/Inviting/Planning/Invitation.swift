public import Primitives

/// One person asked by one survey, once.
public struct Invitation: Sendable, Hashable, Identifiable {
  public enum State: String, Sendable, Hashable, CaseIterable {
    /// For its first or its next try, or on its way.
    case waiting
    /// The mail server has it.
    case sent
    /// The mail server refused it for good.
    case refused
    /// Tried as often as it may be.
    case givenUp = "given_up"
    /// It came back: there is no such address.
    case bounced
    /// Its person was asked not long ago.
    case tooSoon = "too_soon"
    /// Its person does not want to be asked.
    case optedOut = "opted_out"
    /// Not drawn, where only a share is asked.
    case leftOut = "left_out"
    /// Stopped by a person, or its survey closed, before it left.
    case stopped
    /// Its address was forgotten, or its term was over, before it left.
    case expired
  }

  public let id: Int64
  public let survey: Int64
  /// Whose answer it will be: see ``SurveyToken``.
  public let subject: Int64
  public let contact: Int64?
  public var state: State
  public let attempts: Int
  public let expiresAt: Instant
  public let sentAt: Instant?
  public let remindAt: Instant?
  public let remindedAt: Instant?
  /// The mail server's last reply, and its words.
  public let status: Int?
  public let excerpt: String
}

/// How many invitations of a survey stand where.
public struct InvitationCounts: Sendable, Hashable {
  public var states: [Invitation.State: Int] = [:]
  public var reminded = 0
  /// Sent ones whose person answered.
  public var answered = 0

  public init() {}

  public subscript(_ state: Invitation.State) -> Int { states[state] ?? 0 }
  public var total: Int { states.values.reduce(0, +) }
}
