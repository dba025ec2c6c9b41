import Facts

/// 3CX's call log as CSV: `Call Time, Caller ID, Destination, Status, Ringing, Talking, Totals, Cost, Reason`, and the
/// newer one with `Call ID, From, To, Direction, Call Activity Details`.
///
/// Traps: the last line holds totals; a call that goes from a menu to a queue to a telephone has a row for each, folded
/// into one call (by `Call ID`; in the older log, rows of one caller of which one begins where the other ends);
/// `Talking` of an unanswered row is no talk; `Reason` is the technical end, not what the call was about; a menu or a
/// mailbox that picks up is no person (known by its name). Outgoing and internal calls are left out and counted.
enum ThreeCXCallLog {
  static let export = KnownExport(
    kind: .conversations,
    signature: [
      "call time", "caller id", "destination", "status", "ringing", "talking", "totals", "cost", "reason", "call id",
      "from", "to", "direction", "call activity details", "ora chiamata", "orario chiamata", "id chiamante",
      "chiamante", "destinazione", "stato", "squillo", "in conversazione", "conversazione", "totali", "costo", "motivo",
      "da", "a", "direzione", "id chiamata", "dettagli attivita chiamata",
    ],
    needed: 5, mapping: mapping, calls: ThreeCXReading.self, foldsLegs: true)

  private static let mapping: Mapping = {
    var mapping = Mapping()
    mapping.kind = .conversations
    mapping.source = "3cx"
    mapping.columns = CallRow.columns
    mapping.columns["call: opened"] = nil
    for moment in ["Call Time", "Ora chiamata", "Orario chiamata"] { mapping.columns[moment] = "opened_at" }
    mapping.columns["call: ending"] = nil
    mapping.set = ["channel": "phone"]
    mapping.ignore = [
      "Call ID", "Caller ID", "From", "To", "Destination", "Direction", "Status", "Ringing", "Talking", "Totals",
      "Cost", "Reason", "Call Activity Details", "Play", "ID chiamata", "ID chiamante", "Chiamante", "Da", "A",
      "Destinazione", "Direzione", "Stato", "Squillo", "Squilli", "In conversazione", "Conversazione", "Totali",
      "Totale", "Costo", "Motivo", "Dettagli attività chiamata", "Transcription", "Summary", "Sentiment",
      "call: opened", "call: direction", "call: ending",
    ]
    return mapping
  }()
}
