public import Primitives
import TextTemplates

/// What an invitation says before its question: Mustache templates, which the users of the product write.
public struct InvitationTexts: Sendable, Hashable, Codable {
  public var subject: LocalizedText
  public var body: LocalizedText

  public init(subject: LocalizedText, body: LocalizedText) {
    self.subject = subject
    self.body = body
  }

  public static let standard = InvitationTexts(
    subject: LocalizedText(
      it: "Una domanda da {{organisation}}", en: "One question from {{organisation}}"),
    body: LocalizedText(
      it: "Ciao {{name}},\n\nci basta un minuto del tuo tempo: scegli un voto qui sotto.",
      en: "Hello {{name}},\n\none minute of your time is enough: choose a score below."))

  /// The words that a template can hold between braces.
  public static let words = ["name", "organisation", "product", "channel"]

  static let longestSubject = 150
  static let longestBody = 4_000

  /// Throws `templateBroken`, `templateWordUnknown`, `textMissing`, `textTooLong`.
  func check() throws(SurveyProblem) {
    for (text, limit) in [
      (subject.it, Self.longestSubject), (subject.en, Self.longestSubject), (body.it, Self.longestBody),
      (body.en, Self.longestBody),
    ] {
      if text.allSatisfy(\.isWhitespace) { throw .mailTextMissing }
      if text.count > limit { throw .textTooLong(limit: limit) }
      _ = try InvitationTemplate(text)
    }
  }
}

/// A template that has been read.
struct InvitationTemplate: Sendable {
  private let template: TextTemplate

  /// Throws `templateBroken`, `templateWordUnknown`.
  init(_ text: String) throws(SurveyProblem) {
    do {
      template = try TextTemplate(text, words: InvitationTexts.words)
    } catch {
      switch error {
      case .broken: throw .templateBroken
      case .unknownWord(let word): throw .templateWordUnknown(word, known: InvitationTexts.words)
      }
    }
  }

  func render(_ values: [String: String]) -> String { template.render(values) }
}
