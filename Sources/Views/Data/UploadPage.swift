public import Primitives

/// One upload at the step where it is.
public struct UploadPage: Sendable {
  public enum Step: Sendable {
    case columns(ColumnsStep)
    case working(WorkingStep)
    case checked(CheckedStep)
    case done(DoneStep)
    case failed(String)
    case removed
  }

  public struct WorkingStep: Sendable {
    /// Nothing is kept; false when it is brought in.
    public var isCheck: Bool
    /// 0…1; nil while it waits for its turn.
    public var fraction: Double?
    /// `riga 48.000, circa il 40%`
    public var words: String
    /// What happened when the server stopped; nil when it did not.
    public var interruption: String?

    public init(isCheck: Bool, fraction: Double?, words: String, interruption: String?) {
      self.isCheck = isCheck
      self.fraction = fraction
      self.words = words
      self.interruption = interruption
    }
  }

  public struct CheckedStep: Sendable {
    /// `12.480 righe buone · 14 da sistemare`
    public var summary: String
    /// What confirming does: `Aggiungo …, ne cambio …`
    public var consequence: String
    public var repairs: [Repair]
    public var notes: [String]
    /// Nothing good was read: there is nothing to confirm.
    public var isEmpty: Bool
    public var interruption: String?

    public init(
      summary: String, consequence: String, repairs: [Repair], notes: [String], isEmpty: Bool, interruption: String?
    ) {
      self.summary = summary
      self.consequence = consequence
      self.repairs = repairs
      self.notes = notes
      self.isEmpty = isEmpty
      self.interruption = interruption
    }
  }

  public struct Repair: Sendable {
    /// `14 righe, la prima è la 42, colonna Data`
    public var place: String
    /// `atteso una data, trovato «2026/13/01»`
    public var finding: String
    public var mending: String

    public init(place: String, finding: String, mending: String) {
      self.place = place
      self.finding = finding
      self.mending = mending
    }
  }

  public struct DoneStep: Sendable {
    public var summary: String
    /// Nil when it was taken back meanwhile.
    public var importID: Int64?
    public var interruption: String?

    public init(summary: String, importID: Int64?, interruption: String?) {
      self.summary = summary
      self.importID = importID
      self.interruption = interruption
    }
  }

  public var language: Language
  public var id: Int64
  public var fileName: String
  /// `12 MB · inviato da Giulia oggi alle 09:05`
  public var note: String
  public var step: Step

  public init(language: Language, id: Int64, fileName: String, note: String, step: Step) {
    self.language = language
    self.id = id
    self.fileName = fileName
    self.note = note
    self.step = step
  }

  /// Seconds after which the page asks again, while a job works.
  public var refresh: Int? {
    if case .working = step { return 3 }
    return nil
  }
}
