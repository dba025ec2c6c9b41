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

  public static func pageName(_ organisation: String) -> LocalizedText {
    organisation.isEmpty
      ? LocalizedText(it: "Stato dei servizi", en: "Service status")
      : LocalizedText(it: "Stato dei servizi di \(organisation)", en: "Service status of \(organisation)")
  }
}
