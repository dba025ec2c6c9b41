/// What customers write beside a score.
enum SurveyWords {
  static func csat(_ score: Int, _ topic: Topic) -> [String] {
    if topic.doubleBilled && score <= 3 { return doubleBilled }
    return score >= 4 ? content : score == 3 ? neutral : unhappy
  }

  static func nps(_ score: Int, sinking: Bool) -> [String] {
    switch score {
    case 9...: promoters
    case 7, 8: passives
    default: sinking ? pricier : detractors
    }
  }

  private static let content = [
    "Risposta chiara e veloce.", "Molta gentilezza, grazie.", "Problema risolto subito.", "Tutto bene.",
    "Ottimo servizio, complimenti.", "Mi hanno spiegato tutto con pazienza.", "Veloci!", "ok",
    "Finalmente una persona che ascolta.", "Nessuna attesa, molto bene.",
  ]
  private static let neutral = [
    "Abbastanza bene, ma si può migliorare.", "Risposta corretta ma un po' lunga da ottenere.", "Così così.",
    "Aspetto di vedere se il problema è risolto davvero.", "Nella media.",
  ]
  private static let unhappy = [
    "Troppa attesa.", "Nessuno ha risolto il mio problema.", "Ho dovuto ripetere tutto da capo.",
    "Risposta generica, non serve.", "Devo richiamare un'altra volta.", "Mi aspettavo di più.",
    "Ogni volta una risposta diversa.", "La pratica è ancora aperta.",
  ]
  private static let doubleBilled = [
    "Addebito doppio e nessuna data per il rimborso.", "Mi avete preso i soldi due volte.",
    "Doppio addebito: chi mi rimborsa le spese di conto?",
    "Due addebiti per la stessa bolletta, non è serio.",
    "Nessuno sa dirmi quando arriva il rimborso del doppio addebito.",
  ]
  private static let promoters = [
    "Mi trovo bene, servizio affidabile.", "Assistenza rapida e prezzi corretti.", "Mai avuto problemi.",
    "Vi ho già consigliato ai vicini.", "L'app è comoda.",
  ]
  private static let passives = [
    "Buono, ma la bolletta è difficile da leggere.", "Nel complesso bene.", "Prezzi nella media.",
    "Bene il servizio, meno i tempi.",
  ]
  private static let detractors = [
    "Assistenza lenta.", "Bolletta poco chiara.", "Pratiche troppo lunghe.", "Altri costano meno.",
    "Mi aspettavo più attenzione verso chi è cliente da anni.",
  ]
  private static let pricier = [
    "Dopo l'aumento dei prezzi sto guardando altre offerte.", "Aumento comunicato tardi e male.",
    "La bolletta è cresciuta e il servizio è lo stesso.", "Prezzi aumentati senza una spiegazione chiara.",
    "Con il nuovo prezzo non vi consiglierei più.", "Aumento troppo alto.",
  ]
}
