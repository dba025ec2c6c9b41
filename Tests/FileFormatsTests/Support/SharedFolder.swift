import Foundation

/// The folder of reference vectors and real files beside the project, if it is there.
enum SharedFolder {
  static let path: String? = {
    if let stated = ProcessInfo.processInfo.environment["CAMPANELLO_SHARED"] { return stated }
    var folder = URL(fileURLWithPath: #filePath)
    while folder.path.count > 1 {
      folder.deleteLastPathComponent()
      let shared = folder.appendingPathComponent("shared")
      let vectors = shared.appendingPathComponent("vectors").path
      if FileManager.default.fileExists(atPath: vectors) { return shared.path }
    }
    return nil
  }()

  static var isPresent: Bool { path != nil }

  static func file(_ name: String) throws -> String {
    guard let path else { throw CocoaError(.fileNoSuchFile) }
    return path + "/" + name
  }
}
