public import Primitives

/// A mail to one person: a text part and an HTML part that say the same.
public struct MailMessage: Sendable, Hashable {
  public var from: MailAddress
  public var to: MailAddress
  public var subject: String
  public var text: String
  public var html: String
  public var language: Language
  /// The same on every try of the same mail, so that programs show it once. Letters, digits, `_`, `-` and `.`.
  public var id: String
  public var date: Instant
  /// Where a program stops these mails by one POST (RFC 8058); nil for mails that are nobody's list.
  public var unsubscribe: WebAddress?

  public init(
    from: MailAddress, to: MailAddress, subject: String, text: String, html: String, language: Language, id: String,
    date: Instant, unsubscribe: WebAddress? = nil
  ) {
    self.from = from
    self.to = to
    self.subject = subject
    self.text = text
    self.html = html
    self.language = language
    self.id = id
    self.date = date
    self.unsubscribe = unsubscribe
  }

  /// The mail as it travels (RFC 5322, RFC 2046), lines ended by CRLF.
  ///
  /// Throws `OutboundProblem.controlCharacter` where the subject or the id would begin another header.
  public func bytes() throws(OutboundProblem) -> [UInt8] {
    let isPlain = id.utf8.allSatisfy { byte in
      (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) || [45, 46, 95].contains(byte)
    }
    guard isPlain, !id.isEmpty else { throw .controlCharacter }
    var head = "Date: \(MailDate.text(date))\r\n"
    head += MailHeader.line("From", from)
    head += MailHeader.line("To", to)
    head += "Message-ID: <\(id)@\(from.domain)>\r\n"
    head += try MailHeader.line("Subject", subject)
    // Each on one line: folded ones have broken signatures on the way.
    if let unsubscribe {
      head += "List-Unsubscribe: <\(unsubscribe.text)>\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n"
    }
    head += "Auto-Submitted: auto-generated\r\nContent-Language: \(language.rawValue)\r\nMIME-Version: 1.0\r\n"
    // "=_" cannot come out of quoted-printable, so that no line of a part looks like the boundary.
    let boundary = "=_campanello_\(id)"
    head += "Content-Type: multipart/alternative;\r\n boundary=\"\(boundary)\"\r\n\r\n"
    let parts = [("plain", text), ("html", html)].map { kind, text in
      "--\(boundary)\r\nContent-Type: text/\(kind); charset=utf-8\r\n"
        + "Content-Transfer-Encoding: quoted-printable\r\n\r\n\(QuotedPrintable.encode(text))\r\n"
    }
    return Array((head + parts.joined() + "--\(boundary)--\r\n").utf8)
  }
}

enum MailDate {
  /// `Sun, 22 Nov 2026 19:46:35 +0000`
  static func text(_ instant: Instant) -> String {
    let day = ZoneClock.utc.day(of: instant)
    let (year, month, number) = day.parts
    let weekday = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][day.weekday]
    let name = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"][month - 1]
    let time = instant.rfc3339.dropFirst(11).dropLast()
    return "\(weekday), \(number) \(name) \(year) \(time) +0000"
  }
}
