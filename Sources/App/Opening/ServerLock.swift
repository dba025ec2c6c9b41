import Primitives
import Foundation
import Storage

/// That no second server works on the same SQLite file: a lock of the kernel on a file beside it, which ends with the
/// process, however it ends. Commands do not take it.
final class ServerLock: Sendable {
  private let descriptor: Int32
  /// The database itself, held by what it is: a file may have several names.
  private let database: Int32

  /// Takes it; nil on PostgreSQL, which several servers may share. Throws `Refusal` where another server has it.
  static func take(_ location: DatabaseLocation) throws -> ServerLock? {
    switch location {
    case .postgres: nil
    case .sqlite(let path): try ServerLock(beside: path)
    }
  }

  private init(beside path: String) throws {
    // One file by two names has one lock.
    let place = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    let file = place + ".lock"
    // Not handed on to the commands that the server runs: they may outlive it.
    descriptor = open(file, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw Self.cannotLock(file) }
    fchmod(descriptor, 0o600)
    // Stays open to the end: closing it would end SQLite's own locks on the file.
    database = open(place, O_RDONLY | O_CLOEXEC)
    let isFree = flock(descriptor, LOCK_EX | LOCK_NB) == 0
    if isFree, database < 0 || flock(database, LOCK_EX | LOCK_NB) == 0 { return }
    let isHeld = errno == EWOULDBLOCK
    let failure = isHeld ? Self.held(path) : Self.cannotLock(file)
    close(descriptor)
    if database >= 0 { close(database) }
    throw failure
  }

  deinit {
    close(descriptor)
    if database >= 0 { close(database) }
  }

  private static func held(_ path: String) -> Refusal {
    Refusal(
      .later, "already_served",
      it: "Un altro server di Campanello usa già \(path): fermalo, o scegli un altro database con --db.",
      en: "Another Campanello server already uses \(path): stop it, or choose another database with --db.")
  }

  private static func cannotLock(_ file: String) -> Refusal {
    let reason = String(cString: strerror(errno))
    return Refusal(
      .unreachable, "cannot_lock", it: "Non riesco a bloccare \(file): \(reason).",
      en: "Cannot lock \(file): \(reason).")
  }
}
