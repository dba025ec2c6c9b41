public import Indicators
public import Primitives

/// What a setting is called, what it means, what it takes.
struct SettingWords {
  let name: LocalizedText
  let meaning: LocalizedText
  /// Said when a value does not fit.
  let problem: LocalizedText

  init(_ setting: Setting) {
    switch setting {
    case .name:
      name = LocalizedText(it: "Nome dell'organizzazione", en: "Name of the organisation")
      meaning = LocalizedText(
        it: "Come la conoscono i clienti: firma i sondaggi.", en: "As customers know it: surveys are signed with it.")
      problem = LocalizedText(it: "Al massimo 100 caratteri, su una riga.", en: "At most 100 characters, on one line.")
    case .timeZone:
      name = LocalizedText(it: "Fuso orario", en: "Time zone")
      meaning = LocalizedText(
        it: "In cui si contano giorni e mesi, per esempio Europe/Rome.",
        en: "In which days and months are counted, such as Europe/Rome.")
      problem = LocalizedText(
        it: "Questo fuso orario non esiste: scrivilo come Europe/Rome.",
        en: "There is no such time zone: write it like Europe/Rome.")
    case .serviceLevelSeconds:
      name = LocalizedText(it: "Livello di servizio, in secondi", en: "Service level, in seconds")
      meaning = LocalizedText(
        it: "Una conversazione a cui si risponde entro questo tempo è nel livello di servizio.",
        en: "A conversation answered within this time is within the service level.")
      problem = LocalizedText(it: "Un numero intero da 1 a 86400.", en: "A whole number from 1 to 86400.")
    case .settlingDays:
      name = LocalizedText(it: "Giorni di attesa dopo la fine del mese", en: "Days to wait after a month's end")
      meaning = LocalizedText(
        it: "Prima di giudicare un mese si aspettano le risposte in ritardo.",
        en: "A month is judged only after late answers are in.")
      problem = LocalizedText(it: "Un numero intero da 0 a 60.", en: "A whole number from 0 to 60.")
    case .falseBellsPerYear:
      name = LocalizedText(it: "Campanelli falsi accettati in un anno", en: "False bells accepted in a year")
      meaning = LocalizedText(
        it: "Quante volte all'anno il solo caso può far suonare un campanello, fra tutto quello che si osserva.",
        en: "How often a year chance alone may ring an alarm, over everything that is watched.")
      problem = LocalizedText(it: "Un numero maggiore di 0, fino a 100.", en: "A number above 0, up to 100.")
    case .businessHours:
      name = LocalizedText(it: "Orario di apertura", en: "Opening hours")
      meaning = LocalizedText(
        it: "I tempi in orario di lavoro contano solo queste ore. Per esempio 9:00-18:00; con una pausa "
          + "9:00-13:00, 14:00-18:00; di notte 22:00-6:00, che vale per il giorno in cui comincia. Un giorno vuoto è "
          + "chiuso.",
        en: "Times in working hours count these hours alone. Such as 9:00-18:00; with a break "
          + "9:00-13:00, 14:00-18:00; by night 22:00-6:00, which belongs to the day on which it begins. An empty day "
          + "is closed.")
      problem = Self.hoursProblem
    case .channelHours(let channel):
      name = LocalizedText(
        it: "Orario di apertura: \(Channel.name(channel, .it))", en: "Opening hours: \(Channel.name(channel, .en))")
      meaning = LocalizedText(
        it: "Valgono per questo canale al posto dell'orario di tutti.",
        en: "They count for this channel in place of those of all.")
      problem = Self.hoursProblem
    case .askingPauseDays:
      name = LocalizedText(it: "Giorni fra un invito e l'altro", en: "Days from one invitation to the next")
      meaning = LocalizedText(
        it: "Chi è stato invitato a un sondaggio per e-mail non riceve altri inviti prima.",
        en: "Whoever was invited to a survey by mail gets no other invitation before.")
      problem = LocalizedText(it: "Un numero intero da 0 a 730.", en: "A whole number from 0 to 730.")
    case .secondEyes:
      name = LocalizedText(it: "Due persone per pubblicare", en: "Two people to publish")
      meaning = LocalizedText(
        it: "Con «yes» l'aggiornamento di un incidente esce solo quando un'altra persona lo approva.",
        en: "With \"yes\" an update about an incident leaves only when another person approves it.")
      problem = LocalizedText(it: "Scrivi yes oppure no.", en: "Write yes or no.")
    case .language:
      name = LocalizedText(it: "Lingua di partenza", en: "Default language")
      meaning = LocalizedText(
        it: "Della lettera del mese e degli avvisi; ogni persona ha la sua.",
        en: "Of the monthly letter and of notices; each person has their own.")
      problem = LocalizedText(it: "Italiano o inglese.", en: "Italian or English.")
    }
  }

  private static let hoursProblem = LocalizedText(
    it: "Scrivilo come \(BusinessHoursProblem.example)", en: "Write them like \(BusinessHoursProblem.example)")
}

extension Setting {
  /// Why a value that does not fit does not.
  public func refusal(of value: String) -> LocalizedText {
    switch self {
    case .channelHours(""): LocalizedText(it: "Scegli un canale.", en: "Choose a channel.")
    case .businessHours, .channelHours:
      BusinessHours.problem(with: value)?.message ?? SettingWords(self).problem
    default: SettingWords(self).problem
    }
  }
}
