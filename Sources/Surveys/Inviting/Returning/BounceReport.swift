import FileFormats
import Foundation
public import Primitives
public import Storage

/// What came back to the address that invitations are sent from: a mailbox file (mbox), or one mail.
///
/// Delivery reports are read by their machine part (RFC 3464) and by the Message-ID of the mail they carry; mails that
/// ask for no more by their subject. Everything else is left alone.
public struct BounceReport: Sendable, Hashable {
  /// A mail that did not arrive.
  public struct Bounce: Sendable, Hashable {
    /// Nil where the report names none of our mails.
    public var survey: Int64?
    public var subject: Int64?
    public var address: String?
    /// Whether a later mail would come back too (status 5.x.x).
    public var isPermanent: Bool
  }

  public private(set) var bounces: [Bounce] = []
  /// Who wrote that they want no more.
  public private(set) var leaving: [String] = []
  /// Mails in the file.
  public private(set) var mails = 0

  /// The largest file, in bytes.
  public static let largest = 256 << 20

  /// Reads a file of at most ``largest`` bytes; bytes that are no text are passed over. Throws `FileProblem`.
  public init(path: String) throws {
    let url = URL(fileURLWithPath: path)
    guard let size = (try? url.resourceValues(forKeys: [.fileSizeKey]))?.fileSize,
      let data = try? Data(contentsOf: url, options: .mappedIfSafe)
    else { throw FileProblem.unreadable(path: path, errno: 2) }
    if size > Self.largest { throw SurveyProblem.mailboxTooLarge(megabytes: Self.largest >> 20) }
    self.init(String(decoding: data, as: UTF8.self))
  }

  /// O(bytes).
  public init(_ text: String) {
    for mail in Self.mails(in: text) {
      mails += 1
      if let bounce = Self.bounce(mail) {
        bounces.append(bounce)
      } else if let address = Self.leaving(mail) {
        leaving.append(address)
      }
    }
  }

  /// An mbox parts its mails by lines that begin with "From " after a blank line; anything else is one mail.
  private static func mails(in text: String) -> [[Substring]] {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    guard lines.first?.hasPrefix("From ") == true else {
      return lines.allSatisfy { $0.allSatisfy(\.isWhitespace) } ? [] : [lines]
    }
    var mails: [[Substring]] = []
    var isBlank = true
    for line in lines {
      if isBlank, line.hasPrefix("From ") { mails.append([]) }
      isBlank = line.isEmpty
      mails[mails.count - 1].append(line)
    }
    return mails
  }

  private static func bounce(_ mail: [Substring]) -> Bounce? {
    var bounce = Bounce(isPermanent: false)
    var isReport = false
    for line in mail {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let value = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
      switch line[..<colon].lowercased() {
      case "final-recipient", "original-recipient":
        let address = value.split(separator: ";").last?.trimmingCharacters(in: .whitespaces) ?? ""
        if bounce.address == nil, address.contains("@") { bounce.address = address }
      case "action":
        isReport = isReport || ["failed", "delayed"].contains(value.lowercased())
      case "status": bounce.isPermanent = bounce.isPermanent || value.hasPrefix("5.")
      case "message-id":
        let id = value.drop { $0 == "<" }.prefix { $0 != "@" }
        if let named = DueInvitation.named(by: id) {
          bounce.survey = named.survey
          bounce.subject = named.subject
        }
      default: break
      }
    }
    return isReport && (bounce.address != nil || bounce.subject != nil) ? bounce : nil
  }

  private static func leaving(_ mail: [Substring]) -> String? {
    var from: String?
    var asks = false
    for line in mail {
      if line.isEmpty { break }
      guard let colon = line.firstIndex(of: ":") else { continue }
      let value = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
      switch line[..<colon].lowercased() {
      case "from":
        let inside = value.split(separator: "<").last.map { $0.prefix { $0 != ">" } } ?? ""
        from = inside.contains("@") ? inside.trimmingCharacters(in: .whitespaces) : nil
      case "subject": asks = ["unsubscribe", "cancellami", "disiscrivimi"].contains(value.lowercased())
      default: break
      }
    }
    return asks ? from : nil
  }

  /// What the report changed.
  public struct Applied: Sendable, Hashable {
    /// Invitations that did not arrive, for good.
    public var bounced = 0
    /// Delivery reports that name no mail of ours, or say that it may still arrive.
    public var leftAlone = 0
    /// People who are not asked any more because they wrote so.
    public var optedOut = 0
  }

  /// Addresses that do not exist any more are not asked again, nor those who wrote that they want no more.
  public func apply(now: Instant, _ connection: Connection) throws -> Applied {
    var applied = Applied()
    for bounce in bounces {
      guard bounce.isPermanent, let survey = bounce.survey, let subject = bounce.subject else {
        applied.leftAlone += 1
        continue
      }
      let changed = try connection.execute(
        """
        UPDATE survey_invitation SET state = 'bounced', remind_at = NULL
        WHERE survey_id = \(survey) AND subject = \(subject) AND state IN ('sent', 'handed')
        """)
      if changed == 0 {
        applied.leftAlone += 1
        continue
      }
      try ContactStore.optOut(survey: survey, subject: subject, by: .bounce, now: now, connection)
      applied.bounced += 1
    }
    for address in leaving {
      try ContactStore.optOut(address: address, by: .mail, now: now, connection)
      applied.optedOut += 1
    }
    return applied
  }
}
