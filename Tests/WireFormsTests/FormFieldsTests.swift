import Testing
import WireForms

struct FormFieldsTests {
  @Test(arguments: [
    ("", [[String]]()),
    ("a=1&b=2&a=3", [["a", "1"], ["b", "2"], ["a", "3"]]),
    ("nome=Mario+Rossi&citt%C3%A0=Forl%c3%ac", [["nome", "Mario Rossi"], ["città", "Forlì"]]),
    ("a&&b=&=c&", [["a", ""], ["b", ""], ["", "c"]]),
    ("a=b=c&d=%26%3D%2B", [["a", "b=c"], ["d", "&=+"]]),
    ("sconto=100%&x=%4&y=%zz", [["sconto", "100%"], ["x", "%4"], ["y", "%zz"]]),
    ("q=è", [["q", "è"]]),
  ])
  func `fields come decoded, in order, repeats included`(_ query: String, _ expected: [[String]]) throws {
    let form = try FormFields(query: query)
    #expect(form.fields.map { [$0.name, $0.value] } == expected)
    #expect(try FormFields(query: form.encoded) == form)
  }

  @Test func `a field is found by its name`() throws {
    let form = try FormFields(body: Array("team=a&team=b&x=".utf8))
    #expect(form.first("team") == "a")
    #expect(form.all("team") == ["a", "b"])
    #expect(form.first("x")?.isEmpty == true)
    #expect(form.first("Team") == nil)
    #expect(form.contains("x"))
  }

  @Test func `what cannot be a text is refused, with the field's number`() {
    #expect(throws: FormProblem.invalidText(field: 2)) { try FormFields(query: "a=1&b=%E8") }
    #expect(throws: FormProblem.invalidText(field: 1)) { try FormFields(query: "%C3=1") }
    #expect(throws: FormProblem.invalidText(field: 1)) { try FormFields(query: "a=%ED%A0%80") }
    #expect(throws: FormProblem.invalidText(field: 1)) { try FormFields(query: "a=%C0%AF") }
    #expect(throws: FormProblem.nulCharacter(field: 1)) { try FormFields(query: "a=1%00") }
  }

  @Test func `limits hold to the byte and to the field`() throws {
    let limits = FormLimits(fields: 2, bytes: 7)
    #expect(try FormFields(query: "a=1&b=2", limits: limits).fields.count == 2)
    #expect(throws: FormProblem.tooLarge(limit: 7)) { try FormFields(query: "a=1&b=22", limits: limits) }
    #expect(throws: FormProblem.tooManyFields(limit: 2)) { try FormFields(query: "a&b&c", limits: limits) }
    #expect(throws: FormProblem.tooManyFields(limit: 1_000)) {
      try FormFields(query: String(repeating: "a&", count: 1_001))
    }
  }

  @Test func `filters are put on, changed and taken off an address`() throws {
    let form = try FormFields(query: "state=open&team=a&team=b&page=2")
    #expect(form.setting("team", "c d").encoded == "state=open&team=c+d&page=2")
    #expect(form.setting("page").encoded == "state=open&team=a&team=b")
    #expect(form.setting("q", "è&").encoded == "state=open&team=a&team=b&page=2&q=%C3%A8%26")
  }
}
