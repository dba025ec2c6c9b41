import Facts
import Testing

@testable import Connectors

@Suite struct HeaderDictionaryTests {
  struct Header: Sendable {
    let kind: FactKind
    let text: String
    let target: String?
    init(_ kind: FactKind, _ text: String, _ target: String?) {
      (self.kind, self.text, self.target) = (kind, text, target)
    }
  }

  static let headers: [Header] = [
    Header(.conversations, "external_id", "external_id"),
    Header(.conversations, " Opened At ", "opened_at"),
    Header(.conversations, "Data apertura", "opened_at"),
    Header(.conversations, "Ora", "opened_at.time"),
    Header(.conversations, "Canale", "channel"),
    Header(.conversations, "Priorità", "priority"),
    Header(.conversations, "Answered (Y/N)", "answered"),
    Header(.conversations, "AvgTalkDuration", "handle_seconds"),
    Header(.conversations, "AvgTalkDuration_minutes", "handle_minutes"),
    Header(.conversations, "Speed of answer in seconds", "wait_seconds"),
    Header(.conversations, "handle_minutes", "handle_minutes"),
    Header(.conversations, "Tempo di attesa (min)", "wait_minutes"),
    Header(.conversations, "Talk time (ms)", "handle_milliseconds"),
    Header(.conversations, "waitTimeMs", "wait_milliseconds"),
    Header(.conversations, "Tempo di attesa in millisecondi", "wait_milliseconds"),
    Header(.conversations, "Durata (mm:ss)", "handle_seconds"),
    Header(.conversations, "Tempo di attesa (hh:mm:ss)", "wait_seconds"),
    Header(.conversations, "Motivo di contatto [list]", "reason"),
    Header(.conversations, "Minuti di attesa", "wait_minutes"),
    Header(.conversations, "Minuti di conversazione", "handle_minutes"),
    Header(.conversations, "Conversazione (s)", "handle_seconds"),
    Header(.conversations, "Conversazione", "text"),
    Header(.conversations, "N. ticket", "external_id"),
    Header(.conversations, "Numero chiamata", "external_id"),
    Header(.conversations, "Protocollo", "external_id"),
    Header(.conversations, "Interaction ID", "external_id"),
    Header(.conversations, "Codice cliente", "customer_id"),
    Header(.conversations, "Gestita", "answered"),
    Header(.conversations, "Evasa", "answered"),
    Header(.conversations, "Non abbandonata", "answered"),
    Header(.conversations, "Inevasa", "abandoned"),
    Header(.conversations, "Unanswered", "abandoned"),
    Header(.answers, "Codice invito", "external_id"),
    Header(.answers, "Ci consiglieresti? (da 1 a 10)", "score"),
    Header(.answers, "Raccomandazione 0-10", "score"),
    Header(.conversations, "colore", nil),
    Header(.answers, "Data di registrazione", "answered_at"),
    Header(.answers, "Punteggio", "score"),
    Header(.answers, "NPS", "score"),
    Header(.headcount, "Mese", "month"),
    Header(.headcount, "FTE", "agents"),
    Header(.customers, "Cliente dal", "joined_on"),
    Header(.customers, "deleted_at", "left_on"),
    Header(.holdings, "Dal", "from"),
    Header(.mentions, "Testo", "text"),
    Header(.shifts, "Inizio", "start"),
  ]

  @Test(arguments: headers) func `a header means its field, in either language`(_ header: Header) {
    #expect(HeaderDictionary.target(header.text, kind: header.kind)?.description == header.target)
  }

  static let kinds: [(FactKind, [String])] = [
    (
      .conversations,
      ["Call Id", "Agent", "Date", "Time", "Topic", "Answered (Y/N)", "Satisfaction rating"]
    ),
    (.answers, ["id", "answered_at", "kind", "score", "comment"]),
    (.answers, ["Response ID", "Submit Date (UTC)", "NPS", "Comment"]),
    (.headcount, ["Mese", "Operatori", "Squadra"]),
    (.customers, ["customer_id", "joined_on", "left_on", "segment"]),
    (.customers, ["id", "created_at", "updated_at", "deleted_at", "status", "version", "city", "state"]),
    (.holdings, ["customer_id", "product", "from", "to"]),
    (.mentions, ["external_id", "published_at", "text", "source"]),
    (.shifts, ["start", "end", "agents", "team"]),
  ]

  @Test(arguments: kinds) func `the kind of a file is told by its headers`(
    _ kind: FactKind, _ header: [String]
  ) {
    #expect(KindGuess(header: header, set: [:]).sure == kind)
  }

  @Test func `a file without an id is of no kind`() {
    #expect(KindGuess(header: ["colore", "peso"], set: [:]).candidates.isEmpty)
  }
}
