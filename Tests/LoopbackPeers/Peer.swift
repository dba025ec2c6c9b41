import Foundation

/// A server on loopback, on a port that the system chose, which writes what it receives into a folder.
public struct Peer {
  public let port: Int
  let folder: URL

  /// Starts the script with the folder as its argument, waits for the lines with its process and its port, and
  /// stops it after `body`.
  static func with(_ script: String, _ body: (Peer) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("campanello-peer-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let stream = try Python.start("import os; print(os.getpid())\n" + script, [folder.path])
    defer { pclose(stream) }
    guard let process = number(from: stream) else { throw PeerFailure(what: "the peer did not start") }
    // Threads of the concurrency pool block SIGTERM, and the peer inherits that.
    defer { kill(pid_t(process), SIGKILL) }
    guard let port = number(from: stream) else { throw PeerFailure(what: "the peer named no port") }
    try await body(Peer(port: port, folder: folder))
  }

  private static func number(from stream: UnsafeMutablePointer<FILE>) -> Int? {
    Python.line(from: stream).flatMap { Int($0.dropLast()) }
  }

  /// The files written so far, in their order.
  func files() throws -> [Data] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".done") }.sorted()
      .map { try Data(contentsOf: folder.appendingPathComponent($0)) }
  }
}
