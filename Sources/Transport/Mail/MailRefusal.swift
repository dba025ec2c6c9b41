/// Why a mail server refuses a mail, as far as its reply says: the number, the status that some put before their words
/// (RFC 3463, such as `5.1.1`), and the words.
public struct MailRefusal: Sendable, Hashable {
  public enum Reason: String, Sendable, Hashable, CaseIterable {
    /// There is no such address, now or later: nothing more is sent to it.
    case unknownAddress = "unknown_address"
    /// The mailbox is full.
    case fullMailbox = "full_mailbox"
    /// It is about us, or about the mail: a policy, a block list, no relaying, the sender's address, its size.
    case policy
    /// The server is busy, or wants to see us come back.
    case later
  }

  public let code: Int
  public let reason: Reason
  /// Its words, shortened.
  public let text: String

  /// The reply of a mail server. In doubt it is not the address: a subscriber who is dropped by mistake does not come
  /// back, and one mail too many does no harm. O(text).
  public init(code: Int, text: String) {
    self.code = code
    self.text = text
    reason = Self.reason(code, status: Self.status(in: text), Self.words(of: text))
  }

  /// A delivery report's status (RFC 3464), with the other server's words where it gives them.
  public init(status: String, text: String = "") {
    let parts = status.split(separator: ".").compactMap { Int($0) }
    let known = parts.count == 3 ? Status(parts[0], parts[1], parts[2]) : nil
    code = known?.kind == 4 ? 450 : 550
    self.text = text
    reason = Self.reason(code, status: known ?? Self.status(in: text), Self.words(of: text))
  }

  private struct Status {
    var kind: Int
    var subject: Int
    var detail: Int

    init(_ kind: Int, _ subject: Int, _ detail: Int) {
      self.kind = kind
      self.subject = subject
      self.detail = detail
    }
  }

  private static func reason(_ code: Int, status: Status?, _ words: String) -> Reason {
    if code < 500 || status?.kind == 4 { return status?.subject == 2 && status?.detail == 2 ? .fullMailbox : .later }
    let saysUnknown = unknownWords.contains { words.contains($0) }
    let saysPolicy = policyWords.contains { words.contains($0) }
    switch (status?.subject, status?.detail) {
    // Bad destination mailbox, system or syntax; it moved away; it takes no mail at all.
    case (1?, 1?), (1?, 2?), (1?, 3?), (1?, 6?), (1?, 10?):
      return saysPolicy && !saysUnknown ? .policy : .unknownAddress
    case (2?, 1?): return closedWords.contains { words.contains($0) } || saysUnknown ? .unknownAddress : .policy
    case (2?, 2?): return .fullMailbox
    case (1?, 0?), (4?, 1?), (5?, 0?), (0?, 0?), (nil, nil):
      if saysUnknown, !saysPolicy { return .unknownAddress }
      return fullWords.contains { words.contains($0) } ? .fullMailbox : .policy
    default: return .policy
    }
  }

  /// The first status in a text, such as `5.7.1`.
  private static func status(in text: String) -> Status? {
    guard let found = text.firstMatch(of: /(?:^|[^0-9.])([245])\.(\d{1,3})\.(\d{1,3})(?![0-9.])/),
      let kind = Int(found.1), let subject = Int(found.2), let detail = Int(found.3)
    else { return nil }
    return Status(kind, subject, detail)
  }

  /// In lower case, without the addresses that are quoted: what they are called is nobody's reason.
  private static func words(of text: String) -> String {
    text.lowercased().split(whereSeparator: \.isWhitespace).filter { !$0.contains("@") }.joined(separator: " ")
  }

  private static let unknownWords = [
    "user unknown", "unknown user", "no such user", "no such mailbox", "no such recipient", "no such address",
    "no mailbox", "does not exist", "doesn't exist", "user not found", "recipient not found", "mailbox not found",
    "address not found", "unknown recipient", "recipient unknown", "unknown address", "address unknown",
    "unknown mailbox", "invalid recipient", "invalid mailbox", "not a valid mailbox", "unrouteable address",
    "utente sconosciuto", "destinatario sconosciuto", "indirizzo inesistente", "casella inesistente",
  ]
  private static let closedWords = ["disabled", "inactive", "suspended", "closed", "no longer", "disabilitat", "chius"]
  private static let fullWords = ["full", "quota", "piena", "over limit"]
  private static let policyWords = [
    "block", "blacklist", "black list", "spam", "relay", "policy", "denied", "reputation", "listed", "dmarc", "spf",
    "dkim", "authenticat", "rate limit", "too many", "greylist", "not allowed", "not permitted", "bloccat", "negat",
  ]
}
