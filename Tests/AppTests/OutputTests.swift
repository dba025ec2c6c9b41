import Testing

@testable import App

@Suite struct OutputTests {
  @Test func `control characters of a file do not reach the terminal`() {
    #expect(Output.harmless("a\u{1B}[2Jb\u{07}\u{9B}c") == "a\u{FFFD}[2Jb\u{FFFD}\u{FFFD}c")
  }

  @Test func `accents, tabs and line breaks stay`() {
    let text = "perché\tsì\nno, −4,5 punti ⬢"
    #expect(Output.harmless(text) == text)
  }

  @Test func `a table puts figures to the right`() {
    var table = TextTable(["canale", "n"], figures: [1])
    table.add(["telefono", "5"])
    table.add(["e-mail", "1.284"])
    #expect(
      table.text == """
        canale        n
        ────────  ─────
        telefono      5
        e-mail    1.284
        """)
  }
}
