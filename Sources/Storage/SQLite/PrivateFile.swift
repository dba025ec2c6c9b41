import Foundation

/// Files that only their owner reads, whatever the umask.
enum PrivateFile {
  /// Makes an empty file of mode 0600 where none is. SQLite gives the same mode to the files that it makes beside it.
  static func make(_ path: String) throws {
    let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    if descriptor < 0 {
      if errno == EEXIST { return }
      throw StorageError.cannotOpen(place: path, reason: String(cString: strerror(errno)))
    }
    defer { close(descriptor) }
    // A umask may have taken away the owner's own rights.
    fchmod(descriptor, 0o600)
  }
}
