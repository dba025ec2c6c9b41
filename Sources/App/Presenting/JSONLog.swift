import Foundation
import Logging

/// One line of JSON for each thing that happened, on stderr: time, level, message, and what belongs to it.
struct JSONLog: LogHandler {
  var metadata: Logger.Metadata = [:]
  var logLevel = JSONLog.level

  private static let level =
    ProcessInfo.processInfo.environment["CAMPANELLO_LOG"].flatMap(Logger.Level.init(rawValue:)) ?? .notice

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    var object: [String: String] = [
      "time": Date().formatted(.iso8601), "level": event.level.rawValue, "message": "\(event.message)",
    ]
    for (key, value) in metadata.merging(event.metadata ?? [:], uniquingKeysWith: { _, new in new }) {
      object[key == "hb.request.id" ? "request_id" : key] = "\(value)"
    }
    guard
      let data = try? JSONSerialization.data(withJSONObject: object, options: [.sortedKeys, .withoutEscapingSlashes])
    else { return }
    FileHandle.standardError.write(data + Data("\n".utf8))
  }
}
