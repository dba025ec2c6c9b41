public import Primitives

/// What was brought in, what waits, and how old each source is.
public struct DataPage: Sendable {
  public struct ImportLine: Sendable {
    public var id: Int64
    public var file: String
    /// `22 nov 2026, 09:05`
    public var when: String
    /// `conversazioni`
    public var kind: String
    public var source: String
    public var added: String
    public var changed: String
    public var rejected: String
    /// When it was taken back, or that it is being; nil while it counts.
    public var undone: String?
    /// It was to be taken back and could not be.
    public var isUndoFailed: Bool

    public init(
      id: Int64, file: String, when: String, kind: String, source: String, added: String, changed: String,
      rejected: String, undone: String?, isUndoFailed: Bool = false
    ) {
      self.id = id
      self.file = file
      self.when = when
      self.kind = kind
      self.source = source
      self.added = added
      self.changed = changed
      self.rejected = rejected
      self.undone = undone
      self.isUndoFailed = isUndoFailed
    }
  }

  public struct UploadLine: Sendable {
    public var id: Int64
    public var file: String
    /// What it waits for.
    public var state: String

    public init(id: Int64, file: String, state: String) {
      self.id = id
      self.file = file
      self.state = state
    }
  }

  public struct SourceLine: Sendable {
    public var name: String
    public var kind: String
    /// When something of it was last brought in.
    public var last: String
    public var isStale: Bool

    public init(name: String, kind: String, last: String, isStale: Bool) {
      self.name = name
      self.kind = kind
      self.last = last
      self.isStale = isStale
    }
  }

  public var language: Language
  public var uploads: [UploadLine]
  public var sources: [SourceLine]
  public var imports: [ImportLine]
  /// Where the next lines begin; nil at the end.
  public var next: Int?
  /// Something is being read, written or taken back: the page is worth reading again.
  public var isAtWork: Bool

  public init(
    language: Language, uploads: [UploadLine], sources: [SourceLine], imports: [ImportLine], next: Int?,
    isAtWork: Bool = false
  ) {
    self.language = language
    self.uploads = uploads
    self.sources = sources
    self.imports = imports
    self.next = next
    self.isAtWork = isAtWork
  }
}
