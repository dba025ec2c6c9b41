public import Facts
import Foundation
public import Primitives

/// Everything a survey says, in both languages. What its author leaves as it is follows the product's own words.
public struct SurveyTexts: Sendable, Hashable, Codable {
  /// Asked first, with the scores beneath.
  public var question: LocalizedText
  /// What the lowest and the highest score mean.
  public var lowest: LocalizedText
  public var highest: LocalizedText
  /// Asked with the score; whoever answers may leave it empty.
  public var reason: LocalizedText
  /// Asked after the score, by what it was.
  public var followUps: [AnswerGroup: LocalizedText]

  public init(
    question: LocalizedText, lowest: LocalizedText, highest: LocalizedText, reason: LocalizedText,
    followUps: [AnswerGroup: LocalizedText]
  ) {
    self.question = question
    self.lowest = lowest
    self.highest = highest
    self.reason = reason
    self.followUps = followUps
  }

  /// The words each kind is usually asked with.
  public static func standard(_ kind: SurveyKind) -> SurveyTexts {
    SurveyTexts(
      question: question(kind), lowest: lowest(kind), highest: highest(kind),
      reason: LocalizedText(
        it: "Qual è il motivo principale del tuo voto?", en: "What is the main reason for your score?"),
      followUps: [
        .bottom: LocalizedText(
          it: "Ci dispiace. Che cosa possiamo fare per rimediare?", en: "We are sorry. What can we do to put it right?"),
        .middle: LocalizedText(
          it: "Che cosa ci manca per meritare il massimo?", en: "What would it take to earn your highest score?"),
        .top: LocalizedText(it: "Che cosa hai apprezzato di più?", en: "What did you like best?"),
      ])
  }

  private static func question(_ kind: SurveyKind) -> LocalizedText {
    switch kind {
    case .nps:
      LocalizedText(
        it: "Con quale probabilità ci consiglieresti a un amico o a un collega?",
        en: "How likely are you to recommend us to a friend or colleague?")
    case .csat:
      LocalizedText(
        it: "Quanto sei soddisfatto dell’assistenza ricevuta?", en: "How satisfied are you with the help you received?")
    case .ces:
      LocalizedText(
        it: "Quanto è stato facile risolvere la tua richiesta?", en: "How easy was it to get your request solved?")
    }
  }

  private static func lowest(_ kind: SurveyKind) -> LocalizedText {
    switch kind {
    case .nps: LocalizedText(it: "per niente probabile", en: "not at all likely")
    case .csat: LocalizedText(it: "per niente soddisfatto", en: "not at all satisfied")
    case .ces: LocalizedText(it: "molto difficile", en: "very difficult")
    }
  }

  private static func highest(_ kind: SurveyKind) -> LocalizedText {
    switch kind {
    case .nps: LocalizedText(it: "estremamente probabile", en: "extremely likely")
    case .csat: LocalizedText(it: "molto soddisfatto", en: "very satisfied")
    case .ces: LocalizedText(it: "molto facile", en: "very easy")
    }
  }

  /// As it is stored.
  var stored: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    guard let data = try? encoder.encode(self) else { preconditionFailure("Texts are JSON.") }
    return String(decoding: data, as: UTF8.self)
  }

  init?(stored: String) {
    guard let value = try? JSONDecoder().decode(SurveyTexts.self, from: Data(stored.utf8)) else { return nil }
    self = value
  }
}

/// What a score is to its survey: promoters, passives, detractors, or satisfied and not.
public enum AnswerGroup: String, Sendable, Hashable, CaseIterable, Codable, CodingKeyRepresentable {
  case bottom, middle, top

  public init(_ score: Int, on scale: Scale) {
    // Of the surveys asked here the NPS alone goes from 0 to 10.
    let isNPS = scale == Survey.scale(of: .nps)
    let isTop = isNPS ? Scale.isPromoter(score) : scale.isTop(score)
    let isBottom = isNPS ? Scale.isDetractor(score) : scale.isBottom(score)
    self = isTop ? .top : isBottom ? .bottom : .middle
  }
}
