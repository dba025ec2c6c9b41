public import Primitives
public import Secrets

/// What stands in the link of a survey: purpose, survey, subject, expiry, and a signature that nobody else can make.
///
/// The subject says whose answer it is without saying who: 0 is an open link, whose page makes a subject of its own
/// for each visitor, so that a form sent twice is one answer. 136 bits of payload and 128 of HMAC-SHA256, as 44
/// characters of base64url; no personal data inside.
public struct SurveyToken: Sendable, Hashable {
  public var survey: Int32
  public var subject: Int64
  public var expiresAt: Instant
  public var purpose: Purpose

  /// What the link is for: one for answering does not do for anything else.
  public enum Purpose: UInt8, Sendable, Hashable {
    case answer = 1
    case unsubscribe = 2
  }

  public init(survey: Int64, subject: Int64, expiresAt: Instant, purpose: Purpose = .answer) {
    self.purpose = purpose
    self.survey = Int32(truncatingIfNeeded: survey)
    self.subject = subject
    self.expiresAt = expiresAt
  }

  /// An open link, for everyone.
  public var isOpen: Bool { subject == 0 }

  private var payload: [UInt8] {
    [purpose.rawValue] + Self.bytes(UInt32(bitPattern: survey)) + Self.bytes(UInt64(bitPattern: subject))
      + Self.bytes(UInt32(clamping: expiresAt.seconds))
  }

  public func text(_ key: SigningKey) -> String { key.token(payload) }

  /// Reads what a visitor brought, before the key of its survey is known; nil for what is no token.
  public struct Unproved: Sendable {
    public let survey: Int64
    private let token: SurveyToken
    private let signed: SignedToken

    public init?(_ text: String, for purpose: Purpose = .answer) {
      guard let signed = SignedToken(text, payload: 17), signed.payload[0] == purpose.rawValue else { return nil }
      let bytes = signed.payload
      let survey = Int64(SurveyToken.number(bytes[1..<5]))
      self.survey = survey
      self.signed = signed
      token = SurveyToken(
        survey: survey, subject: Int64(bitPattern: SurveyToken.number(bytes[5..<13])),
        expiresAt: Instant(seconds: Int64(SurveyToken.number(bytes[13..<17]))), purpose: purpose)
    }

    /// Throws `linkUnknown` for a forged one, `linkExpired`.
    public func proved(_ key: SigningKey, now: Instant) throws(SurveyProblem) -> SurveyToken {
      guard signed.isSigned(by: key) else { throw .linkUnknown }
      if token.expiresAt < now { throw .linkExpired }
      return token
    }
  }

  private static func bytes(_ number: some FixedWidthInteger) -> [UInt8] {
    withUnsafeBytes(of: number.bigEndian) { Array($0) }
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> UInt64 { bytes.reduce(0) { $0 << 8 | UInt64($1) } }
}
