public import Primitives

/// The page's own sentences.
public enum StatusWords {
  /// How things stand, in one line.
  public static func headline(_ snapshot: StatusSnapshot) -> LocalizedText {
    let faults = snapshot.openFaults
    if let first = faults.first {
      if faults.count > 1 {
        return LocalizedText(
          it: "\(faults.count) problemi in corso", en: "\(faults.count) problems under way")
      }
      return first.phase == .monitoring
        ? LocalizedText(
          it: "Risolto, sotto osservazione", en: "Fixed, being watched")
        : LocalizedText(it: "Un problema in corso", en: "A problem under way")
    }
    if snapshot.maintenances.contains(where: { $0.phase == .inProgress }) {
      return LocalizedText(it: "Manutenzione in corso", en: "Maintenance under way")
    }
    return LocalizedText(it: "Tutto funziona", en: "Everything works")
  }

  /// The headline as feeds and programs get it: with its moment where nothing newer can be read.
  static func marked(_ snapshot: StatusSnapshot) -> LocalizedText {
    let line = headline(snapshot)
    guard snapshot.isHeld else { return line }
    return LocalizedText(
      it: "\(line.it) (\(heldAt(snapshot, .it)))", en: "\(line.en) (\(heldAt(snapshot, .en)))")
  }

  /// `aggiornata alle 16:45`
  static func heldAt(_ snapshot: StatusSnapshot, _ language: Language) -> String {
    let hour = MomentText(snapshot.clock, language).hour(snapshot.now)
    return language == .it ? "aggiornata alle \(hour)" : "updated at \(hour)"
  }

  /// Of which moment the page is.
  public static func freshness(_ snapshot: StatusSnapshot, _ language: Language) -> String {
    let it = language == .it
    let moments = MomentText(snapshot.clock, language)
    guard snapshot.isHeld else { return (it ? "Pagina del " : "Page of ") + moments.text(snapshot.now) }
    let at = heldAt(snapshot, language)
    let day = moments.day(snapshot.clock.day(of: snapshot.now))
    return at.prefix(1).uppercased() + at.dropFirst()
      + (it
        ? " del \(day): per ora non possiamo leggere notizie più nuove."
        : " on \(day): for now nothing newer can be read.")
  }

  public static func pageName(_ organisation: String) -> LocalizedText {
    organisation.isEmpty
      ? LocalizedText(it: "Stato dei servizi", en: "Service status")
      : LocalizedText(it: "Stato dei servizi di \(organisation)", en: "Service status of \(organisation)")
  }
}
