public import Storage

/// How far an upload is on its way into the data.
public enum UploadState: String, Sendable, Hashable, CaseIterable, SQLBindable {
  /// Here; a person says what its columns are.
  case uploaded
  /// A job reads all of it and keeps nothing.
  case checking
  /// Read without keeping anything: a person says whether to bring it in.
  case checked
  case importing
  case done
  /// It stopped: ``Upload/failure`` says why.
  case failed
  /// Thrown away by a person.
  case removed

  /// A job works on it.
  public var isAtWork: Bool { self == .checking || self == .importing }
}
