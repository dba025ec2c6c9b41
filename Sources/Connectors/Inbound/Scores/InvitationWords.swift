/// Words of a satisfaction column that speak of the invitation, not of the score: Zendesk's.
enum InvitationWords {
  /// True where a survey was sent and not answered, false where none was sent; nil for any other word.
  static func invited(_ word: String) -> Bool? {
    if sent.contains(word) { return true }
    return notSent.contains(word) ? false : nil
  }

  private static let sent: Set<String> = ["offered", "offerto", "offerta"]
  private static let notSent: Set<String> = ["not offered", "unoffered", "non offerto", "non offerta"]
}
