import Testing

@testable import FileFormats

struct JSONReaderTests {
  struct Case: CustomTestStringConvertible {
    var testDescription: String
    var text: String
    var header: [String]
    var rows: [[String]]

    init(_ name: String, _ text: String, _ header: [String], _ rows: [[String]]) {
      testDescription = name
      self.text = text
      self.header = header
      self.rows = rows
    }
  }

  static let cases: [Case] = [
    Case("lines", "{\"a\":1,\"b\":\"x\"}\n{\"a\":2,\"b\":\"y\"}\n", ["a", "b"], [["1", "x"], ["2", "y"]]),
    Case("an array", " [ {\"a\":1} ,\n {\"a\":2} ] \n", ["a"], [["1"], ["2"]]),
    Case("pretty objects", "{\n \"a\": 1\n}\n{\n \"a\": 2\n}", ["a"], [["1"], ["2"]]),
    Case("a mark", "\u{FEFF}{\"a\":1}", ["a"], [["1"]]),
    Case(
      "nested objects", "{\"via\":{\"channel\":\"email\",\"source\":{\"rel\":null}},\"id\":7}",
      ["via.channel", "via.source.rel", "id"], [["email", "", "7"]]),
    Case(
      "arrays of plain values", "{\"tags\":[\"a\",2,true,null],\"none\":[]}", ["tags", "none"],
      [["a, 2, true, ", ""]]),
    Case(
      "arrays of objects", "{\"id\":1,\"f\":[ {\"id\":1, \"v\":\"]\"} ]}", ["id", "f"],
      [["1", "[ {\"id\":1, \"v\":\"]\"} ]"]]),
    Case(
      "numbers as written", "{\"a\":1.50,\"b\":-1e+3,\"c\":12345678901234567890}", ["a", "b", "c"],
      [["1.50", "-1e+3", "12345678901234567890"]]),
    Case("escapes", #"{"a":"\"\\\/\b\f\n\r\tè\u00e8\ud83d\ude00"}"#, ["a"], [["\"\\/\u{8}\u{C}\n\r\tèè😀"]]),
    Case("half a pair and NUL", #"{"a":"\ud83dx\u0000\udc00"}"#, ["a"], [["\u{FFFD}x\u{FFFD}\u{FFFD}"]]),
    Case(
      "keys in another order and missing", "{\"a\":1,\"b\":2,\"c\":3}\n{\"c\":6,\"a\":4}\n", ["a", "b", "c"],
      [["1", "2", "3"], ["4", "", "6"]]),
    Case(
      "a wrapped list", "{\"count\":2,\"tickets\":[{\"id\":1},{\"id\":2}],\"next\":null}", ["id"],
      [["1"], ["2"]]),
    Case(
      "one record with a list is no wrapping", "{\"id\":1,\"tags\":[{\"x\":1}]}", ["id", "tags"],
      [["1", "[{\"x\":1}]"]]),
    Case(
      "records with lists are no wrapping", "{\"f\":[{\"x\":1}]}\n{\"f\":[{\"x\":2}]}", ["f"],
      [["[{\"x\":1}]"], ["[{\"x\":2}]"]]),
    Case("an empty object", "{}\n{\"a\":1}\n", ["a"], [["1"]]),
  ]

  @Test(arguments: cases)
  func `reads records`(_ sample: Case) throws {
    let contents = try Contents(sample.text)
    #expect(contents.header == sample.header)
    #expect(contents.rows == sample.rows)
  }

  @Test func `lines are those of the opening braces`() throws {
    let contents = try Contents("\n[\n{\"a\":\n1},\n\n {\"a\":2}]")
    #expect(contents.lines == [3, 6])
  }

  @Test func `a key that shows late is named`() throws {
    let early = String(repeating: "{\"a\":1}\n", count: JSONReader.headerRecords)
    let contents = try Contents(early + "{\"a\":1,\"x\":{\"y\":2}}\n")
    #expect(contents.header == ["a"])
    #expect(contents.rows.last == ["1"])
    #expect(contents.notes == [.lateKeys(["x.y"], firstLine: 2001)])
  }

  @Test func `a long wrapped list is recognised from its beginning`() throws {
    let record = "{\"id\":1,\"text\":\"\(String(repeating: "x", count: 500))\"}"
    let records = Array(repeating: record, count: 3000).joined(separator: ",\n")
    let contents = try Contents("{\"tickets\":[\(records)],\"count\":3000}")
    #expect(contents.header == ["id", "text"])
    #expect(contents.rows.count == 3000)
  }

  @Test func `UTF-16 is read`() throws {
    let bytes = [0xFF, 0xFE] + CSVEncodingTests.wide("{\"a\":\"è\"}\n{\"a\":\"€\"}", bigEndian: false)
    #expect(try Contents(bytes: bytes).rows == [["è"], ["€"]])
  }

  static let problems: [(text: String, problem: FileProblem)] = [
    ("[]", .emptyFile),
    ("{\"a\":1}\n{\"a\":tru}\n", .badJSON(line: 2, byteOffset: 13)),
    ("{\"a\":1}\n{\"a\":01x}\n", .badJSON(line: 2, byteOffset: 13)),
    ("{\"a\":1}\n{\"a\" 1}\n", .badJSON(line: 2, byteOffset: 13)),
    ("{\"a\":1}\n{\"a\":\"\n\"}\n", .badJSON(line: 2, byteOffset: 14)),
    ("{\"a\":1}\n{\"a\":[1}\n", .badJSON(line: 2, byteOffset: 8)),
    ("{\"a\":1}\n\"x\"\n", .notARecord(line: 2)),
    ("[{\"a\":1},[2]]", .notARecord(line: 1)),
    ("[{\"a\":1}", .badJSON(line: 1, byteOffset: 8)),
    ("{\"a\":1}\nsomething", .badJSON(line: 2, byteOffset: 8)),
    ("{\"a\":\"\u{0}\"}", .nulByte(byteOffset: 6, line: 1)),
  ]

  @Test(arguments: problems)
  func `is refused with its place`(_ text: String, _ problem: FileProblem) {
    #expect(throws: problem) { try Contents(text) }
  }

  @Test func `deep nesting does not run out of stack`() {
    let deep = "{\"a\":" + String(repeating: "{\"a\":", count: 100_000)
    let closed = deep + "1" + String(repeating: "}", count: 100_001)
    #expect(throws: FileProblem.self) { try Contents(closed) }
    let lists = "{\"a\":" + String(repeating: "[", count: 100_000)
    #expect(throws: FileProblem.self) { try Contents(lists) }
  }

  @Test(arguments: [
    (#"{"tickets":[{"a":1}],"next_page":"page=2","count":1}"#, ReadingNote.moreRecords(total: nil)),
    (#"{"meta":{"has_more": true},"tickets":[{"a":1}]}"#, .moreRecords(total: nil)),
    (#"{"count":1200,"tickets":[{"a":1}],"next_page":null}"#, .moreRecords(total: 1_200)),
  ])
  func `a page of several says so`(_ text: String, _ note: ReadingNote) throws {
    #expect(try Contents(text).notes.contains(note))
  }

  @Test func `the last page says nothing`() throws {
    let text = #"{"tickets":[{"a":1,"next":"x"}],"next_page":null,"has_more":false,"count":1}"#
    #expect(try Contents(text).notes.isEmpty)
  }
}
