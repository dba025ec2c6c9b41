import Facts

/// Chatwoot's CSAT report, with Italian or English headers.
///
/// Traps: no inbox column (the channel must be said with `--set channel=…` when it matters); blank lines
/// between rows; the last line is the report's period, not data; the conversation's number is the last
/// part of its link.
enum ChatwootSatisfaction {
  static let export = KnownExport(
    kind: .answers,
    signature: [
      "link alla conversazione", "data di registrazione", "commento di feedback", "nome contatto",
      "nome operatore",
      "link to the conversation", "recorded date", "recorded at", "feedback comment",
      "contact name", "agent name",
      "indirizzo email contatto", "contact email address",
    ],
    needed: 3, mapping: mapping,
    footers: [
      "periodo di segnalazione", "reporting period", "il report generato",
      "the report is generated",
    ])

  private static let mapping: Mapping = {
    var mapping = Mapping()
    mapping.kind = .answers
    mapping.source = "chatwoot"
    for headers in [
      [
        "Nome Operatore", "Valutazione", "Commento di Feedback", "Link alla conversazione",
        "Data di registrazione",
      ],
      ["Agent name", "Rating", "Feedback comment", "Link to the conversation", "Recorded date"],
      ["agent_name", "rating", "feedback", "link_to_the_conversation", "recorded_at"],
    ] {
      mapping.columns[headers[0]] = "agent"
      mapping.columns[headers[1]] = "score"
      mapping.columns[headers[2]] = "comment"
      mapping.columns[headers[3]] = ["external_id", "conversation_id"]
      mapping.columns[headers[4]] = "answered_at"
    }
    mapping.set = ["kind": "csat", "scale": "1-5"]
    mapping.names = ["Nome Contatto", "Contact name", "contact_name"]
    mapping.ignore = [
      "Indirizzo Email Contatto", "Contact email address", "contact_email_address",
      "Numero di Telefono Contatto",
      "Contact phone number", "contact_phone_number",
    ]
    return mapping
  }()
}
