/// What is written in public; `@` stands for the brand.
enum MentionWords {
  static let byTone = [good, plain, plain, bad]

  static let good = [
    "Con @ mi trovo bene, il passaggio è durato una settimana e senza sorprese.",
    "Assistenza di @ gentile e preparata, problema risolto in una telefonata.",
    "Da due anni con @: bollette regolari e prezzo onesto.",
    "L'app di @ è semplice, la lettura del contatore si manda in un minuto.",
    "Fibra di @ attivata in anticipo, molto bene.",
  ]
  static let plain = [
    "Qualcuno ha provato la fibra di @? Come va la sera?",
    "Sto confrontando le offerte di @ con quelle di altri, consigli?",
    "@ ha pubblicato le nuove tariffe per l'autunno.",
    "Sapete se con @ si può avere il prezzo fisso per due anni?",
    "@ apre uno sportello in centro, orario fino alle 18.",
    "Per la voltura con @ servono solo i dati del vecchio contratto?",
  ]
  static let bad = [
    "Aspetto da tre settimane l'attivazione con @ e nessuno sa dirmi nulla.",
    "Bolletta di @ incomprensibile, ho chiamato due volte senza venirne a capo.",
    "La linea di @ la sera è lenta, di giorno va meglio.",
    "Rimborso di @ promesso a inizio mese e non ancora arrivato.",
    "Con @ ho parlato con quattro persone e ho avuto quattro risposte.",
  ]
  static let outage = [
    "Anche da voi @ è ferma da questa mattina?", "@ giù in tutto il quartiere, nessun avviso sul sito.",
    "Guasto di @: al telefono dicono che torna in serata.",
    "Senza servizio da ieri, @ dovrebbe avvisare prima.",
  ]
}

extension String {
  /// Puts the brand's name where `@` stands.
  func replacingBrand(with brand: String) -> String { replacing("@", with: brand) }
}
