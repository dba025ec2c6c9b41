import Primitives
import Foundation

/// PostgreSQL's own programs, found on the PATH.
enum PostgresTools {
  /// The whole database into a file, as it stands at one moment.
  static func dump(_ url: String, to file: URL) throws {
    try run("pg_dump", ["--format=custom", "--no-owner", "--no-privileges", "--file=\(file.path)"], url)
  }

  /// The file into an empty database, whole or not at all.
  static func restore(_ file: URL, into url: String) throws {
    try run(
      "pg_restore",
      ["--exit-on-error", "--single-transaction", "--no-owner", "--no-privileges"], url, last: [file.path])
  }

  /// The address without its password, and the password: other users of the machine see the words of a command.
  static func parted(_ url: String) -> (url: String, password: String?) {
    guard var parts = URLComponents(string: url) else { return (url, nil) }
    var password = parts.password
    parts.password = nil
    if let stated = parts.queryItems?.first(where: { $0.name == "password" })?.value {
      password = stated
      parts.queryItems?.removeAll { $0.name == "password" }
    }
    return (password == nil ? url : parts.string ?? url, password)
  }

  private static func run(_ name: String, _ words: [String], _ url: String, last: [String] = []) throws {
    guard let program = find(name) else {
      throw Refusal(
        .unreachable, "tool_missing",
        it: "Manca \(name) di PostgreSQL (Debian: apt-get install postgresql-client).",
        en: "PostgreSQL's \(name) is missing (Debian: apt-get install postgresql-client).")
    }
    let (address, password) = parted(url)
    let process = Process()
    process.executableURL = program
    process.arguments = words + ["--no-password", "--dbname=\(address)"] + last
    var environment = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("CAMPANELLO_") }
    if let password { environment["PGPASSWORD"] = password }
    process.environment = environment
    process.standardInput = FileHandle.nullDevice
    let said = Pipe()
    process.standardError = said
    try process.run()
    let text = String(decoding: said.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    if process.terminationStatus == 0 { return }
    let line = text.split(separator: "\n").first.map(String.init) ?? "exit code \(process.terminationStatus)"
    throw Refusal(
      .unreachable, "tool_failed", it: "\(name) non è riuscito: \(line)", en: "\(name) failed: \(line)")
  }

  private static func find(_ name: String) -> URL? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.map { URL(fileURLWithPath: String($0)).appendingPathComponent(name) }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }
}
