import Storage

/// One alarm that rings, as the table keeps it.
enum RingingAlarm {
  /// Adds it; returns its id.
  static func add(to database: Database) async throws -> String {
    let id = "alr_prova"
    let content = """
      {"alsoMoved":[],"change":null,"context":null,"id":"\(id)","indicator":"csat","kind":"missing_data",\
      "lastMonth":null,"n":4,"nPrevious":205,"nextStep":{"en":"Look.","it":"Guarda."},"period":"2026-10",\
      "previous":null,"rule":{},"scale":"1-5","scope":null,"segment":{"team":"Catania"},"segments":[],\
      "sentence":{"en":"Missing.","it":"Mancano dati."},"since":"2026-10","state":"ringing","value":null}
      """
    try await database.write { connection in
      try connection.execute(
        """
        INSERT INTO alarm (id, kind, state, indicator, period, since, content, updated_at)
        VALUES (\(id), 'missing_data', 'ringing', 'csat', \(2026 * 12 + 9), \(2026 * 12 + 9), \(content), 0)
        """)
    }
    return id
  }
}
