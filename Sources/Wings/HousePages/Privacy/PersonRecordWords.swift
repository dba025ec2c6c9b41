public import Primitives

/// What the tables of a customer's record are called.
public enum PersonRecordWords {
  public static func name(of table: String) -> LocalizedText {
    switch table {
    case "conversation": LocalizedText(it: "Conversazioni", en: "Conversations")
    case "survey_answer": LocalizedText(it: "Risposte ai sondaggi", en: "Answers to surveys")
    case "customer": LocalizedText(it: "Dati del cliente", en: "Customer data")
    case "holding": LocalizedText(it: "Prodotti", en: "Products")
    case "contact": LocalizedText(it: "Rubrica", en: "Address book")
    case "survey_invitation": LocalizedText(it: "Inviti", en: "Invitations")
    case "survey_response": LocalizedText(it: "Versioni delle risposte", en: "Versions of answers")
    case "stay": LocalizedText(it: "Permanenza", en: "Stay")
    case "subscriber": LocalizedText(it: "Iscrizione agli avvisi di stato", en: "Subscription to status notices")
    default: LocalizedText(it: table, en: table)
    }
  }
}
