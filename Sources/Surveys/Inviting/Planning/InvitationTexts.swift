import Foundation
import Mustache
public import Primitives

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
  private let template: MustacheTemplate

  /// Throws `templateBroken`, `templateWordUnknown`.
  init(_ text: String) throws(SurveyProblem) {
    if let unknown = Self.tags(text).first(where: { !InvitationTexts.words.contains($0) }) {
      throw .templateWordUnknown(unknown, known: InvitationTexts.words)
    }
    do {
      // Plain text: the HTML part escapes it as a whole.
      template = try MustacheTemplate(string: "{{% CONTENT_TYPE:TEXT}}" + text)
    } catch {
      throw .templateBroken
    }
  }

  /// What is not known leaves no gap: "Ciao {{name}}," without a name is "Ciao,".
  func render(_ values: [String: String]) -> String {
    template.render(values).replacing(" ,", with: ",").replacing("  ", with: " ")
  }

  /// The names between braces, whatever they do there; comments say nothing.
  private static func tags(_ text: String) -> [String] {
    text.components(separatedBy: "{{").dropFirst().compactMap { part in
      guard let end = part.range(of: "}}") else { return part }
      var name = part[..<end.lowerBound]
      if name.hasPrefix("!") { return nil }
      while let first = name.first, "#^/&{ ".contains(first) { name = name.dropFirst() }
      while let last = name.last, "} ".contains(last) { name = name.dropLast() }
      return String(name)
    }
  }
}
