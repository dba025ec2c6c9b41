import Foundation

/// What came back to an address that we send from: a mailbox file (mbox), or one mail.
///
/// Delivery reports are read by their machine part (RFC 3464) and by the Message-ID of the mail they carry; mails that
/// ask for no more by their subject. Everything else is left alone, what a program answers by itself too.
public struct ReturnedMail: Sendable, Hashable {
  /// A report on a mail that did not arrive, or not yet.
  public struct Bounce: Sendable, Hashable {
    /// The left halves of the Message-IDs that it names: that of our mail among them, if it names it.
    public var mailIDs: [String] = []
    public var address: String?
    /// It may still arrive.
    public var isDelayed = false
    var status = ""
    var words = ""

    /// Why it did not arrive.
    public var refusal: MailRefusal { MailRefusal(status: status, text: words) }
  }

  public private(set) var bounces: [Bounce] = []
  /// Who wrote that they want no more.
  public private(set) var leaving: [String] = []
  /// Mails in the file.
  public private(set) var mails = 0

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
    var bounce = Bounce()
    var isReport = false
    for line in mail {
      guard let (name, value) = header(line) else { continue }
      switch name {
      case "final-recipient", "original-recipient":
        let address = value.split(separator: ";").last?.trimmingCharacters(in: .whitespaces) ?? ""
        if bounce.address == nil, address.contains("@") { bounce.address = address }
      case "action":
        isReport = isReport || ["failed", "delayed"].contains(value.lowercased())
        bounce.isDelayed = value.lowercased() == "delayed"
      case "status": if bounce.status.isEmpty { bounce.status = String(value.prefix { $0 == "." || $0.isNumber }) }
      case "diagnostic-code": if bounce.words.isEmpty { bounce.words = Excerpt.of(value) }
      case "message-id": bounce.mailIDs.append(String(value.drop { $0 == "<" }.prefix { $0 != "@" }))
      default: break
      }
    }
    return isReport && (bounce.address != nil || !bounce.mailIDs.isEmpty) ? bounce : nil
  }

  private static func leaving(_ mail: [Substring]) -> String? {
    var from: String?
    var asks = false
    for line in mail {
      if line.isEmpty { break }
      guard let (name, value) = header(line) else { continue }
      switch name {
      case "from":
        let inside = value.split(separator: "<").last.map { $0.prefix { $0 != ">" } } ?? ""
        from = inside.contains("@") ? inside.trimmingCharacters(in: .whitespaces) : nil
      case "subject": asks = ["unsubscribe", "cancellami", "disiscrivimi"].contains(value.lowercased())
      // A program's answer (RFC 3834) is nobody's wish.
      case "auto-submitted": if value.lowercased() != "no" { return nil }
      default: break
      }
    }
    return asks ? from : nil
  }

  /// A line's name, in lower case, and its value.
  private static func header(_ line: Substring) -> (name: String, value: String)? {
    guard let colon = line.firstIndex(of: ":") else { return nil }
    return (line[..<colon].lowercased(), line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces))
  }
}
