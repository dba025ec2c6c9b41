import Facts
import Foundation
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
    removeHalves(now)
  }

  private func removeHalves(_ now: Instant) {
    let files = FileManager.default
    let date: Set<URLResourceKey> = [.contentModificationDateKey]
    let entries = try? files.contentsOfDirectory(at: uploads, includingPropertiesForKeys: Array(date))
    for entry in entries ?? [] where entry.lastPathComponent.hasPrefix("part-") {
      let changed = try? entry.resourceValues(forKeys: date).contentModificationDate
      let age = now.seconds - Int64((changed ?? .distantFuture).timeIntervalSince1970)
      if age > Self.arrival * 3_600 { try? files.removeItem(at: entry) }
    }
  }
}
