import People
import Testing

struct ChosenPasswordTests {
  static let accepted: [String] = [
    "correct horse", "dodici12dodi", "àèìòùàèìòùàè", "' OR 1=1 -- x", "            !", "anna.rossi@example.org",
  ]

  static let refused: [(String, PeopleProblem)] = [
    ("", .passwordTooShort),
    ("undici_undi", .passwordTooShort),
    ("àèìòùàèìòùà", .passwordTooShort),
    ("aaaaaaaaaaaa", .passwordRepeats),
    ("            ", .passwordRepeats),
    ("anna.rossi@example.it", .passwordIsEmail),
    (" ANNA.ROSSI@example.it", .passwordIsEmail),
    ("annamaria rossi", .passwordIsName),
    ("correct horse\u{0}", .passwordInvalid),
    (String(repeating: "ab", count: 128) + "c", .passwordTooLong),
    (String(repeating: "ab", count: 5_000), .passwordTooLong),
  ]

  @Test(arguments: accepted)
  func `a long password is enough`(_ typed: String) throws {
    _ = try password(typed)
  }

  @Test(arguments: refused)
  func `a bad password is refused, and said why`(_ typed: String, _ problem: PeopleProblem) {
    #expect(throws: problem) { try password(typed) }
  }

  @Test func `256 characters of any kind fit`() throws {
    _ = try password(String(repeating: "ab", count: 128))
    _ = try password(String(repeating: "🔔ù", count: 128))
  }

  @Test func `a password is not told by its description`() throws {
    let password = try password("correct horse")
    var dumped = ""
    dump(password, to: &dumped)
    #expect("\(password)" == "ChosenPassword(redacted)")
    #expect(!dumped.contains("99") && !dumped.contains("correct"))
  }

  private func password(_ typed: String) throws -> ChosenPassword {
    try ChosenPassword(
      typed, email: EmailAddress("Anna.Rossi@example.it"), name: DisplayName("Annamaria Rossi"))
  }
}
