import Foundation

/// The folder of reference vectors and real data beside the project, when it is there.
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

  static func data(_ name: String) -> String { (path ?? "") + "/data/" + name }
}

/// The project's own folder.
enum ProjectFolder {
  static func path(_ name: String) -> String {
    URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
      .deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: name).path
  }
}
