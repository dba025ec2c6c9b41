public import Primitives

/// What a survey's author or answerer did that cannot be.
public enum SurveyProblem: Error, Hashable {
  case nameMissing
  case textTooLong(limit: Int)
  case questionMissing
  case noSuchSurvey(Int64)
  case alreadyClosed(Int64)
  /// The link was altered, or is none of ours.
  case linkUnknown
  case linkExpired
  case closed
  case scoreMissing
  case noSuchAnswer
  case noSuchCallBack
  case callBackDone
  case dueDayMissing
  case tooManyTags(limit: Int)
  /// No column of the file holds mail addresses.
  case noAddressColumn(found: [String])
  case listTooLong(limit: Int)
  /// No row of the file names anybody.
  case listEmpty
  case daysOutside(ClosedRange<Int>)
  case reminderTooLate(before: Int)
  case shareOutside
  case delayOutside(ClosedRange<Int>)
  case mailTextMissing
  case mailboxTooLarge(megabytes: Int)
  /// Braces that do not close, or a section that does not.
  case templateBroken
  case templateWordUnknown(String, known: [String])

  public var message: LocalizedText {
    switch self {
    case .nameMissing: LocalizedText(it: "Dai un nome al sondaggio.", en: "Give the survey a name.")
    case .textTooLong(let limit):
      LocalizedText(
        it: "Un testo è troppo lungo: al massimo \(limit) caratteri.",
        en: "A text is too long: at most \(limit) characters.")
    case .questionMissing:
      LocalizedText(
        it: "La domanda manca: scrivila in italiano e in inglese.",
        en: "The question is missing: write it in Italian and in English.")
    case .noSuchSurvey(let id): LocalizedText(it: "Non c'è un sondaggio \(id).", en: "There is no survey \(id).")
    case .alreadyClosed(let id):
      LocalizedText(it: "Il sondaggio \(id) è già chiuso.", en: "Survey \(id) is closed already.")
    case .linkUnknown:
      LocalizedText(
        it: "Questo link non è valido: forse è stato copiato a metà. Aprilo dal messaggio che hai ricevuto.",
        en: "This link is not valid: perhaps only part of it was copied. Open it from the message you received.")
    case .linkExpired:
      LocalizedText(
        it: "Questo link è scaduto: il sondaggio non accetta più risposte.",
        en: "This link has expired: the survey takes no more answers.")
    case .closed:
      LocalizedText(
        it: "Questo sondaggio è chiuso e non accetta più risposte. Grazie lo stesso.",
        en: "This survey is closed and takes no more answers. Thank you all the same.")
    case .scoreMissing: LocalizedText(it: "Scegli un voto.", en: "Choose a score.")
    case .noSuchAnswer:
      LocalizedText(it: "Questa risposta non c'è più.", en: "This answer is no longer there.")
    case .noSuchCallBack:
      LocalizedText(it: "Questa richiamata non c'è.", en: "There is no such call.")
    case .callBackDone:
      LocalizedText(it: "Il cliente è già stato richiamato.", en: "The customer was called back already.")
    case .dueDayMissing:
      LocalizedText(it: "Scegli entro quale giorno richiamare.", en: "Choose the day by which to call.")
    case .tooManyTags(let limit):
      LocalizedText(
        it: "Un commento ha al massimo \(limit) etichette.", en: "A comment has at most \(limit) tags.")
    case .noAddressColumn, .listTooLong, .listEmpty, .daysOutside, .reminderTooLate, .shareOutside, .delayOutside,
      .mailTextMissing, .mailboxTooLarge, .templateBroken, .templateWordUnknown:
      invitingMessage
    }
  }
}

extension SurveyProblem: Refusing {
  public var refusal: Refusal {
    switch self {
    case .noSuchSurvey: Refusal(.notFound, "no_such_survey", message)
    case .noSuchAnswer, .noSuchCallBack, .linkUnknown: Refusal(.notFound, "not_found", message)
    case .alreadyClosed, .closed, .linkExpired: Refusal(.conflict, "survey_closed", message)
    case .callBackDone: Refusal(.conflict, "conflict", message)
    default: Refusal(.usage, "survey_refused", message)
    }
  }
}
