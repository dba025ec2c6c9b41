import Testing

@testable import FileFormats

struct HeadGuessTests {
  struct Case: CustomTestStringConvertible {
    var testDescription: String
    var text: String
    var header: [String]
    var records: [HeaderRecord]
    var rows: Int
    var preamble = 0

    init(
      _ name: String, _ lines: [String], _ header: [String], _ records: [HeaderRecord], rows: Int, preamble: Int = 0
    ) {
      testDescription = name
      text = lines.joined(separator: "\r\n") + "\r\n"
      self.header = header
      self.records = records
      self.rows = rows
      self.preamble = preamble
    }
  }

  static let data = ["1;14/10/2026;09:00;10;60;telefonata", "2;15/10/2026;09:00;20;120;telefonata"]
  static let names = ["ID", "Data", "Ora", "Attesa (s)", "Durata (s)", "Canale"]
  static let ids = #""{""ImportId"":""a""}";"{""ImportId"":""b""}";"{""ImportId"":""c""}""#

  static let cases: [Case] = [
    Case("one record", [names.joined(separator: ";")] + data, names, [.names], rows: 2),
    Case(
      "groups above the names", ["Chiamata;;;Tempi;;", names.joined(separator: ";")] + data, names,
      [.groups, .names], rows: 2),
    Case(
      "groups written over each column",
      ["Chiamata;Chiamata;Chiamata;Tempi;Tempi;Tempi", names.joined(separator: ";")] + data, names,
      [.groups, .names], rows: 2),
    Case(
      "a title, then groups", ["Report ottobre", "Chiamata;;;Tempi;;", names.joined(separator: ";")] + data, names,
      [.groups, .names], rows: 2, preamble: 1),
    Case(
      "names merged downwards", ["ID;Data;Ora;Tempi;;Canale", ";;;Attesa (s);Durata (s);"] + data, names,
      [.groups, .names], rows: 2),
    Case(
      "the same names in two groups",
      ["Giorno;Telefono;;Chat;", ";Contatti;Attesa;Contatti;Attesa", "14/10/2026;3;20;4;30", "15/10/2026;5;20;4;30"],
      ["Giorno", "Telefono Contatti", "Telefono Attesa", "Chat Contatti", "Chat Attesa"], [.groups, .names], rows: 2),
    Case(
      "units below the names", ["ID;Data;Ora;Attesa;Durata;Canale", ";gg/mm/aaaa;hh:mm;(s);min;"] + data,
      ["ID", "Data", "Ora", "Attesa (s)", "Durata (min)", "Canale"], [.names, .units], rows: 2),
    Case(
      "groups, names, units", ["Chiamata;;;Tempi;;", "ID;Data;Ora;Attesa;Durata;Canale", ";;;[s];in secondi;"] + data,
      ["ID", "Data", "Ora", "Attesa (s)", "Durata (secondi)", "Canale"], [.groups, .names, .units], rows: 2),
    Case(
      "a survey's questions and keys", ["ResponseId;Q1;Q2", "Response ID;Ci consigli?;Perché?", ids, "R_1;9;bene"],
      ["ResponseId", "Q1", "Q2"], [.names, .questions, .identifiers], rows: 1),
    Case(
      "keys alone", ["ResponseId;Q1;Q2", ids, "R_1;9;bene"], ["ResponseId", "Q1", "Q2"], [.names, .identifiers],
      rows: 1),
    Case(
      "lines of a name and a value above",
      ["Report;Chiamate", "Periodo;01/10/2026", "", names.joined(separator: ";")] + data, names, [.names], rows: 2,
      preamble: 2),
    Case(
      "a name and a value above a table further in",
      [";Report", ";Periodo;ottobre 2026", ";;" + names.joined(separator: ";")] + data.map { ";;" + $0 },
      ["", ""] + names, [.names], rows: 2, preamble: 2),
    Case(
      "one name merged downwards", ["ID;Tempi;", ";Attesa;Durata", "a;10;20", "b;30;40"], ["ID", "Attesa", "Durata"],
      [.groups, .names], rows: 2),
    Case(
      "answers below questions, as one survey tool writes them",
      ["Respondent ID;Ci consigli?;Motivi;;", ";Response;Prezzo;Attesa;Open-Ended Response", "11;9;1;2;bene"],
      ["Respondent ID", "Ci consigli?", "Motivi", "", ""], [.names], rows: 2),
    Case(
      "a first row of words is data", ["Nome;Città;Nota", "Anna;;x", "Ugo;Roma;y"], ["Nome", "Città", "Nota"], [.names],
      rows: 2),
    Case(
      "names that lack above full rows", ["ID;;Attesa;", "R-1;Milano;10;x", "R-2;Roma;20;y"],
      ["ID", "", "Attesa", ""], [.names], rows: 2),
    Case(
      "a sparse first row", ["ID;Data;Attesa;Esito;Nota", ";14/10/2026;;;", "2;15/10/2026;4;ok;z"],
      ["ID", "Data", "Attesa", "Esito", "Nota"], [.names], rows: 2),
    Case(
      "a yes or no that looks like a unit", ["ID;Chiuso;Nota", "a;s;", "b;n;"], ["ID", "Chiuso", "Nota"], [.names],
      rows: 2),
  ]

  @Test(arguments: cases)
  func `the header is told from titles and data`(_ sample: Case) throws {
    let file = try ScratchFile(sample.text)
    let format = try FileFormat.detect(path: file.path)
    #expect(format.headerRecords == sample.records)
    #expect(format.preambleRecords == sample.preamble)
    let contents = try Contents(path: file.path)
    #expect(contents.header == sample.header)
    #expect(contents.rows.count == sample.rows)
  }

  @Test func `the questions of a survey are at hand`() throws {
    let file = try ScratchFile("ResponseId;Q1;Q2\nResponse ID;Ci consigli?;Perché?\n\(Self.ids)\nR_1;9;bene\n")
    let reader = try openRecords(at: file.path)
    #expect(reader.questions == ["Response ID", "Ci consigli?", "Perché?"])
    #expect(reader.headerLine == 1)
  }

  @Test func `units below a stated header are read`() throws {
    let text = "Vecchio;10\nID;Attesa\n;(s)\n1;10\n"
    let contents = try Contents(text, hints: FormatHints(headerRow: 2))
    #expect(contents.header == ["ID", "Attesa (s)"])
    #expect(contents.rows == [["1", "10"]])
  }
}
