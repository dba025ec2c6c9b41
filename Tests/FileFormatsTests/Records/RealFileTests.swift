import Testing

@testable import FileFormats
import SharedFolder

/// Files of real tools, where they are at hand.
struct RealFileTests {
  struct Case: CustomTestStringConvertible {
    var testDescription: String { name }
    var name: String
    var separator: String
    var columns: Int
    var rows: Int
  }

  /// Rows as `../shared/data/README.md` states them; columns as the headers show.
  static let cases: [Case] = [
    Case(name: "conversations/call_center_2021q1.csv", separator: ",", columns: 12, rows: 5000),
    Case(name: "calls/anonymous_bank_1999_02.txt", separator: "\t", columns: 17, rows: 33_344),
    Case(name: "calls/bank_calls.csv", separator: ",", columns: 3, rows: 27_716),
    Case(name: "customers/telco.csv", separator: ",", columns: 21, rows: 7043),
    Case(name: "customers/subscriptions.csv", separator: ",", columns: 20, rows: 10_000),
    Case(name: "surveys/sfo_2018.csv", separator: ",", columns: 97, rows: 2809),
    Case(name: "surveys/form_export/input_01.csv", separator: ",", columns: 11, rows: 39),
    Case(name: "tone/sentipolc2016_train.csv", separator: ",", columns: 9, rows: 7410),
    Case(name: "tone/MultiEmotions-It.tsv", separator: "\t", columns: 18, rows: 3240),
    Case(name: "intents/banking77_train.csv", separator: ",", columns: 2, rows: 10_003),
  ]

  @Test(
    .enabled(if: SharedFolder.isPresent, "../shared is not here: real files skipped"),
    arguments: cases)
  func `every row of a real file is read`(_ sample: Case) throws {
    let path = try SharedFolder.file("data/" + sample.name)
    #expect(try FileFormat.detect(path: path).separatorText == sample.separator)
    let contents = try Contents(path: path)
    #expect(contents.header.count == sample.columns)
    #expect(contents.rows.count == sample.rows)
    #expect(contents.rows.allSatisfy { $0.count == sample.columns })
  }

  @Test(.enabled(if: SharedFolder.isPresent, "../shared is not here: real files skipped"))
  func `a workbook and its CSV hold the same`() throws {
    let folder = try SharedFolder.file("data/conversations/call_center_2021q1")
    let book = try Contents(path: folder + ".xlsx")
    let text = try Contents(path: folder + ".csv")
    #expect(book.header == Array(text.header.prefix(10)))
    #expect(book.rows.count == text.rows.count)
    for (cells, others) in zip(book.rows, text.rows) {
      for (column, cell) in cells.enumerated() {
        let isTime = column == 3 || column == 8
        #expect(cell == (isTime && others[column].count == 7 ? "0" : "") + others[column])
      }
    }
    #expect(book.rows.count { $0[5] == "Y" } == 4054)
  }
}
