import Foundation
public import Primitives

/// How a survey goes out by mail: its words, its share, its terms.
public struct InvitingPlan: Sendable, Hashable, Codable {
  public var mail: InvitationTexts
  /// Days for which an invitation's link works: 1 to 365.
  public var validDays: Int
  /// Days after which whoever did not answer is reminded, once; nil for never.
  public var remindAfterDays: Int?
  /// Of a hundred people on a list, or of a hundred conversations, so many are asked, drawn by chance.
  public var share: Int
  /// Who is asked when a conversation ends; nil for nobody.
  public var occasion: AskingOccasion?

  public init(
    mail: InvitationTexts = .standard, validDays: Int = 30, remindAfterDays: Int? = nil, share: Int = 100,
    occasion: AskingOccasion? = nil
  ) {
    self.mail = mail
    self.validDays = validDays
    self.remindAfterDays = remindAfterDays
    self.share = share
    self.occasion = occasion
  }

  /// Throws the first `SurveyProblem` of it.
  public func check() throws(SurveyProblem) {
    guard (1...365).contains(validDays) else { throw .daysOutside(1...365) }
    if let days = remindAfterDays, !(1..<validDays).contains(days) { throw .reminderTooLate(before: validDays) }
    guard (1...100).contains(share) else { throw .shareOutside }
    if let occasion, !(0...AskingOccasion.longestDelay).contains(occasion.delayHours) {
      throw .delayOutside(0...AskingOccasion.longestDelay)
    }
    try mail.check()
  }

  var stored: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    guard let data = try? encoder.encode(self) else { preconditionFailure("A plan is JSON.") }
    return String(decoding: data, as: UTF8.self)
  }

  init?(stored: String) {
    guard let plan = try? JSONDecoder().decode(InvitingPlan.self, from: Data(stored.utf8)) else { return nil }
    self = plan
  }
}

/// A conversation that ends makes its customer asked, some hours later. Nil is any.
public struct AskingOccasion: Sendable, Hashable, Codable {
  public var channel: String?
  public var team: String?
  public var product: String?
  public var reason: String?
  /// From the end of the conversation to the invitation.
  public var delayHours: Int
  private var start: Int64

  /// Conversations that ended before are not asked about.
  public var since: Instant { Instant(seconds: start) }

  /// A week.
  public static let longestDelay = 168

  public init(
    channel: String? = nil, team: String? = nil, product: String? = nil, reason: String? = nil, delayHours: Int = 2,
    since: Instant
  ) {
    self.channel = channel
    self.team = team
    self.product = product
    self.reason = reason
    self.delayHours = delayHours
    start = since.seconds
  }
}
