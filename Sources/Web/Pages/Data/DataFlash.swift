import Facts
import Primitives

/// What is said after a step.
enum DataFlash {
  static let noFile = LocalizedText(
    it: "Non ho ricevuto un file, o è vuoto: sceglilo e invialo di nuovo.",
    en: "No file arrived, or it is empty: choose it and send it again.")
  static let unsettled = LocalizedText(
    it: "Resta qualcosa da decidere: è scritto qui sotto.", en: "Something is still to be settled: see below.")
  static let movedOn = LocalizedText(
    it: "Nel frattempo il file è andato avanti: ecco dove si trova ora.",
    en: "The file went on meanwhile: here is where it is now.")
  static let thrownAway = LocalizedText(it: "File buttato via.", en: "The file was thrown away.")
  static let undone = LocalizedText(
    it: "Importazione annullata: i dati sono com'erano prima. I campanelli si aggiornano fra poco.",
    en: "Import undone: the data are as they were. The alarms follow soon.")

  static let undoing = LocalizedText(
    it: "L'annullamento è cominciato: puoi lasciare questa pagina, va avanti da solo.",
    en: "The undo has begun: you may leave this page, it goes on by itself.")

  static let notUndone = LocalizedText(
    it: "Non l'ho annullata: nel frattempo un'altra importazione ha cambiato le sue righe. Annulla prima quella.",
    en: "It was not undone: another import changed its rows meanwhile. Undo that one first.")
}
