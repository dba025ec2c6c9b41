import Foundation
public import Testing

/// Compares a text with the file of its name in `Snapshots` beside the test. With CAMPANELLO_RECORD_SNAPSHOTS set the file is
/// written anew and the test fails, so that a recording never passes for a check.
public func expectSnapshot(
  _ name: String, _ text: String, file: String = #filePath, at location: SourceLocation = #_sourceLocation
) throws {
  let file = URL(fileURLWithPath: file).deletingLastPathComponent().appendingPathComponent("Snapshots/\(name)")
  if ProcessInfo.processInfo.environment["CAMPANELLO_RECORD_SNAPSHOTS"] != nil {
    try Data(text.utf8).write(to: file)
    Issue.record("\(name) was recorded: look at it, and run again without recording.", sourceLocation: location)
    return
  }
  guard let known = try? String(contentsOf: file, encoding: .utf8) else {
    Issue.record("\(name) has no snapshot: record it, and look at it.", sourceLocation: location)
    return
  }
  #expect(text == known, "\(name) changed; record it again if that is meant.", sourceLocation: location)
}
