@testable import Markup
import Testing

struct HTMLTests {
  @Test func `what is interpolated is escaped, what is written stays`() {
    let name = "<b>Rossi & 'figli' \"S.p.A.\"</b>"
    let html: HTML = "<p title=\"\(name)\">\(name)</p>"
    let safe = "&lt;b&gt;Rossi &amp; &#39;figli&#39; &quot;S.p.A.&quot;&lt;/b&gt;"
    #expect(html.text == "<p title=\"\(safe)\">\(safe)</p>")
  }

  @Test func `only HTML goes in raw, alone or in a list, and nil is nothing`() {
    let item: HTML = "<li>\("à < b")</li>"
    let none: HTML? = nil
    let html: HTML = "<ul>\([item, item])\(none)</ul>\(3)"
    #expect(html.text == "<ul><li>à &lt; b</li><li>à &lt; b</li></ul>3")
  }

  @Test func `control characters become a replacement, breaks and tabs stay`() {
    let html: HTML = "\("a\u{0}b\u{1B}c\u{85}d\te\nf")"
    #expect(html.text == "a\u{FFFD}b\u{FFFD}c\u{FFFD}d\te\nf")
  }
}
