import Foundation

/// Python, which plays the other side: the receivers of mail and webhooks are not our own code.
public enum Python {
  /// Whether python3 is there with these modules.
  public static func has(_ modules: String...) -> Bool {
    let imports = modules.map { "import \($0)" }.joined(separator: "\n")
    return (try? run(imports)) != nil
  }

  /// Why a test was skipped.
  public static let isMissing =
    "python3 with aiosmtpd and standardwebhooks is needed: pip install aiosmtpd standardwebhooks"

  /// Runs a script to its end and returns what it printed; throws when it fails.
  public static func run(_ script: String, _ arguments: String...) throws -> String {
    let stream = try start(script, arguments)
    var output = ""
    while let line = line(from: stream) { output += line }
    guard pclose(stream) == 0 else { throw PeerFailure(what: "python3 failed") }
    return output
  }

  /// Its output as a stream that no other process inherits; Foundation's `Process` lets others inherit it.
  static func start(_ script: String, _ arguments: [String]) throws -> UnsafeMutablePointer<FILE> {
    let words = (["python3", "-u", "-c", script] + arguments).map { "'" + $0.replacing("'", with: "'\\''") + "'" }
    guard let stream = popen("exec \(words.joined(separator: " ")) 2>/dev/null </dev/null", "re") else {
      throw PeerFailure(what: "python3 did not start")
    }
    return stream
  }

  static func line(from stream: UnsafeMutablePointer<FILE>) -> String? {
    var bytes = [CChar](repeating: 0, count: 65_536)
    guard fgets(&bytes, Int32(bytes.count), stream) != nil else { return nil }
    return String(decoding: bytes.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}

public struct PeerFailure: Error {
  public let what: String
}
