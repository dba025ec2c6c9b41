import FileFormats
import Testing

struct XMLTreeTests {
  @Test func `elements, attributes, text and their references are read without prefixes`() throws {
    let tree = try XMLTree(
      Array(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <!-- a comment --><a:feed xmlns:a="x"><a:title type="text"> Perch&#233; &lt;no&gt; </a:title>
        <entry><link a:href="https://example.org/?a=1&amp;b=2"/><![CDATA[<b>intero</b>]]></entry><entry/></a:feed>
        """.utf8))
    #expect(tree.name == "feed" && tree["title"]?.text == "Perché <no>" && tree.all("entry").count == 2)
    #expect(tree["entry"]?["link"]?.attributes == ["href": "https://example.org/?a=1&b=2"])
    #expect(tree["entry"]?.text == "<b>intero</b>" && tree.find("link") != nil && tree["missing"] == nil)
  }

  @Test func `western encodings of one byte are read where they are declared`() throws {
    let bytes =
      Array("<?xml version='1.0' encoding='ISO-8859-1'?><a>Citt".utf8) + [0xE0, 0x20, 0x80] + Array("</a>".utf8)
    #expect(try XMLTree(bytes).text == "Città €")
  }

  @Test(arguments: [
    "", "no", "<a>", "<a></b>", "<!DOCTYPE a [<!ENTITY b 'c'>", "<!DOCTYPE a", "<a b></a>",
    String(repeating: "<a>", count: 400), "<a>\u{0}</a>",
  ])
  func `what is no document is refused`(_ text: String) {
    #expect(throws: FileProblem.self) { try XMLTree(Array(text.utf8)) }
  }

  @Test func `a document type is passed over, and what it declares is not known`() throws {
    let text =
      "<!DOCTYPE a PUBLIC \"-//x>//\" 'y' [<!ENTITY b 'c'><!-- ]> ' -->]><a c='&b; &copy;'>&b; &agrave; & x</a>"
    let tree = try XMLTree(Array(text.utf8))
    #expect(tree.text == "&b; à & x" && tree.attributes == ["c": "&b; ©"])
  }

  @Test func `no document brings more elements than it may`() {
    let many = "<a>" + String(repeating: "<b/>", count: XMLTree.mostElements) + "</a>"
    #expect(throws: FileProblem.self) { try XMLTree(Array(many.utf8)) }
  }
}
