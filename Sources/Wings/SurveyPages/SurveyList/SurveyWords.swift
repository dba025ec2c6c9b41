import Primitives

/// The words of the pages of surveys.
enum SurveyWords {
  case title, none, survey, result, answers, state, new, name, nameNote, kind, details, questionIt, questionEn
  case questionNote, product, aboutNote, channel, team, create, link, linkNote, close, closeNote, open, parts, share
  case margin, comments, noComments, all, older, allSurveys, noAnswers, noAnswersNext, fewNote, counted, qrCode
  case changeTexts, moved, inviteByMail, callBack, calledBack, toBeCalled, callBacks
  case tagsTitle, tag, commentCount, changeTags, tagsNote, saveTags, files, excel, plain
  case isOpen, isClosed(since: String), broughtIn

  var text: LocalizedText {
    switch self {
    case .title: LocalizedText(it: "Sondaggi", en: "Surveys")
    case .tagsTitle: LocalizedText(it: "Di che cosa scrivono", en: "What they write about")
    case .tag: LocalizedText(it: "Etichetta", en: "Tag")
    case .commentCount: LocalizedText(it: "Commenti", en: "Comments")
    case .changeTags: LocalizedText(it: "Etichette", en: "Tags")
    case .tagsNote:
      LocalizedText(
        it: "Di che cosa parla, con virgole: prezzo, attesa", en: "What it is about, with commas: price, wait")
    case .saveTags: LocalizedText(it: "Salva le etichette", en: "Save the tags")
    case .files: LocalizedText(it: "Le cifre, in CSV:", en: "The figures, as CSV:")
    case .excel: LocalizedText(it: "Per Excel (Italia)", en: "For Excel (Italy)")
    case .plain: LocalizedText(it: "Per altri programmi", en: "For other programs")
    case .none:
      LocalizedText(
        it:
          "Nessun sondaggio ancora. Chiedi qualcosa ai clienti con il modulo qui sotto, o importa le risposte raccolte con un altro strumento.",
        en: "No survey yet. Ask your customers something with the form below, or bring in the answers of another tool.")
    case .survey: LocalizedText(it: "Sondaggio", en: "Survey")
    case .result: LocalizedText(it: "Risultato dall'inizio", en: "Result from the start")
    case .answers: LocalizedText(it: "Risposte", en: "Answers")
    case .state: LocalizedText(it: "Stato", en: "State")
    case .new: LocalizedText(it: "Un nuovo sondaggio", en: "A new survey")
    case .name: LocalizedText(it: "Nome", en: "Name")
    case .nameNote:
      LocalizedText(it: "(lo vede solo chi lavora qui)", en: "(seen only by the people who work here)")
    case .kind: LocalizedText(it: "Che cosa chiede", en: "What it asks")
    case .details:
      LocalizedText(
        it: "Cambia la domanda, o di’ di che cosa parla", en: "Change the question, or say what it is about")
    case .questionIt: LocalizedText(it: "Domanda in italiano", en: "Question in Italian")
    case .questionEn: LocalizedText(it: "Domanda in inglese", en: "Question in English")
    case .questionNote: LocalizedText(it: "(vuota: quella consueta)", en: "(empty: the usual one)")
    case .product: LocalizedText(it: "Prodotto", en: "Product")
    case .aboutNote: LocalizedText(it: "(se parla di uno solo)", en: "(if it is about one only)")
    case .channel: LocalizedText(it: "Canale", en: "Channel")
    case .team: LocalizedText(it: "Squadra", en: "Team")
    case .create: LocalizedText(it: "Crea il sondaggio", en: "Create the survey")
    case .link: LocalizedText(it: "Il link da dare ai clienti", en: "The link to give to customers")
    case .linkNote:
      LocalizedText(
        it:
          "Mettilo in una e-mail, in fondo a una chat o sul sito. Chi lo apre risponde senza registrarsi; aprirlo non registra nulla, solo Invia lo fa.",
        en:
          "Put it in a mail, at the end of a chat or on the site. Whoever opens it answers without signing up; opening records nothing, only Send does."
      )
    case .close: LocalizedText(it: "Chiudi il sondaggio", en: "Close the survey")
    case .closeNote:
      LocalizedText(
        it: "Dopo non si può più rispondere; le risposte restano.",
        en: "After that nobody can answer; the answers stay.")
    case .open: LocalizedText(it: "Apri la pagina", en: "Open the page")
    case .parts: LocalizedText(it: "Dove cambia", en: "Where it differs")
    case .share: LocalizedText(it: "Risultato", en: "Result")
    case .margin: LocalizedText(it: "Margine", en: "Margin")
    case .comments: LocalizedText(it: "Che cosa scrivono", en: "What they write")
    case .noComments: LocalizedText(it: "Nessun commento.", en: "No comments.")
    case .all: LocalizedText(it: "Tutti", en: "All")
    case .older: LocalizedText(it: "Più vecchi", en: "Older")
    case .allSurveys: LocalizedText(it: "Tutti i sondaggi", en: "All surveys")
    case .noAnswers: LocalizedText(it: "Nessuna risposta ancora", en: "No answers yet")
    case .noAnswersNext:
      LocalizedText(
        it: "Le risposte compaiono qui entro pochi secondi.", en: "Answers appear here within a few seconds.")
    case .fewNote:
      LocalizedText(
        it: "I gruppi con meno di 5 risposte non si mostrano.", en: "Groups with fewer than 5 answers are not shown.")
    case .callBack: LocalizedText(it: "Richiama questo cliente", en: "Call this customer back")
    case .calledBack: LocalizedText(it: "richiamato", en: "called back")
    case .toBeCalled: LocalizedText(it: "da richiamare", en: "to be called back")
    case .callBacks: LocalizedText(it: "Da richiamare", en: "To be called back")
    case .changeTexts: LocalizedText(it: "Cambia i testi", en: "Change the texts")
    case .moved: LocalizedText(it: "Che cosa è cambiato", en: "What changed")
    case .inviteByMail: LocalizedText(it: "Invita i clienti per e-mail", en: "Invite customers by mail")
    case .qrCode: LocalizedText(it: "Codice QR da stampare", en: "QR code to print")
    case .counted: LocalizedText(it: "Come si conta", en: "How it is counted")
    case .isOpen: LocalizedText(it: "aperto", en: "open")
    case .isClosed(let moment): LocalizedText(it: "chiuso, \(moment)", en: "closed, \(moment)")
    case .broughtIn: LocalizedText(it: "importato", en: "brought in")
    }
  }
}
