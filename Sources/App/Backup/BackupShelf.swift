import Foundation
import Primitives

/// The folder in which backups lie, each a folder named after its moment.
struct BackupShelf {
  var folder: URL

  /// `campanello-20261130-105500`, in UTC.
  static func name(_ now: Instant) -> String {
    let clock = ZoneClock.utc
    let day = clock.day(of: now).description.replacing("-", with: "")
    let second = clock.secondOfDay(of: now)
    let time = [second / 3_600, second / 60 % 60, second % 60].map { ($0 < 10 ? "0" : "") + String($0) }.joined()
    return "campanello-\(day)-\(time)"
  }

  /// The whole backups of one database, the newest first; of all where `source` is nil.
  func backups(of source: String? = nil) -> [(folder: URL, manifest: BackupManifest)] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    let ours = names.filter { $0.wholeMatch(of: #/campanello-\d{8}-\d{6}(-\d+)?/#) != nil }
    return ours.sorted(by: >).compactMap { name in
      let place = folder.appendingPathComponent(name, isDirectory: true)
      guard let manifest = BackupManifest(in: place), source == nil || manifest.source == source else { return nil }
      return (place, manifest)
    }
  }

  /// Takes away all but the newest `count` of one database, and nothing else; returns the names of those taken away.
  func keep(_ count: Int, of source: String) throws -> [String] {
    try backups(of: source).dropFirst(count).map { old in
      try FileManager.default.removeItem(at: old.folder)
      return old.folder.lastPathComponent
    }
  }

  /// A name that nothing has yet.
  func freeName(_ now: Instant) -> String {
    let first = Self.name(now)
    var name = first
    var number = 1
    while FileManager.default.fileExists(atPath: folder.appendingPathComponent(name).path) {
      number += 1
      name = "\(first)-\(number)"
    }
    return name
  }
}
