import Storage

extension StorageError {
  /// The database cannot be reached, for now.
  var isAway: Bool {
    switch self {
    case .cannotOpen, .lostConnection: true
    default: false
    }
  }
}
