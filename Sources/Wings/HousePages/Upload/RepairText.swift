import PageKit
import Facts
public import Intake
public import Primitives

/// What is to be mended in a file, in words: on the page of a file and in the import command.
public struct RepairText {
  private let repair: UploadCheck.Repair
  /// Of the whole file, for the share of those to mend.
  private let rows: Int
  private let language: Language

  public init(_ repair: UploadCheck.Repair, of rows: Int, _ language: Language) {
    self.repair = repair
    self.rows = rows
    self.language = language
  }

  private var numbers: NumberText { NumberText(language) }

  private func words(_ key: UploadWords) -> String { key.text[language] }

  /// `14 righe (0,1%), la prima è la 42, colonna «Data»`
  public var place: String {
    let sheet = repair.sheet.map { words(.sheet(language.quoted($0))) }
    let column = repair.column.map { words(.column(language.quoted($0))) }
    return [lines, sheet, column].compactMap(\.self).joined(separator: ", ")
  }

  private var lines: String {
    let row = numbers.count(Double(repair.row))
    if repair.count == 1 { return words(.row(row)) }
    let share = rows > 1 ? " (\(numbers.percent(Double(repair.count) / Double(rows))))" : ""
    return words(.rows(numbers.count(Double(repair.count)), share: share, first: row))
  }

  /// `atteso una data, trovato «2026/13/01»`
  public var finding: String {
    let found = repair.examples.map { example in
      example.isEmpty ? words(.emptyCell) : language.quoted(example)
    }.joined(separator: ", ")
    return words(.finding(expected: repair.expected[language], found: found))
  }

  /// What to do about it.
  public var mending: String { repair.repair[language].asSentence }
  /// The same where there is no command line.
  var mendingOnPage: String { repair.repair.withoutCommands[language].asSentence }
}

extension String {
  /// With a capital first and a full stop.
  var asSentence: String { capitalisedFirst + (hasSuffix(".") ? "" : ".") }
}
