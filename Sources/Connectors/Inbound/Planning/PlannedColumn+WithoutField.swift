import Facts

extension PlannedColumn.Use {
  /// What becomes of a column without a field, from its header, its first cells and what the kind can keep.
  static func withoutField(_ sample: ColumnSample, header: String, kind: FactKind) -> PlannedColumn.Use {
    if sample.seen == 0 { return .ignored }
    let words = Set(HeaderName(header).whole.split(separator: " ").map(String.init))
    if sample.isPersonal || words.isDisjoint(with: contactWords) == false { return .personal }
    if !words.isDisjoint(with: nameWords), words.isDisjoint(with: thingWords), !sample.isOfYesAndNo { return .names }
    switch kind {
    case .headcount, .holdings, .shifts: return .ignored
    case .counts, .scoreCounts: return sample.isDimension ? .dimension : .ignored
    case .customers, .stays: return sample.isDimension ? .dimension : .value
    case .conversations, .answers, .mentions:
      if sample.isDimension { return .dimension }
      return sample.isProse ? .prose : .value
    }
  }

  /// Words of headers whose cells are personal whatever they hold.
  private static let contactWords: Set<String> = [
    "email", "mail", "phone", "telefono", "cellulare", "mobile", "indirizzo", "address", "iban",
    "fiscale", "ip", "chiamante", "caller", "callerid", "clid", "ani", "msisdn",
  ]

  /// Words of headers that hold names of people, unless the header speaks of a thing.
  private static let nameWords: Set<String> = [
    "nome", "name", "cognome", "surname", "nominativo", "requester", "richiedente", "intestatario",
    "contatto", "submitter", "firstname", "lastname",
  ]

  private static let thingWords: Set<String> = [
    "prodotto", "product", "campagna", "campaign", "file", "negozio", "store", "filiale", "coda",
    "queue", "team", "squadra", "gruppo", "group", "brand", "evento", "event", "canale", "channel",
    "motivo", "tipo", "type", "id",
  ]
}
