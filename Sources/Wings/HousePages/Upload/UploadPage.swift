import Primitives

/// One upload at the step where it is.
public struct UploadPage: Sendable {
  enum Step: Sendable {
    case columns(ColumnsStep)
    case working(WorkingStep)
    case checked(CheckedStep)
    case done(DoneStep)
    case failed(String)
    case removed
  }

  struct WorkingStep: Sendable {
    /// Nothing is kept; false when it is brought in.
    var isCheck: Bool
    /// 0…1; nil while it waits for its turn.
    var fraction: Double?
    /// `riga 48.000, circa il 40%`
    var words: String
    /// What happened when the server stopped; nil when it did not.
    var interruption: String?
  }

  struct CheckedStep: Sendable {
    /// `12.480 righe buone · 14 da sistemare`
    var summary: String
    /// What confirming does: `Aggiungo …, ne cambio …`
    var consequence: String
    var repairs: [Repair]
    var notes: [String]
    /// Nothing good was read: there is nothing to confirm.
    var isEmpty: Bool
    var interruption: String?
  }

  struct Repair: Sendable {
    /// `14 righe, la prima è la 42, colonna Data`
    var place: String
    /// `atteso una data, trovato «2026/13/01»`
    var finding: String
    var mending: String
  }

  struct DoneStep: Sendable {
    var summary: String
    /// Nil when it was taken back meanwhile.
    var importID: Int64?
    var interruption: String?
  }

  var language: Language
  public var id: Int64
  var fileName: String
  /// `12 MB · inviato da Giulia oggi alle 09:05`
  var note: String
  var step: Step

  /// Seconds after which the page asks again, while a job works.
  public var refresh: Int? {
    if case .working = step { return 3 }
    return nil
  }
}
