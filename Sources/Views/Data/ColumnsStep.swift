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
    public var choices: [Choice]

    public init(header: String, examples: [String], choices: [Choice]) {
      self.header = header
      self.examples = examples
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
  public var kinds: [Choice]
  public var questions: [Question]
  /// Required fields that no column gives, with the values that may stand in all rows.
  public var missing: [Question]
  public var columns: [Column]

  public init(
    problem: String?, kinds: [Choice], questions: [Question], missing: [Question], columns: [Column]
  ) {
    self.problem = problem
    self.kinds = kinds
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
  public static let column = "column:"
  public static let shownColumn = "shown:"
  public static let form = "form:"
  public static let decimal = "decimal"
  public static let set = "set:"
}
