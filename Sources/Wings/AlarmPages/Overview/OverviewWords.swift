import Primitives

/// The words of the page of every morning.
enum OverviewWords {
  case title, begin, allQuiet, tooSoon, tooSoonNote, oneThing, things, bells, quiet, seeWhy, allAlarms, figures
  case firstSteps, upload, uploadNote, example, exampleNote, invite, inviteNote, waitForData
  case imported(String), importedLongAgo(String), incidents
  case greeting(hour: Int), monthBefore(String)

  var text: LocalizedText {
    switch self {
    case .title: LocalizedText(it: "Panoramica", en: "Overview")
    case .begin: LocalizedText(it: "Qui si comincia", en: "This is where it starts")
    case .allQuiet: LocalizedText(it: "Tutto nella norma", en: "All as usual")
    case .tooSoon: LocalizedText(it: "Ancora pochi dati per giudicare", en: "Too few data to judge yet")
    case .tooSoonNote:
      LocalizedText(
        it: "Un campanello confronta un mese con quelli prima: carica anche loro.",
        en: "An alarm compares a month with those before: upload them too.")
    case .oneThing: LocalizedText(it: "Una cosa da guardare oggi", en: "One thing to look at today")
    case .things: LocalizedText(it: "cose da guardare oggi", en: "things to look at today")
    case .bells: LocalizedText(it: "Campanelli accesi", en: "Alarms that ring")
    case .quiet:
      LocalizedText(
        it: "Nessun campanello suona. Prossima cosa utile: rileggere qualche conversazione a caso.",
        en: "No alarm rings. Next useful thing: read a few conversations at random.")
    case .seeWhy: LocalizedText(it: "Guarda perché", en: "See why")
    case .allAlarms: LocalizedText(it: "Tutti i campanelli", en: "All alarms")
    case .figures: LocalizedText(it: "Le cifre", en: "The figures")
    case .firstSteps: LocalizedText(it: "I primi passi", en: "First steps")
    case .upload: LocalizedText(it: "Carica un file", en: "Upload a file")
    case .uploadNote:
      LocalizedText(
        it: "L'esportazione del tuo helpdesk o dei sondaggi, in CSV o Excel. Prima di tenerla ti mostro come la leggo.",
        en: "The export of your helpdesk or your surveys, CSV or Excel. I show how I read it before keeping it.")
    case .example: LocalizedText(it: "Prova con dati di esempio", en: "Try it with example data")
    case .exampleNote:
      LocalizedText(
        it: "Un'azienda inventata, in un database a parte:", en: "An invented company, in a database of its own:")
    case .invite: LocalizedText(it: "Invita una persona", en: "Invite a person")
    case .inviteNote:
      LocalizedText(it: "Ognuno entra con il proprio ruolo.", en: "Everyone signs in with a role of their own.")
    case .waitForData:
      LocalizedText(
        it: "Non ci sono ancora dati: li carica chi ha il ruolo di responsabile.",
        en: "There are no data yet: whoever is a manager brings them in.")
    case .imported(let moment): LocalizedText(it: "Ultima importazione \(moment)", en: "Last import \(moment)")
    case .importedLongAgo(let moment):
      LocalizedText(
        it: "Ultima importazione \(moment): i dati sono vecchi", en: "Last import \(moment): the data are old")
    case .incidents: LocalizedText(it: "Incidenti in corso", en: "Incidents under way")
    case .greeting(let hour):
      LocalizedText(
        it: hour < 13 ? "Buongiorno" : hour < 18 ? "Buon pomeriggio" : "Buonasera",
        en: hour < 12 ? "Good morning" : hour < 18 ? "Good afternoon" : "Good evening")
    case .monthBefore(let value): LocalizedText(it: "mese prima \(value)", en: "month before \(value)")
    }
  }
}
