import Testing

@testable import FileFormats

struct SeparatorGuessTests {
  static let cases: [(text: String, separator: String)] = [
    ("a,b\n1,2\n", ","),
    ("a;b\n1,1;2,2\n3,3;4,4\n", ";"),
    // Every record has one comma as well, but the header has none.
    ("id;testo\n1;ciao, bene\n2;no, grazie\n", ";"),
    // Commas in the header's questions.
    ("Quanto, da 0 a 10, ci consigli?;Perché, in breve?\n9;bravi\n3;attesa, troppa\n", ";"),
    // Separators inside quotes do not count.
    ("a,b\n\"1;2;3\",x\n\"4;5;6\",y\n", ","),
    ("a\tb\tc\n1\t2\t3\n", "\t"),
    ("a|b|c\n1|2|3\n", "|"),
    // A footer of one cell.
    ("a;b;c\n1;2;3\n4;5;6\nPeriodo di segnalazione da 1, 2 a 3\n", ";"),
    ("solo\nuna\n", ","),
  ]

  @Test(arguments: cases)
  func `the separator that agrees with itself wins`(_ text: String, _ separator: String) throws {
    let format = try FileFormat.detect(sample: Array(text.utf8), isWhole: true)
    #expect(format.separatorText == separator)
    #expect(format.preambleRecords == 0)
  }

  @Test func `a stated separator is taken`() throws {
    let hints = FormatHints(separator: UInt8(ascii: "~"))
    let contents = try Contents("a,x~b\n1,2~3\n", hints: hints)
    #expect(contents.header == ["a,x", "b"])
    #expect(contents.rows == [["1,2", "3"]])
  }

  @Test func `a sample cut inside a record is judged by the whole ones`() throws {
    let text = "a;b;c\n1;2;3\n4;5;6\n7;\"x,y,z,"
    let format = try FileFormat.detect(sample: Array(text.utf8), isWhole: false)
    #expect(format.separatorText == ";")
  }

  @Test func `a header shorter than its rows is no title`() throws {
    let contents = try Contents("a,b\n1,2,\n3,4,\n")
    #expect(contents.header == ["a", "b"])
    #expect(contents.notes == [.longRecords(count: 2, firstLine: 2)])
  }
}
