import FileFormats
import Testing

/// Texts that programs wrote as HTML, as a person reads them.
struct HTMLProseTests {
  static let markup: [(source: String, text: String)] = [
    ("<p>L&#39;app non va, gina&#64;example.com &egrave; urgente</p>", "L'app non va, gina@example.com è urgente"),
    ("<div>Perch&eacute; &lt;IBAN&gt;? 3 &lt; 5, il &#43;39 347</div>", "Perché <IBAN>? 3 < 5, il +39 347"),
    ("<p>uno</p><p>due</p>", "uno\ndue"), ("uno<br>due<br/>tre", "uno\ndue\ntre"), ("n<b>o</b>n", "non"),
    ("<a title='3 > 2' href=\"x\">qui</a>", "qui"), ("<style>p { a: b }</style>testo", "testo"),
    ("a<!-- via <b> -->b", "ab"), ("a<!--b<!--c", "abc"),
    ("a<!--b-->c<!--d", "acd"), ("a<!-->b", "ab"), ("gina&amp;amp;#64;example.com", "gina@example.com"),
    ("<td>1</td><td>2</td>", "1 2"), ("<o:p>parola</o:p>", "parola"),
    ("gina&#x40;example.com", "gina@example.com"), ("gina&#64example.com", "gina@example.com"),
    ("gina&#0000064;example.com", "gina@example.com"), ("gina&commat;example.com", "gina@example.com"),
    ("gina&amp;#64;example.com", "gina@example.com"), ("a &amp;amp; b", "a & b"),
  ]

  @Test(arguments: markup) func `markup is read as a person reads it`(_ one: (source: String, text: String)) {
    #expect(HTMLProse.text(one.source, isMarkup: true) == one.text)
  }

  static let plain: [(source: String, text: String)] = [
    ("3 < 5 e <IBAN> a <1>", "3 < 5 e <IBAN> a <1>"), ("riga\nriga due\n\nfine", "riga\nriga due\n\nfine"),
    ("Citt&agrave; &amp; luce", "Città & luce"), ("<p>vero</p>", "vero"),
    ("AT&T & co; &sconosciuto;", "AT&T & co; &sconosciuto;"),
    ("<b", "<b"), ("<", "<"), ("&", "&"), ("&#;", "&#;"), ("", ""),
  ]

  @Test(arguments: plain) func `plain text keeps its signs`(_ one: (source: String, text: String)) {
    #expect(HTMLProse.text(one.source, isMarkup: false) == one.text)
  }

  @Test func `hostile markup ends`() {
    for piece in ["<a", "<script>", "<!--", "<a \"", "&#", "<a '", "</"] {
      _ = HTMLProse.text(String(repeating: piece, count: 5_000), isMarkup: true)
    }
  }
}
