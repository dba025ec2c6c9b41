import Primitives

/// What was brought in, what waits, and how old each source is.
public struct DataPage: Sendable {
  struct ImportLine: Sendable {
    var id: Int64
    var file: String
    /// `22 nov 2026, 09:05`
    var when: String
    /// `conversazioni`
    var kind: String
    var source: String
    var added: String
    var changed: String
    var rejected: String
    /// When it was taken back, or that it is being; nil while it counts.
    var undone: String?
    /// It was to be taken back and could not be.
    var isUndoFailed: Bool = false
  }

  struct UploadLine: Sendable {
    var id: Int64
    var file: String
    /// What it waits for.
    var state: String
  }

  struct SourceLine: Sendable {
    var name: String
    var kind: String
    /// When something of it was last brought in.
    var last: String
    var isStale: Bool
  }

  var language: Language
  var uploads: [UploadLine]
  var sources: [SourceLine]
  var imports: [ImportLine]
  /// Where the next lines begin; nil at the end.
  var next: Int?
  /// Something is being read, written or taken back: the page is worth reading again.
  public var isAtWork: Bool = false
}
