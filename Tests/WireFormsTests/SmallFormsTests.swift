import Primitives
import Testing
import WireForms
import WireFuzzing

struct SmallFormsTests {
  @Test func `an event is written line by line`() {
    let event = ServerSentEvent(data: "uno\r\ndue\rtre\n", event: "alarm", id: "42", retry: 3_000)
    #expect(
      String(decoding: event.bytes, as: UTF8.self)
        == "event: alarm\nid: 42\nretry: 3000\ndata: uno\ndata: due\ndata: tre\ndata: \n\n")
    let forged = ServerSentEvent(data: nil, event: "a\ndata: x", id: "1\0\r2")
    #expect(String(decoding: forged.bytes, as: UTF8.self) == "event: adata: x\nid: 12\n\n")
  }

  @Test(arguments: [
    ("dati maggio.csv", "dati maggio.csv"),
    (#"C:\Users\mario\qualità.xlsx"#, "qualità.xlsx"),
    (#"\\server\share\a.csv"#, "a.csv"),
    ("../../etc/passwd", "passwd"),
    ("..", "file"), ("", "file"), ("dir/", "file"), (" . . ", "file"),
    (".htaccess", "htaccess"),
    ("a\u{0}b\r\nc\u{7F}.csv", "ab c.csv"),
    ("fattura\u{202E}vsc.exe", "fatturavsc.exe"),
    ("a\u{200B}b\u{FEFF}.csv", "ab.csv"),
    ("a<b>:\"c\"|?*.csv", "a_b___c____.csv"),
    ("CON", "_CON"), ("nul.csv", "_nul.csv"), ("Com7.tar.gz", "_Com7.tar.gz"), ("console.csv", "console.csv"),
    ("dati.csv. . ", "dati.csv"),
    ("città\u{A0}e\u{300}.csv", "città e\u{300}.csv"), ("文件.csv", "文件.csv"),
  ])
  func `a file's name is made safe`(_ sent: String, _ safe: String) {
    #expect(SafeFileName(sent).text == safe)
  }

  @Test func `a long name keeps its extension`() {
    let name = SafeFileName(String(repeating: "à", count: 500) + ".tar.csv").text
    #expect(name.hasSuffix("à.csv") || name.hasSuffix("à.tar.csv"))
    #expect(name.unicodeScalars.count <= 120 && name.utf8.count <= 240)
    #expect(SafeFileName("a" + String(repeating: "\u{301}", count: 90_000)).text.unicodeScalars.count <= 120)
    #expect(SafeFileName("x." + String(repeating: "y", count: 300)).text.count == 120)
  }

  @Test(arguments: [
    ("it-IT,it;q=0.9,en-US;q=0.8,en;q=0.7", Language.it),
    ("en-US,en;q=0.9,it;q=0.8", .en),
    ("fr-FR, de;q=0.9, en;q=0.1", .en),
    ("en;q=0.5, it;q=0.501", .it),
    ("it;q=0, *", .en), ("*", .it), ("EN", .en), ("en , it", .en), ("en; Q=0.2, it ; q = 0.3", .it),
    ("it;q=2, en;q=0.1", .en), ("de-CH, it-CH;q=0.5", .it),
  ])
  func `the language wanted most is chosen`(_ header: String, _ language: Language) {
    #expect(AcceptLanguage(header).language == language)
  }

  @Test(arguments: [nil, "", "fr", "it;q=0", "*;q=0.0", ",,;;q=", "it;q=x", "italian"])
  func `no wish for a language of ours is none`(_ header: String?) {
    #expect(AcceptLanguage(header).language == nil)
    #expect(AcceptLanguage(header).language(otherwise: .en) == .en)
  }

  @Test(arguments: FuzzCase.allCases)
  func `inputs by chance keep every promise`(_ fuzz: FuzzCase) {
    for seed in 0..<UInt64(2_000) {
      var random = SeededGenerator(seed: 7_000_000 + seed)
      if let broken = fuzz.broken(&random) {
        Issue.record("seed \(7_000_000 + seed): \(broken)")
        return
      }
    }
  }

  @Test func `every refusal speaks both languages`() {
    let problems: [MultipartProblem] = [
      .notMultipart, .malformedDelimiter, .headersTooLong(part: 1, limit: 8 << 10), .tooManyParts(limit: 100),
      .fieldTooLong(name: "a", limit: 1 << 20), .tooLarge(limit: 200 << 20), .truncated,
    ]
    #expect(Set(problems.map(\.message.it)).count == problems.count)
    #expect(Set(problems.map(\.message.en)).count == problems.count)
    #expect(MultipartProblem.tooLarge(limit: 200 << 20).message.it.contains("200 MB"))
    #expect(MultipartProblem.tooLarge(limit: 1).isTooLarge && !MultipartProblem.truncated.isTooLarge)
    #expect(FormProblem.tooLarge(limit: 1 << 20).message.en.contains("1 MB"))
  }
}
