import People
import Testing

struct DisplayNameTests {
  static let read: [(String, String)] = [
    ("  Niccolò D'Agostino ", "Niccolò D'Agostino"),
    ("Zoë Müller-Lüdenscheidt", "Zoë Müller-Lüdenscheidt"),
    ("李", "李"),
    ("x' OR 1=1; DROP TABLE person; --", "x' OR 1=1; DROP TABLE person; --"),
    ("<script>alert(1)</script>", "<script>alert(1)</script>"),
  ]

  @Test(arguments: read)
  func `a name is trimmed and otherwise kept`(_ typed: String, _ text: String) throws {
    #expect(try DisplayName(typed).text == text)
  }

  @Test(arguments: ["", "   ", "\n\t"])
  func `an empty name is refused`(_ typed: String) {
    #expect(throws: PeopleProblem.nameEmpty) { try DisplayName(typed) }
  }

  @Test(arguments: ["An\u{0}na", "Anna\nRossi", "Anna\u{7}", "Anna\u{2028}Rossi"])
  func `a name is on one line and can be shown`(_ typed: String) {
    #expect(throws: PeopleProblem.nameInvalid) { try DisplayName(typed) }
  }

  @Test func `a name has at most 100 characters, whatever they are`() throws {
    #expect(try DisplayName(String(repeating: "è", count: 100)).text.count == 100)
    #expect(throws: PeopleProblem.nameTooLong) { try DisplayName(String(repeating: "a", count: 101)) }
    #expect(throws: PeopleProblem.nameTooLong) { try DisplayName(String(repeating: "a", count: 10_000)) }
    // One character with a thousand accents.
    #expect(throws: PeopleProblem.nameTooLong) { try DisplayName("a" + String(repeating: "\u{316}", count: 900)) }
  }
}
