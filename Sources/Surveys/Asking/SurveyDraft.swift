public import Facts
import Primitives

/// A survey that someone is about to ask.
public struct SurveyDraft: Sendable {
  public let name: String
  let kind: SurveyKind
  let texts: SurveyTexts
  let about: SurveySubject

  /// The longest text, in characters.
  public static let longestText = 300

  /// Throws `nameMissing`, `questionMissing`, `textTooLong`.
  public init(
    name: String, kind: SurveyKind, texts: SurveyTexts? = nil, about: SurveySubject = SurveySubject()
  ) throws(SurveyProblem) {
    let texts = texts ?? .standard(kind)
    let name = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if name.isEmpty { throw .nameMissing }
    if [texts.question.it, texts.question.en].contains(where: { $0.allSatisfy(\.isWhitespace) }) {
      throw .questionMissing
    }
    let all = [texts.question, texts.lowest, texts.highest, texts.reason] + texts.followUps.values
    let longest = (all.flatMap { [$0.it, $0.en] } + [name]).map(\.count).max() ?? 0
    if longest > Self.longestText { throw .textTooLong(limit: Self.longestText) }
    self.name = name
    self.kind = kind
    self.texts = texts
    self.about = about
  }
}
