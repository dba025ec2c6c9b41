import Primitives
import Secrets
import Testing

@testable import Surveys

struct SurveyTokenTests {
  private static let key = SigningKey(Array(1...32))
  private static let now = Instant(seconds: 1_795_000_000)
  private static let token = SurveyToken(
    survey: 12, subject: -5_000_000_000_000, expiresAt: Instant(seconds: now.seconds + 60))

  @Test func `a link says which survey and whose answer, in 44 characters`() throws {
    let text = Self.token.text(Self.key)
    #expect(text.utf8.count == 44)
    #expect(text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") })
    let unproved = try #require(SurveyToken.Unproved(text))
    #expect(unproved.survey == 12)
    #expect(try unproved.proved(Self.key, now: Self.now) == Self.token)
  }

  @Test func `a changed letter anywhere makes it a link of nobody`() throws {
    let text = Array(Self.token.text(Self.key))
    for place in text.indices {
      var changed = text
      changed[place] = changed[place] == "A" ? "B" : "A"
      guard let unproved = SurveyToken.Unproved(String(changed)) else { continue }
      #expect(throws: SurveyProblem.linkUnknown, "at \(place)") { try unproved.proved(Self.key, now: Self.now) }
    }
  }

  @Test func `another survey's key does not open it`() throws {
    let unproved = try #require(SurveyToken.Unproved(Self.token.text(Self.key)))
    #expect(throws: SurveyProblem.linkUnknown) {
      try unproved.proved(SigningKey(Array(2...33)), now: Self.now)
    }
  }

  @Test func `it works until its last second and no longer`() throws {
    let unproved = try #require(SurveyToken.Unproved(Self.token.text(Self.key)))
    #expect(try unproved.proved(Self.key, now: Self.token.expiresAt) == Self.token)
    #expect(throws: SurveyProblem.linkExpired) {
      try unproved.proved(Self.key, now: Instant(seconds: Self.token.expiresAt.seconds + 1))
    }
  }

  @Test(arguments: ["", "x", String(repeating: "A", count: 44), String(repeating: "é", count: 22), "../../etc/passwd"])
  func `what is no link is no link`(_ text: String) {
    let token = SurveyToken.Unproved(text)
    #expect(token == nil || (try? token?.proved(Self.key, now: Self.now)) == nil)
  }

  @Test func `the key shows nowhere`() {
    #expect("\(Self.key)" == "SigningKey(redacted)")
    #expect(String(reflecting: Self.key) == "SigningKey(redacted)")
  }
}
