import Foundation

/// The folder of reference vectors beside the project, when it is there.
enum SharedFolder {
  static let path: String? = {
    let files = FileManager.default
    if let stated = ProcessInfo.processInfo.environment["CAMPANELLO_SHARED"] {
      return files.fileExists(atPath: stated + "/vectors") ? stated : nil
    }
    var folder = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
    while folder.path.count > 1 {
      let candidate = folder.appending(path: "shared").path
      if files.fileExists(atPath: candidate + "/vectors") { return candidate }
      folder.deleteLastPathComponent()
    }
    return nil
  }()

  static var isPresent: Bool { path != nil }

  static func vectors<Value: Decodable>(_ name: String, as type: Value.Type) throws -> Value {
    let file = URL(filePath: (path ?? "") + "/vectors/" + name)
    return try JSONDecoder().decode(type, from: Data(contentsOf: file))
  }
}
