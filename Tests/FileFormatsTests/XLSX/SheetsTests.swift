import Testing

@testable import FileFormats

struct SheetsTests {
  static let header = ["ID", "Data", "Canale", "Durata"]

  static func month(_ number: Int, rows: Int = 2, header: [String] = header) -> String {
    TinyWorkbook.rows(
      [header] + (1...max(rows, 1)).map { ["\(number)-\($0)", "2026-\(number)-0\($0)", "chat", "60"] }.prefix(rows))
  }

  static func book(_ sheets: [(name: String, rows: String)]) -> TinyWorkbook {
    var book = TinyWorkbook("")
    book.sheets = sheets
    return book
  }

  static func file(_ sheets: [(name: String, rows: String)]) throws -> ScratchFile {
    try ScratchFile(book(sheets).bytes)
  }

  @Test func `sheets of one shape are one file`() throws {
    let file = try Self.file([("Ottobre", Self.month(10)), ("Novembre", Self.month(11, rows: 3))])
    #expect(try FileFormat.detect(path: file.path).sheetsRead == ["Ottobre", "Novembre"])
    let contents = try Contents(path: file.path)
    #expect(contents.rows.map(\.first) == ["10-1", "10-2", "11-1", "11-2", "11-3"])
    #expect(contents.lines == [2, 3, 2, 3, 4])
    #expect(contents.sheets == ["Ottobre", "Ottobre", "Novembre", "Novembre", "Novembre"])
    #expect(
      contents.notes == [
        .sheetsRead([SheetCount(name: "Ottobre", rows: 2), SheetCount(name: "Novembre", rows: 3)])
      ])
  }

  @Test func `columns of each sheet go by their names`() throws {
    let other = TinyWorkbook.rows(
      [["canale ", "id", "DATA", "Esito"], ["mail", "11-1", "2026-11-01", "ok"]], from: 3)
    let file = try Self.file([
      (
        "Ott",
        TinyWorkbook.rows([["ID", "Data", "Canale", "Esito", "Durata"], ["10-1", "2026-10-01", "chat", "no", "60"]])
      ),
      ("Nov", other),
    ])
    let contents = try Contents(path: file.path)
    #expect(contents.header == ["ID", "Data", "Canale", "Esito", "Durata"])
    #expect(contents.rows == [["10-1", "2026-10-01", "chat", "no", "60"], ["11-1", "2026-11-01", "mail", "ok"]])
    #expect(contents.lines == [2, 4])
    #expect(contents.notes.contains(.columnsMissing(sheet: "Nov", columns: ["Durata"])))
  }

  @Test func `a title in one sheet stays with it`() throws {
    let titled = TinyWorkbook.rows([["Novembre"], Self.header, ["11-1", "2026-11-01", "chat", "60"]])
    let file = try Self.file([("A", Self.month(10)), ("B", titled)])
    let contents = try Contents(path: file.path)
    #expect(contents.rows.count == 3)
    #expect(contents.notes.contains(.inSheet("B", .preamble(["Novembre"]))))
  }

  struct Case: CustomTestStringConvertible {
    var testDescription: String
    var sheets: [(name: String, rows: String)]
    var passedOver: [ReadingNote]

    init(_ name: String, _ sheets: [(name: String, rows: String)], _ passedOver: [ReadingNote]) {
      testDescription = name
      self.sheets = sheets
      self.passedOver = passedOver
    }
  }

  static let data = ("Dati", month(10, rows: 5))
  static let cases: [Case] = [
    Case("one sheet", [data], []),
    Case("empty sheets beside it", [data, ("Foglio2", ""), ("Foglio3", "<row r=\"1\"/>")], []),
    Case(
      "a cover of titles", [("Copertina", TinyWorkbook.rows([["Report"], ["ottobre 2026"]])), data],
      [.sheetPassedOver("Copertina", .beside)]),
    Case(
      "a cover of names and values",
      [("Foglio1", TinyWorkbook.rows([["Report", "Chiamate"], ["Autore", "Anna"], ["Mese", "ottobre"]])), data],
      [.sheetPassedOver("Foglio1", .beside)]),
    Case(
      "a summary", [data, ("Riepilogo 2026", TinyWorkbook.rows([["Canale", "Mese", "N"], ["chat", "10", "5"]]))],
      [.sheetPassedOver("Riepilogo 2026", .beside)]),
    Case(
      "a list without dates",
      [
        ("Operatori", TinyWorkbook.rows([["Nome", "Squadra", "Turno"], ["Anna", "A", "1"], ["Ugo", "B", "2"]])), data,
      ],
      [.sheetPassedOver("Operatori", .otherTable)]),
    Case(
      "a month without rows", [data, ("Dicembre", month(12, rows: 0))], [.sheetPassedOver("Dicembre", .empty)]),
  ]

  @Test(arguments: cases)
  func `the sheet that holds the data is taken and the others are named`(_ sample: Case) throws {
    let file = try Self.file(sample.sheets)
    let contents = try Contents(path: file.path)
    #expect(contents.header == Self.header)
    #expect(contents.rows.count == 5)
    #expect(contents.sheets == [])
    let read: [ReadingNote] = sample.passedOver.isEmpty ? [] : [.sheetsRead([SheetCount(name: "Dati", rows: 5)])]
    #expect(contents.notes == read + sample.passedOver)
  }

  @Test func `a pivot table is passed over`() throws {
    var book = Self.book([
      ("Foglio1", TinyWorkbook.rows([["Canale", "Data", "N", "M"], ["chat", "2026-10-01", "1", "2"]])), Self.data,
    ])
    book.pivots = ["Foglio1"]
    #expect(try Contents(bytes: book.bytes).notes.contains(.sheetPassedOver("Foglio1", .pivotTable)))
  }

  @Test func `hidden sheets are told and read only by name`() throws {
    var book = Self.book([("Vecchi", Self.month(9)), ("Dati", Self.month(10))])
    book.hidden = ["Vecchi"]
    let file = try ScratchFile(book.bytes)
    let contents = try Contents(path: file.path)
    #expect(contents.rows.map(\.first) == ["10-1", "10-2"])
    #expect(contents.notes.contains(.sheetPassedOver("Vecchi", .hidden)))
    #expect(try Contents(path: file.path, hints: FormatHints(sheet: "all")).rows.count == 2)
    #expect(try Contents(path: file.path, hints: FormatHints(sheet: "vecchi")).rows.first?.first == "9-1")
  }

  @Test func `data in hidden sheets alone are asked about`() throws {
    var book = Self.book([("Dati", Self.month(10)), ("Vuoto", "")])
    book.hidden = ["Dati"]
    let error = #expect(throws: FileProblem.self) { try Contents(bytes: book.bytes) }
    #expect(error?.key == "several_sheets")
  }

  @Test func `two tables of different shape are asked about`() throws {
    let survey = TinyWorkbook.rows([
      ["Risposta", "Giorno", "Voto"], ["1", "2026-10-01", "9"], ["2", "2026-10-02", "3"],
    ])
    let file = try Self.file([("Chiamate", Self.month(10)), ("Sondaggio", survey)])
    let error = #expect(throws: FileProblem.self) { try Contents(path: file.path) }
    guard case .severalTables(let sheets) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(sheets.map(\.name) == ["Chiamate", "Sondaggio"])
    #expect(sheets.map(\.rows) == [2, 2])
    #expect(sheets[1].header == ["Risposta", "Giorno", "Voto"])
    #expect(try Contents(path: file.path, hints: FormatHints(sheet: "sondaggio")).rows.count == 2)
    let all = try Contents(path: file.path, hints: FormatHints(sheet: "all"))
    #expect(all.rows.count == 4)
    #expect(all.header.count == 7)
  }

  @Test func `a table of ten times the cells is taken`() throws {
    let rows = [Self.header] + (1...40).map { ["\($0)", "2026-10-01", "chat", "60"] }
    let file = try Self.file([
      ("Obiettivi", TinyWorkbook.rows([["Mese", "Data", "Meta"], ["ottobre", "2026-10-01", "90"]])),
      ("Chiamate", TinyWorkbook.rows(rows)),
    ])
    let contents = try Contents(path: file.path)
    #expect(contents.rows.count == 40)
    #expect(contents.notes.contains(.sheetPassedOver("Obiettivi", .otherTable)))
  }

  @Test func `names that are not there and empty sheets are problems`() throws {
    let file = try Self.file([("Dati", Self.month(10)), ("Titolo", TinyWorkbook.rows([Self.header])), ("Vuoto", "")])
    #expect(throws: FileProblem.noSuchSheet("x", available: ["Dati", "Titolo", "Vuoto"])) {
      try FileFormat.detect(path: file.path, hints: FormatHints(sheet: "x"))
    }
    #expect(throws: FileProblem.headerWithoutRows(line: 1)) {
      try Contents(path: file.path, hints: FormatHints(sheet: "Titolo"))
    }
    #expect(throws: FileProblem.emptyFile) {
      try Contents(path: file.path, hints: FormatHints(sheet: "Vuoto"))
    }
  }

  @Test func `a damaged sheet beside the data is named`() throws {
    let file = try Self.file([Self.data, ("Rotto", "<row><c><v>1</v></row>")])
    #expect(try Contents(path: file.path).notes.contains(.sheetPassedOver("Rotto", .unreadable)))
    #expect(throws: FileProblem.self) { try Contents(path: file.path, hints: FormatHints(sheet: "Rotto")) }
  }

  @Test func `headers and texts shared by all sheets are found`() throws {
    func shared(_ numbers: [Int], row: Int) -> String {
      "<row r=\"\(row)\">" + numbers.map { "<c t=\"s\"><v>\($0)</v></c>" }.joined() + "</row>"
    }
    var book = Self.book([
      ("A", shared([0, 1, 2], row: 1) + shared([3, 4, 4], row: 2)),
      ("B", shared([2, 1, 0], row: 1) + shared([5, 4, 3], row: 2)),
    ])
    book.sharedStrings = ["ID", "Nota", "Canale", "x", "y", "z"].map { "<si><t>\($0)</t></si>" }.joined()
    let contents = try Contents(bytes: book.bytes)
    #expect(contents.header == ["ID", "Nota", "Canale"])
    #expect(contents.rows == [["x", "y", "y"], ["x", "y", "z"]])
  }
}
