import Primitives
import Surveys

/// A list of people that was read, as `--json` gives it.
struct InviteeListAnswer: Encodable {
  var rows: Int
  var people: Int
  /// Rows without a valid address.
  var refused: Int
  /// Rows whose address stood in an earlier row.
  var repeated: Int
  var columns: [String: String]
  var ignored: [String]
  /// The first refused rows.
  var refusedRows: [Refused]

  struct Refused: Encodable {
    var line: Int
    var found: String
  }

  enum CodingKeys: String, CodingKey {
    case rows, people, refused, repeated, columns, ignored
    case refusedRows = "refused_rows"
  }

  init(_ list: InviteeList) {
    rows = list.rows
    people = list.people.count
    refused = list.refusedCount
    repeated = list.repeated
    columns = Dictionary(uniqueKeysWithValues: list.columns.map { ($0.key.rawValue, $0.value) })
    ignored = list.ignored
    refusedRows = list.refused.map { Refused(line: $0.line, found: $0.found) }
  }

  func lines(_ language: Language) -> [String] {
    let numbers = NumberText(language)
    func count(_ number: Int) -> String { numbers.count(Double(number)) }
    let it = language == .it
    var lines = [
      it
        ? "\(count(people)) indirizzi in \(count(rows)) righe" : "\(count(people)) addresses in \(count(rows)) rows"
    ]
    if repeated > 0 {
      lines.append(
        it ? "  \(count(repeated)) ripetuti, contati una volta" : "  \(count(repeated)) repeated, counted once")
    }
    if refused > 0 {
      lines.append(
        it
          ? "  \(count(refused)) righe senza un indirizzo valido:" : "  \(count(refused)) rows without a valid address:"
      )
      for row in refusedRows.prefix(5) {
        lines.append(it ? "    riga \(row.line): «\(row.found)»" : "    line \(row.line): \"\(row.found)\"")
      }
    }
    if !ignored.isEmpty {
      lines.append((it ? "  Colonne lasciate: " : "  Columns left alone: ") + ignored.joined(separator: ", "))
    }
    return lines
  }
}

/// How a survey's invitations stand, as `--json` gives it.
struct InvitationCountsAnswer: Encodable {
  var survey: Int64
  var total: Int
  var states: [String: Int]
  var reminded: Int
  var answered: Int

  init(_ counts: InvitationCounts, survey: Int64) {
    self.survey = survey
    total = counts.total
    states = Dictionary(
      uniqueKeysWithValues: Invitation.State.allCases.map { ($0.rawValue, counts[$0]) })
    reminded = counts.reminded
    answered = counts.answered
  }
}
