import Crypto
import Foundation
public import Primitives

/// Signs the links of one survey; another key revokes all of them.
public struct SurveyKey: Sendable {
  let bytes: [UInt8]

  init(using generator: inout some RandomNumberGenerator) {
    bytes = (0..<4).flatMap { _ in withUnsafeBytes(of: generator.next()) { Array($0) } }
  }

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  func signature(of payload: [UInt8]) -> [UInt8] {
    Array(HMAC<SHA256>.authenticationCode(for: payload, using: SymmetricKey(data: bytes)).prefix(16))
  }
}

extension SurveyKey: CustomStringConvertible, CustomReflectable {
  public var description: String { "SurveyKey(redacted)" }
  public var customMirror: Mirror { Mirror(self, children: []) }
}

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

  public func text(_ key: SurveyKey) -> String {
    let data = Data(payload + key.signature(of: payload))
    return String(data.base64EncodedString().map { $0 == "+" ? "-" : $0 == "/" ? "_" : $0 })
  }

  /// Reads what a visitor brought, before the key of its survey is known; nil for what is no token.
  public struct Unproved: Sendable {
    public let survey: Int64
    fileprivate let token: SurveyToken
    fileprivate let signature: [UInt8]
    fileprivate let payload: [UInt8]

    public init?(_ text: String, for purpose: Purpose = .answer) {
      guard text.utf8.count == 44, !text.contains("="), !text.contains("+"), !text.contains("/"),
        let data = Data(base64Encoded: String(text.map { $0 == "-" ? "+" : $0 == "_" ? "/" : $0 }))
      else { return nil }
      let bytes = [UInt8](data)
      guard bytes.count == 33, bytes[0] == purpose.rawValue else { return nil }
      let survey = Int64(SurveyToken.number(bytes[1..<5]))
      self.survey = survey
      token = SurveyToken(
        survey: survey, subject: Int64(bitPattern: SurveyToken.number(bytes[5..<13])),
        expiresAt: Instant(seconds: Int64(SurveyToken.number(bytes[13..<17]))), purpose: purpose)
      payload = Array(bytes[..<17])
      signature = Array(bytes[17...])
    }

    /// Throws `linkUnknown` for a forged one, `linkExpired`.
    public func proved(_ key: SurveyKey, now: Instant) throws(SurveyProblem) -> SurveyToken {
      let expected = key.signature(of: payload)
      let difference = zip(expected, signature).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) }
      guard difference == 0 else { throw .linkUnknown }
      if token.expiresAt < now { throw .linkExpired }
      return token
    }
  }

  private static func bytes(_ number: some FixedWidthInteger) -> [UInt8] {
    withUnsafeBytes(of: number.bigEndian) { Array($0) }
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> UInt64 { bytes.reduce(0) { $0 << 8 | UInt64($1) } }
}
