import Indicators
public import Primitives
public import Storage
public import Surveys

/// The texts of a survey as a form, with their history.
public enum SurveyTextsReport {
  /// `typed` is what was sent and refused, by field; `problem` says why.
  public static func page(
    _ survey: Survey, typed: [String: String]? = nil, problem: String? = nil, _ language: Language,
    _ connection: Connection
  ) throws -> SurveyTextsPage {
    let moments = MomentText(try OrganisationStore.read(connection).clock, language)
    let history = try SurveyStore.textChanges(survey.id, connection).reversed().map { change in
      "\(moments.text(change.at)), \(change.by): \(words(change, language))"
    }
    return SurveyTextsPage(
      language: language, id: survey.id, name: typed?["name"] ?? survey.name,
      pairs: SurveyTextField.allCases.map { field in
        let text = field.text(in: survey.texts)
        return SurveyTextsPage.Pair(
          name: field.rawValue, label: field.label[language], it: typed?["\(field.rawValue)_it"] ?? text.it,
          en: typed?["\(field.rawValue)_en"] ?? text.en)
      }, history: Array(history), problem: problem)
  }

  private static func words(_ change: TextChange, _ language: Language) -> String {
    let changed = SurveyTextField.allCases.filter { $0.text(in: change.before) != $0.text(in: change.after) }
    return changed.map { field in
      "\(field.label[language]): «\(field.text(in: change.before)[language])» → «\(field.text(in: change.after)[language])»"
    }.joined(separator: "; ")
  }
}

/// The texts of a survey, one by one.
public enum SurveyTextField: String, Sendable, CaseIterable {
  case question, lowest, highest, reason
  case followBottom = "follow_bottom"
  case followMiddle = "follow_middle"
  case followTop = "follow_top"

  private var group: AnswerGroup? {
    switch self {
    case .followBottom: .bottom
    case .followMiddle: .middle
    case .followTop: .top
    case .question, .lowest, .highest, .reason: nil
    }
  }

  func text(in texts: SurveyTexts) -> LocalizedText {
    if let group { return texts.followUps[group] ?? LocalizedText(it: "", en: "") }
    return switch self {
    case .question: texts.question
    case .lowest: texts.lowest
    case .highest: texts.highest
    default: texts.reason
    }
  }

  /// Puts another text in its place.
  public func put(_ text: LocalizedText, in texts: inout SurveyTexts) {
    if let group {
      texts.followUps[group] = text
      return
    }
    switch self {
    case .question: texts.question = text
    case .lowest: texts.lowest = text
    case .highest: texts.highest = text
    default: texts.reason = text
    }
  }
}
