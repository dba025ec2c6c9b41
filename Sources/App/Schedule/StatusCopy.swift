import IncidentPages
import Foundation
import Incidents
import Transport
import Primitives
import Synchronization
import WebAssets

/// A copy of the status page in a folder, for a web server that still answers when we do not.
///
/// Written whole again when something changed, each file put in place at once, and those of a page that is gone taken
/// away. Then a command of the administrator's own is run, such as an rsync; it gets the folder in
/// `CAMPANELLO_STATUS_DIR`.
final class StatusCopy: Sendable {
  let folder: URL
  /// The address at which the copy is shown, or, where that is not known, this installation's own.
  let base: String
  /// Whether it is the copy's.
  let isOwnBase: Bool
  private let command: String?
  private let last = Mutex<Last>(Last())

  private struct Last {
    var change: Int?
    var minute: Int64 = 0
    var failed = false
  }

  /// Seconds between two copies when nothing happened: the strips and the page's own time move on.
  private static let period: Int64 = 300
  /// Seconds for the command.
  static let patience = 60.0

  init(folder: URL, base: String, isOwnBase: Bool = false, command: String?) {
    self.folder = folder
    self.base = base
    self.isOwnBase = isOwnBase
    self.command = command
  }

  /// Writes the copy where something changed since the last one; returns what is to be said of it.
  func renew(_ snapshot: StatusSnapshot) async throws -> String? {
    var hasher = Hasher()
    hasher.combine(snapshot.stories)
    hasher.combine(snapshot.services)
    hasher.combine(snapshot.organisation)
    let change = hasher.finalize()
    let isDue = last.withLock { last in
      let isOld = snapshot.now.seconds - last.minute >= Self.period
      return last.change != change || isOld || last.failed && snapshot.now.seconds - last.minute >= 30
    }
    guard isDue else { return nil }
    last.withLock { last in
      last.change = change
      last.minute = snapshot.now.seconds
      last.failed = true
    }
    try Self.write(snapshot, to: folder)
    if let command {
      let code = await BlockingThread.run("status copy") { Self.run(command, in: self.folder) }
      if code != 0 { return "the command ended with \(code); it is run again in half a minute" }
    }
    last.withLock { $0.failed = false }
    return nil
  }

  /// Writes every file of the page. Returns how many.
  @discardableResult
  static func write(_ snapshot: StatusSnapshot, to folder: URL) throws -> Int {
    var files = try StatusDocuments.all(snapshot) { StatusPlace.exported(depth: $0) }
    files.append(
      StatusFile(path: "status.css", contentType: "text/css", bytes: Array(WebAssets.statusStylesheet.utf8)))
    let kept = Set(files.map(\.path))
    for file in files {
      let place = folder.appendingPathComponent(file.path)
      try FileManager.default.createDirectory(
        at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
      if let there = try? Data(contentsOf: place), there == Data(file.bytes) { continue }
      try Data(file.bytes).write(to: place, options: .atomic)
    }
    // Only what a copy writes is ever taken away.
    for language in ["", "en/"] {
      let stories = folder.appendingPathComponent(language + "incidents")
      for name in (try? FileManager.default.contentsOfDirectory(atPath: stories.path)) ?? []
      where name.hasSuffix(".html") && !kept.contains("\(language)incidents/\(name)") {
        try? FileManager.default.removeItem(at: stories.appendingPathComponent(name))
      }
    }
    return files.count
  }

  /// The command's own exit code; -1 where it did not end in time or could not begin.
  static func run(_ command: String, in folder: URL) -> Int32 {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", command]
    var environment = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("CAMPANELLO_") }
    environment["CAMPANELLO_STATUS_DIR"] = folder.path
    process.environment = environment
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    guard (try? process.run()) != nil else { return -1 }
    if ended.wait(timeout: .now() + patience) == .timedOut {
      kill(process.processIdentifier, SIGKILL)
      return -1
    }
    return process.terminationStatus
  }
}
