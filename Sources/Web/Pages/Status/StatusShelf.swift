import IncidentPages
import FileFormats
import HTTPTypes
import Hummingbird
import Incidents
import NIOCore
import Primitives
import Storage
import Synchronization
import WebAssets

/// The public page in memory: every file of it, as it was made when something last changed. A request is a look into
/// a dictionary.
struct StatusShelf: Sendable {
  /// A file with what is sent around it.
  struct Entry: Sendable {
    let contentType: String
    let etag: String
    let plain: ByteBuffer
    /// Nil where it gains nothing.
    let gzip: ByteBuffer?
  }

  let snapshot: StatusSnapshot
  private let entries: [String: Entry]

  init(_ snapshot: StatusSnapshot, _ files: [StatusFile]) {
    self.snapshot = snapshot
    entries = Dictionary(
      files.map { ($0.path, Self.entry($0)) }, uniquingKeysWith: { first, _ in first })
  }

  /// `path` is that of a ``StatusFile``.
  func entry(_ path: String) -> Entry? { entries[path] }

  private static func entry(_ file: StatusFile) -> Entry {
    var hash = StableHash()
    hash.combine(String(decoding: file.bytes, as: UTF8.self))
    let tag = String(hash.value, radix: 36)
    let small = file.bytes.count >= 1_400 ? Gzip.compressed(file.bytes) : nil
    return Entry(
      contentType: file.contentType, etag: "\"\(tag)\"", plain: ByteBuffer(bytes: file.bytes),
      gzip: small.map { ByteBuffer(bytes: $0) })
  }
}

/// The page as it last was, for while the database is away.
final class LastShelf: Sendable {
  private let kept = Mutex<StatusShelf?>(nil)

  var shelf: StatusShelf? { kept.withLock { $0 } }

  @discardableResult
  func keep(_ shelf: StatusShelf) -> StatusShelf {
    kept.withLock { $0 = shelf }
    return shelf
  }
}

extension WebEnvironment {
  /// The page as it stands now: made again after a change made here, and after a few seconds for changes made
  /// elsewhere and for what the clock changes. While the database is away, as it last was, and marked so.
  func statusShelf() async throws -> StatusShelf {
    try await statusShelves.value("status", version: changes.apartFromFacts) {
      do {
        let shelf = try shelf(try await statusSnapshot())
        lastShelf.keep(shelf)
        return shelf
      } catch let error as StorageError where error.isAway {
        guard let last = lastShelf.shelf else { throw error }
        return last.snapshot.isHeld ? last : lastShelf.keep(try shelf(last.snapshot.held))
      }
    }
  }

  private func statusSnapshot() async throws -> StatusSnapshot {
    let now = now()
    return try await database.read { connection in
      try StatusDocuments.snapshot(base: base, takesSubscribers: settings.hasMailServer, now: now, connection)
    }
  }

  private func shelf(_ snapshot: StatusSnapshot) throws -> StatusShelf {
    let place = StatusPlace.served(folder: settings.folder, styleHash: WebAssets.statusStylesheetHash)
    return StatusShelf(snapshot, try StatusDocuments.all(snapshot) { _ in place })
  }

}
