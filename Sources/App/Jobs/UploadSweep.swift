import Facts
import Foundation
import Intake
import Primitives
import Storage

/// Throws away files that nobody brought in: they hold customers' data.
struct UploadSweep: Sendable {
  /// Where uploads wait.
  var uploads: URL

  /// Days a file waits for someone to bring it in.
  static let patience: Int64 = 30
  /// Hours after which a file that never arrived whole is nobody's.
  static let arrival: Int64 = 24

  func run(_ database: Database, now: Instant) async throws {
    let before = Instant(seconds: now.seconds - Self.patience * 86_400)
    let old = try await database.read { try UploadStore.resting(before: before, $0) }
    for upload in old where try await database.write({ try UploadStore.remove(upload.id, $0) }) {
      try? FileManager.default.removeItem(at: uploads.appendingPathComponent(upload.storedName))
    }
    for file in leftovers() {
      let isWanted =
        if let id = Upload.id(storedName: file.lastPathComponent) {
          try await database.read { connection in
            try UploadStore.find(id, connection).map { ![.done, .removed].contains($0.state) } ?? false
          }
        } else {
          false
        }
      if !isWanted { try? FileManager.default.removeItem(at: file) }
    }
  }

  /// Files of a day ago and older that are halves or uploads: what a crash left between two steps is among them.
  private func leftovers() -> [URL] {
    let files = FileManager.default
    let date: Set<URLResourceKey> = [.contentModificationDateKey]
    let entries = try? files.contentsOfDirectory(at: uploads, includingPropertiesForKeys: Array(date))
    return (entries ?? []).filter { entry in
      let name = entry.lastPathComponent
      guard name.hasPrefix("part-") || Upload.id(storedName: name) != nil else { return false }
      // The files' own clock, whatever day the product is told.
      let changed = try? entry.resourceValues(forKeys: date).contentModificationDate
      return -(changed ?? .distantFuture).timeIntervalSinceNow > Double(Self.arrival) * 3_600
    }
  }
}
