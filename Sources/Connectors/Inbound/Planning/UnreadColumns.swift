import Facts
import Primitives

/// What stays unread in a file and would surprise whoever thinks that all of it was brought in.
enum UnreadColumns {
  static func remarks(_ kind: FactKind, _ header: [String], _ assignment: ColumnAssignment) -> [LocalizedText] {
    otherQuestions(kind, header, assignment) + twins(header, assignment) + otherTimes(kind, header, assignment)
  }

  /// Of the questions of a form one is the score.
  private static func otherQuestions(
    _ kind: FactKind, _ header: [String], _ assignment: ColumnAssignment
  ) -> [LocalizedText] {
    let scores = header.indices.filter { column in assignment.targets[column].contains { $0.field == .score } }
    guard kind == .answers, let score = scores.first else { return [] }
    let others = header.indices.filter { column in
      !scores.contains(column) && assignment.targets[column].isEmpty
        && HeaderDictionary.surveyQuestion(HeaderName(header[column])) != nil
    }
    return others.map { other in
      LocalizedText(
        it:
          "Il voto è «\(header[score])». Il file chiede anche «\(header[other])»: per averla importalo un'altra volta, "
          + "con quella colonna come voto (e un altro nome di fonte nella mappatura).",
        en:
          "The score is \"\(header[score])\". The file asks \"\(header[other])\" too: to have it, bring the file in once "
          + "more with that column as the score (and another name of source in the mapping).")
    }
  }

  /// Of columns with one name the first is read.
  private static func twins(_ header: [String], _ assignment: ColumnAssignment) -> [LocalizedText] {
    header.indices.filter { column in
      !assignment.targets[column].isEmpty && header.firstIndex(of: header[column]) == column
        && header[(column + 1)...].contains(header[column])
    }.map { column in
      LocalizedText(
        it: "Più colonne si chiamano «\(header[column])»: leggo la prima.",
        en: "Several columns are called \"\(header[column])\": the first is read.")
    }
  }

  /// Holding and work after the call are handling time too, in columns of their own.
  private static func otherTimes(
    _ kind: FactKind, _ header: [String], _ assignment: ColumnAssignment
  ) -> [LocalizedText] {
    guard kind == .conversations || kind == .counts,
      let handling = header.indices.first(where: { column in
        assignment.targets[column].contains { $0.field == .handleSeconds || $0.field == .meanHandleSeconds }
      }), !HeaderDictionary.isWholeHandling(header[handling])
    else { return [] }
    let others = header.indices.filter { column in
      let name = " " + HeaderName(header[column]).whole + " "
      return assignment.targets[column].isEmpty && parts.contains { name.contains($0) }
    }
    guard !others.isEmpty else { return [] }
    return [
      LocalizedText(
        it: "La durata è «\(header[handling])», senza "
          + "\(others.map { "«\(header[$0])»" }.joined(separator: ", ")).",
        en: "The handling time is \"\(header[handling])\", without "
          + "\(others.map { "\"\(header[$0])\"" }.joined(separator: ", ")).")
    ]
  }

  private static let parts = [
    " hold ", " after call ", " acw ", " wrap ", " wrapup ", " wrap up ", " post chiamata ", " in attesa con ",
  ]
}
