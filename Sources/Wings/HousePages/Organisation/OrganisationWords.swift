import Primitives

/// The words of the page of the organisation's settings.
enum OrganisationWords {
  case save, standard(String), rebuild, underWay(String), hoursOfAll
  case holidays, holidaysNote, holiday(weekday: Int, String)
  case channelHours, channelHoursNote, channel, remove, addChannel, hoursOfChannel, emptyDay, add

  var text: LocalizedText {
    switch self {
    case .save: LocalizedText(it: "Salva", en: "Save")
    case .standard(let value): LocalizedText(it: "Di partenza: \(value).", en: "Default: \(value).")
    case .rebuild:
      LocalizedText(
        it: "Una modifica ricalcola tutti gli indicatori: con molti dati può durare qualche minuto.",
        en: "A change computes all figures again: with much data that can take some minutes.")
    case .underWay(let value): LocalizedText(it: "Cambio in corso: \(value)", en: "Being changed: \(value)")
    case .hoursOfAll: LocalizedText(it: "l'orario di tutti", en: "the hours of all")
    case .holidays: LocalizedText(it: "Festività nazionali italiane", en: "Italian national holidays")
    case .holidaysNote:
      LocalizedText(
        it: "Contano come giorni di chiusura, se lo dice l'orario di apertura. Le stabilisce la legge.",
        en: "They count as closed days where the opening hours say so. The law sets them.")
    case .holiday(let weekday, let day):
      LocalizedText(
        it: "\(["lun", "mar", "mer", "gio", "ven", "sab", "dom"][weekday]) \(day)",
        en: "\(["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][weekday]) \(day)")
    case .channelHours: LocalizedText(it: "Canali con un orario proprio", en: "Channels with hours of their own")
    case .channelHoursNote:
      LocalizedText(
        it:
          "Se il telefono apre alle 8 e le e-mail si leggono dalle 9, dai un orario al telefono: tutti gli altri canali "
          + "seguono quello qui sopra.",
        en: "Where the telephone opens at 8 and mails are read from 9, give the telephone hours of its own: all other "
          + "channels follow those above.")
    case .channel: LocalizedText(it: "Canale", en: "Channel")
    case .remove: LocalizedText(it: "Togli", en: "Remove")
    case .addChannel: LocalizedText(it: "Aggiungi un canale", en: "Add a channel")
    case .hoursOfChannel: LocalizedText(it: "Orario del canale", en: "Hours of the channel")
    case .emptyDay: LocalizedText(it: "Un giorno vuoto è chiuso.", en: "An empty day is closed.")
    case .add: LocalizedText(it: "Aggiungi", en: "Add")
    }
  }
}
