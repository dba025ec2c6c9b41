import Connectors
import Facts
import Testing

/// Fields that are stored as their contrary, or in another unit than their name in the mapping: a value means the same
/// wherever it is given.
struct ContrariesTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var name: String
    var cell: String
    var mapping: String
    var abandoned: Bool?
    var testDescription: String { name }
  }

  static let rows: [Row] = [
    Row(name: "a plain cell, answered", cell: "Y", mapping: #"{"columns":{"F":"answered"}"#, abandoned: false),
    Row(name: "a plain cell, not answered", cell: "no", mapping: #"{"columns":{"F":"answered"}"#, abandoned: true),
    Row(name: "a plain cell, abandoned", cell: "sì", mapping: #"{"columns":{"F":"abandoned"}"#, abandoned: true),
    Row(name: "an exchange's word", cell: "No answer", mapping: #"{"columns":{"F":"answered"}"#, abandoned: true),
    Row(
      name: "values of answered", cell: "OK",
      mapping: #"{"columns":{"F":"answered"},"values":{"answered":{"OK":"yes"}}"#,
      abandoned: false),
    Row(
      name: "values of answered, false", cell: "KO",
      mapping: #"{"columns":{"F":"answered"},"values":{"answered":{"KO":"false"}}"#, abandoned: true),
    Row(
      name: "values of the field behind it", cell: "KO",
      mapping: #"{"columns":{"F":"answered"},"values":{"abandoned":{"KO":"yes"}}"#, abandoned: true),
    Row(
      name: "values of abandoned", cell: "KO",
      mapping: #"{"columns":{"F":"abandoned"},"values":{"abandoned":{"KO":"yes"}}"#,
      abandoned: true),
    Row(
      name: "missing, by its own name", cell: "?",
      mapping: #"{"columns":{"F":"answered"},"missing":{"answered":["?"]}"#,
      abandoned: nil),
    Row(name: "set answered", cell: "x", mapping: #"{"ignore":["F"],"set":{"answered":"yes"}"#, abandoned: false),
    Row(name: "set answered no", cell: "x", mapping: #"{"ignore":["F"],"set":{"answered":"no"}"#, abandoned: true),
    Row(name: "set abandoned", cell: "x", mapping: #"{"ignore":["F"],"set":{"abandoned":"no"}"#, abandoned: false),
    Row(
      name: "set, where the cell is empty", cell: "",
      mapping: #"{"columns":{"F":"answered"},"set":{"answered":"yes"}"#, abandoned: false),
  ]

  @Test(arguments: rows) func `whether a call was answered means the same wherever it is said`(_ row: Row) throws {
    let mapping = try ImportedFile.mapping(
      row.mapping.replacing("\"columns\":{", with: "\"columns\":{\"Id\":\"external_id\",\"At\":\"opened_at\",")
        + (row.mapping.contains("columns") ? "" : #","columns":{"Id":"external_id","At":"opened_at"}"#)
        + #","kind":"conversations"}"#)
    let file = try ImportedFile("Id,At,F\n1,2026-10-05 09:00,\(row.cell)\n2,2026-10-05 10:00,\(row.cell)\n") {
      $0.mapping = mapping
      $0.set = ["channel": "phone"]
    }
    #expect(file.conversations.map(\.abandoned) == [row.abandoned, row.abandoned])
  }

  static let lengths: [(mapping: String, cell: String, seconds: Int?)] = [
    (#""columns":{"F":"handle_minutes"}"#, "5", 300),
    (#""columns":{"F":"handle_hours"}"#, "1,5", 5_400),
    (#""columns":{"F":"handle_seconds"}"#, "90", 90),
    (#""columns":{"F":"handle_minutes"},"values":{"handle_minutes":{"breve":"2"}}"#, "breve", 120),
    (#""columns":{"F":"handle_minutes"},"values":{"handle_seconds":{"breve":"2"}}"#, "breve", 2),
    (#""columns":{"F":"handle_minutes"},"missing":{"handle_minutes":["999"]}"#, "999", nil),
    (#""columns":{},"ignore":["F"],"set":{"handle_minutes":"3"}"#, "x", 180),
    (#""columns":{},"ignore":["F"],"set":{"handle_seconds":"3"}"#, "x", 3),
  ]

  @Test(arguments: lengths) func `a length of time keeps the unit of its name`(
    _ row: (mapping: String, cell: String, seconds: Int?)
  ) throws {
    let columns = #""columns":{"Id":"external_id","At":"opened_at""#
    let mapping = try ImportedFile.mapping(
      "{"
        + row.mapping.replacing("\"columns\":{}", with: columns + "}").replacing(
          "\"columns\":{\"F\"", with: columns + ",\"F\"")
        + #","kind":"conversations","formats":{"decimal":"comma"}}"#)
    let file = try ImportedFile("Id;At;F\n1;2026-10-05 09:00;\(row.cell)\n2;2026-10-05 10:00;\(row.cell)\n") {
      $0.mapping = mapping
      $0.set = ["channel": "phone"]
    }
    #expect(file.conversations.map(\.handleSeconds) == [row.seconds, row.seconds])
  }

  @Test func `a column that says yes or nothing is asked about`() throws {
    let text = "Call ID,Start time,Abandoned\n1,2026-10-05 09:00,Y\n2,2026-10-05 10:00,\n"
    let asked = try ImportedFile(text) { $0.set = ["channel": "phone"] }
    #expect(asked.plan.ambiguities.map(\.matter) == [.blank])
    let told = try ImportedFile(text) { $0.set = ["channel": "phone", "abandoned": "no"] }
    #expect(told.plan.isReady)
    #expect(told.conversations.map(\.abandoned) == [true, false])
  }
}
