import Connectors
import FileFormats
import Intake
import Primitives
import Storage

/// Why an upload stopped, for the person who sent it.
enum UploadFailure: Error {
  /// The columns are not settled any more.
  case unsettled

  /// Nil for what passes by itself: the job is tried again.
  static func reason(_ error: any Error, _ fileName: String) -> LocalizedText? {
    switch error {
    case is CancellationError, is LeaseLost: return nil
    case let error as StorageError where error.isBusy || error.isAway: return nil
    case let problem as FileProblem: return problem.naming(fileName).message
    case let problem as MappingProblem: return problem.message
    case UploadFailure.unsettled:
      return LocalizedText(
        it: "Resta da decidere qualche colonna: torna alle colonne e rispondi.",
        en: "Some columns are still to be settled: go back to the columns and answer.")
    case StorageError.diskFull:
      return LocalizedText(
        it: "Il disco è pieno: non ho tenuto niente. Fai spazio e riprova.",
        en: "The disk is full: nothing was kept. Make room and try again.")
    default:
      return LocalizedText(
        it: "Qualcosa si è rotto mentre leggevo il file: non ho tenuto niente. Riprova; se continua, dillo a chi "
          + "amministra.",
        en: "Something broke while the file was read: nothing was kept. Try again; if it goes on, tell the "
          + "administrator.")
    }
  }

  static let gaveUp = LocalizedText(
    it: "Ho provato più volte e non ci sono riuscito, o il server si è fermato ogni volta: non ho tenuto niente.",
    en: "It was tried several times without success, or the server stopped each time: nothing was kept.")
}
