import Primitives

extension SurveyProblem {
  /// The sentence for what is wrong with how a survey goes out.
  var invitingMessage: LocalizedText {
    switch self {
    case .noAddressColumn(let found):
      LocalizedText(
        it:
          "Nessuna colonna contiene indirizzi: chiamane una «email». Nel file ci sono: \(found.joined(separator: ", ")).",
        en: "No column holds addresses: call one \"email\". The file has: \(found.joined(separator: ", ")).")
    case .listTooLong(let limit):
      LocalizedText(
        it: "La lista è troppo lunga: al massimo \(limit) righe per file. Dividila.",
        en: "The list is too long: at most \(limit) rows a file. Split it.")
    case .listEmpty:
      LocalizedText(
        it: "Nel file non c'è nessun indirizzo valido: nessuno è stato invitato.",
        en: "The file holds no valid address: nobody was invited.")
    case .daysOutside(let range):
      LocalizedText(
        it: "La validità del link va da \(range.lowerBound) a \(range.upperBound) giorni.",
        en: "The link works for \(range.lowerBound) to \(range.upperBound) days.")
    case .reminderTooLate(let days):
      LocalizedText(
        it: "Il promemoria parte dopo almeno un giorno e prima che il link scada (\(days) giorni).",
        en: "The reminder goes out after a day at least, and before the link expires (\(days) days).")
    case .shareOutside:
      LocalizedText(it: "La quota va da 1 a 100 su cento.", en: "The share is 1 to 100 of a hundred.")
    case .delayOutside(let range):
      LocalizedText(
        it: "L'attesa dopo la conversazione va da \(range.lowerBound) a \(range.upperBound) ore.",
        en: "The wait after the conversation is \(range.lowerBound) to \(range.upperBound) hours.")
    case .mailTextMissing:
      LocalizedText(
        it: "Oggetto e testo della e-mail servono in italiano e in inglese.",
        en: "The mail's subject and text are needed in Italian and in English.")
    case .mailboxTooLarge(let megabytes):
      LocalizedText(
        it: "La casella è troppo grande: al massimo \(megabytes) MB per file. Dividila.",
        en: "The mailbox is too large: at most \(megabytes) MB a file. Split it.")
    case .templateWordUnknown(let word, let known):
      LocalizedText(
        it: "«{{\(word)}}» non è una parola che conosco. Le parole sono: \(known.joined(separator: ", ")).",
        en: "\"{{\(word)}}\" is no word that I know. The words are: \(known.joined(separator: ", ")).")
    default:
      LocalizedText(
        it: "Le parentesi graffe non tornano: ogni {{ vuole }}, e ogni {{#parola}} il suo {{/parola}}.",
        en: "The braces do not match: each {{ wants }}, and each {{#word}} its {{/word}}.")
    }
  }
}
