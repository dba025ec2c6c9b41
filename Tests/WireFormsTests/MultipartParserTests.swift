import Primitives
import Testing
import WireForms
import WireFuzzing

struct MultipartParserTests {
  /// RFC 7578's shape, as Chrome sends it.
  private static let chrome = """
    ------WebKitFormBoundaryAb1\r
    Content-Disposition: form-data; name="team"\r
    \r
    Attivazioni è qui\r
    ------WebKitFormBoundaryAb1\r
    Content-Disposition: form-data; name="file"; filename="qualità %22maggio%22.csv"\r
    Content-Type: text/csv\r
    \r
    a;b\r
    --1;2\r
    \r
    ------WebKitFormBoundaryAb1--\r

    """

  static let boundary = "----WebKitFormBoundaryAb1"

  private static func read(
    _ text: String, _ boundary: String = "x", limits: MultipartLimits = MultipartLimits(totalBytes: 1 << 20)
  ) throws -> MultipartReading {
    let bytes = Array(text.utf8)
    let boundary = try MultipartBoundary(boundary)
    let whole = MultipartReading(bytes, boundary: boundary, limits: limits)
    for size in [1, 2, 3, 5, 17] {
      #expect(MultipartReading(bytes, boundary: boundary, limits: limits) { size } == whole, "pieces of \(size)")
    }
    return whole
  }

  /// A body of one part with this disposition.
  private static func part(_ disposition: String, _ more: String = "", body: String = "1") -> String {
    "--x\r\nContent-Disposition: \(disposition)\r\n\(more)\r\n\(body)\r\n--x--"
  }

  @Test func `a browser's form is read whatever the pieces`() throws {
    let reading = try Self.read(Self.chrome, Self.boundary)
    #expect(reading.problem == nil)
    #expect(reading.hasEnded)
    #expect(
      reading.parts.map(\.headers) == [
        PartHeaders(name: "team"),
        PartHeaders(name: "file", fileName: "qualità \"maggio\".csv", contentType: "text/csv"),
      ])
    let bodies = reading.parts.map { String(decoding: $0.body, as: UTF8.self) }
    #expect(bodies == ["Attivazioni è qui", "a;b\r\n--1;2\r\n"])
  }

  @Test(arguments: [
    (#"form-data; name="f"; filename="C:\Users\mario\dati.csv""#, #"C:\Users\mario\dati.csv"#),
    (#"form-data; name="f"; filename="a \"b\" \\ c.csv""#, #"a "b" \ c.csv"#),
    (#"form-data; name="f"; filename="100%25 %0d%0A.csv""#, "100%25 \r\n.csv"),
    (#"form-data; name="f"; filename="old.csv"; filename*=UTF-8''perch%C3%A9%20no.csv"#, "perché no.csv"),
    (#"form-data; filename*=iso-8859-1'it'citt%E0.csv; name="f""#, "città.csv"),
    (#"FORM-DATA;name=f;filename=my file.csv"#, "my file.csv"),
    (#"form-data; name="f"; filename="a;b=c.csv" ;"#, "a;b=c.csv"),
    (#"form-data; name="f"; filename="""#, ""),
    ("form-data; name=\"f\";\r\n filename=\"folded.csv\"", "folded.csv"),
  ])
  func `names of files come as they were meant`(_ disposition: String, _ name: String) throws {
    let reading = try Self.read(Self.part(disposition))
    #expect(reading.problem == nil)
    #expect(reading.parts.first?.headers.name == "f")
    #expect(reading.parts.first?.headers.fileName == name)
  }

  @Test(arguments: [
    ("", "truncated"),
    ("no boundary at all", "truncated"),
    ("--x\r\n", "truncated"),
    ("--x-", "truncated"),
    ("--x-\r\n", "malformed_delimiter"),
    ("--xy\r\n", "malformed_delimiter"),
    ("--x\n", "malformed_delimiter"),
    ("--x\r\n\r\n1\r\n--x--", "missing_name"),
    ("--x\r\nContent-Disposition: form-data; name=a\n\r\n", "malformed_headers"),
    ("--x\r\n folded: first\r\n\r\n", "malformed_headers"),
    ("--x\r\n--x--\r\n\r\n", "malformed_headers"),
    ("--x\r\nContent-Disposition form-data\r\n\r\n", "malformed_headers"),
    (part("attachment; name=a"), "malformed_headers"),
    (part("form-data; filename=a"), "missing_name"),
    (part("form-data; name=a; NAME=b"), "malformed_headers"),
    (part("form-data; name=\"a"), "malformed_headers"),
    (part("form-data; name=\"a\" b"), "malformed_headers"),
    (part("form-data; name=a\0b"), "malformed_headers"),
    (part("form-data; name=a\rX-Other: b"), "malformed_headers"),
    (part("form-data; name=a", "Content-Disposition: form-data; name=b\r\n"), "malformed_headers"),
    (part("form-data; name=a", "Content-Transfer-Encoding: base64\r\n"), "encoded_part"),
    (part("form-data; name=a; filename*=UTF-8''%E8"), "invalid_text"),
    (part("form-data; name=a; filename*=UTF-8''%00.csv"), "invalid_text"),
  ])
  func `what is not a form is refused by its name`(_ text: String, _ key: String) throws {
    #expect(try Self.read(text).problem?.key == key)
  }

  @Test func `a name that is not UTF-8 is refused`() throws {
    let start = "--x\r\nContent-Disposition: form-data; name=\"perch"
    let bytes = Array(start.utf8) + [0xE8] + Array("\"\r\n\r\n".utf8)
    let limits = MultipartLimits(totalBytes: 999)
    let reading = MultipartReading(bytes, boundary: try MultipartBoundary("x"), limits: limits)
    #expect(reading.problem == .invalidText(part: 1))
  }

  @Test func `preamble, blanks after a boundary, empty bodies and an epilogue are allowed`() throws {
    let field = "Content-Disposition: form-data; name=a\r\n\r\n"
    let last = "--x\r\n\(field)\r\r\n\r\n--x--bye\r\n--x\r\n"
    let reading = try Self.read("hello\r\n--x \t\r\n\(field)\r\n--x\r\n\(field)\(last)")
    #expect(reading.problem == nil)
    #expect(reading.parts.map(\.body) == [[], [], [13, 13, 10]])
    #expect(!reading.parts.map(\.isComplete).contains(false))
  }

  @Test func `every limit holds to the byte`() throws {
    let text = Self.part("form-data; name=a", body: "12345")
    let header = "Content-Disposition: form-data; name=a\r\n\r\n".utf8.count
    let exact = MultipartLimits(totalBytes: text.utf8.count, parts: 1, headerBytes: header, fieldBytes: 5)
    #expect(try Self.read(text, limits: exact).problem == nil)
    var less = exact
    less.totalBytes -= 1
    #expect(try Self.read(text, limits: less).problem == .tooLarge(limit: less.totalBytes))
    less = exact
    less.parts = 0
    #expect(try Self.read(text, limits: less).problem == .tooManyParts(limit: 0))
    less = exact
    less.headerBytes -= 1
    #expect(try Self.read(text, limits: less).problem == .headersTooLong(part: 1, limit: header - 1))
    less = exact
    less.fieldBytes = 4
    #expect(try Self.read(text, limits: less).problem == .fieldTooLong(name: "a", limit: 4))
    let file = Self.part("form-data; name=a; filename=b", body: "12345")
    #expect(try Self.read(file, limits: MultipartLimits(totalBytes: 999, fieldBytes: 4)).problem == nil)
  }

  @Test func `an error stays, and so does a stop by the caller`() throws {
    struct DiskFull: Error {}
    let boundary = try MultipartBoundary("x")
    var parser = MultipartParser(boundary: boundary, limits: MultipartLimits(totalBytes: 999))
    #expect(throws: DiskFull.self) { try parser.feed(Self.part("form-data; name=a").utf8) { _ in throw DiskFull() } }
    #expect(throws: MultipartProblem.abandoned) { try parser.feed([1]) { _ in } }
    #expect(throws: MultipartProblem.abandoned) { try parser.finish() }
    parser = MultipartParser(boundary: boundary, limits: MultipartLimits(totalBytes: 999))
    #expect(throws: MultipartProblem.malformedDelimiter) { try parser.events("--xx".utf8) }
    #expect(throws: MultipartProblem.malformedDelimiter) { try parser.events("--x--".utf8) }
  }

  @Test func `a long run of almost boundaries takes time in proportion`() throws {
    let body = String(repeating: "\r\n--", count: 60_000)
    var parser = MultipartParser(boundary: try MultipartBoundary("x"), limits: MultipartLimits(totalBytes: 1 << 20))
    var read = 0
    try parser.feed(Self.part("form-data; name=a; filename=b", body: body).utf8) {
      if case .body(let bytes) = $0 { read += bytes.count }
    }
    try parser.finish()
    #expect(read == body.utf8.count)
  }

  @Test(arguments: [
    ("multipart/form-data; boundary=x", "x"),
    ("Multipart/Form-Data; charset=utf-8; Boundary=\"a b:c\"", "a b:c"),
    ("multipart/form-data; boundary=----=_Part_1.2", "----=_Part_1.2"),
  ])
  func `the boundary is taken from the content type`(_ type: String, _ boundary: String) throws {
    #expect(try MultipartBoundary(contentType: type).text == boundary)
  }

  @Test(arguments: [
    "", "text/plain; boundary=x", "multipart/mixed; boundary=x", "multipart/form-data",
    "multipart/form-data; boundary=",
    "multipart/form-data; boundary=\"x ", "multipart/form-data; boundary=\"x \"", "multipart/form-data; boundary=è",
    "multipart/form-data; boundary=x; boundary=y", "multipart/form-data; boundary=\"x\r\ny\"",
    "multipart/form-data; boundary=" + String(repeating: "x", count: 71),
  ])
  func `a content type without a good boundary is refused`(_ type: String) {
    #expect(throws: MultipartProblem.self) { try MultipartBoundary(contentType: type) }
  }
}
