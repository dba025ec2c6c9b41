/// What the file is and what its columns are, as guessed, for a person to confirm.
struct ColumnsStep: Sendable {
  struct Choice: Sendable {
    var value: String
    var name: String
    var isChosen: Bool

    init(_ value: String, _ name: String, isChosen: Bool = false) {
      self.value = value
      self.name = name
      self.isChosen = isChosen
    }
  }

  struct Column: Sendable {
    var header: String
    var examples: [String]
    /// What was understood of them; empty where they are kept as they stand.
    var understood: String = ""
    var choices: [Choice]
  }

  /// A question that must be answered.
  struct Question: Sendable {
    /// Name of the form's field.
    var field: String
    var text: String
    var choices: [Choice]
  }

  /// Why the file cannot be read as it is.
  var problem: String?
  /// By what the kind was known.
  var evidence: String?
  /// What was noticed and needs no answer.
  var remarks: [String] = []
  var kinds: [Choice]
  /// The sheets of a workbook; empty where there is no choice.
  var sheets: [Choice] = []
  var questions: [Question]
  /// Required fields that no column gives, with the values that may stand in all rows.
  var missing: [Question]
  var columns: [Column]
}

/// The names of the form's fields; the columns' and the questions' are made of these and of the header.
public enum ColumnsForm {
  public static let kind = "kind"
  /// The kind that was shown: when another is chosen, the columns are guessed again.
  public static let shownKind = "shown-kind"
  /// The answer to what the file holds, where that is asked.
  public static let kindAnswer = "kind-answer"
  public static let sheet = "sheet"
  /// The sheet that was shown: when another is chosen, the file is understood again.
  public static let shownSheet = "shown-sheet"
  public static let column = "column:"
  public static let shownColumn = "shown:"
  /// With a header, or with several that one answer settles, parted by ``joint``.
  public static let form = "form:"
  public static let joint = "\t"
  public static let decimal = "decimal"
  /// With a field and a cell, parted by ``joint``: what the cell means.
  public static let meaning = "meaning:"
  public static let set = "set:"
}
