/// What the file is and what its columns are, as guessed, for a person to confirm.
public struct ColumnsStep: Sendable {
  public struct Choice: Sendable {
    public var value: String
    public var name: String
    public var isChosen: Bool

    public init(_ value: String, _ name: String, isChosen: Bool = false) {
      self.value = value
      self.name = name
      self.isChosen = isChosen
    }
  }

  public struct Column: Sendable {
    public var header: String
    public var examples: [String]
    /// What was understood of them; empty where they are kept as they stand.
    public var understood: String
    public var choices: [Choice]

    public init(header: String, examples: [String], understood: String = "", choices: [Choice]) {
      self.header = header
      self.examples = examples
      self.understood = understood
      self.choices = choices
    }
  }

  /// A question that must be answered.
  public struct Question: Sendable {
    /// Name of the form's field.
    public var field: String
    public var text: String
    public var choices: [Choice]

    public init(field: String, text: String, choices: [Choice]) {
      self.field = field
      self.text = text
      self.choices = choices
    }
  }

  /// Why the file cannot be read as it is.
  public var problem: String?
  /// By what the kind was known.
  public var evidence: String?
  /// What was noticed and needs no answer.
  public var remarks: [String]
  public var kinds: [Choice]
  /// The sheets of a workbook; empty where there is no choice.
  public var sheets: [Choice]
  public var questions: [Question]
  /// Required fields that no column gives, with the values that may stand in all rows.
  public var missing: [Question]
  public var columns: [Column]

  public init(
    problem: String?, evidence: String? = nil, remarks: [String] = [], kinds: [Choice],
    sheets: [Choice] = [], questions: [Question],
    missing: [Question], columns: [Column]
  ) {
    self.problem = problem
    self.evidence = evidence
    self.remarks = remarks
    self.kinds = kinds
    self.sheets = sheets
    self.questions = questions
    self.missing = missing
    self.columns = columns
  }
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
