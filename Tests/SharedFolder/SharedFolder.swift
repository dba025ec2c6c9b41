public import Foundation

/// The folder of reference vectors and real files beside the project, when it is there. A test that needs it
/// says so: `.enabled(if: SharedFolder.isPresent, "../shared is not here: …")`.
public enum SharedFolder {
  /// `CAMPANELLO_SHARED`, else the first `shared/vectors` found going up from here.
  public static let path: String? = {
    let files = FileManager.default
    if let stated = ProcessInfo.processInfo.environment["CAMPANELLO_SHARED"] {
      return files.fileExists(atPath: stated + "/vectors") ? stated : nil
    }
    var folder = ProjectFolder.root
    while folder.path.count > 1 {
      let candidate = folder.appending(path: "shared").path
      if files.fileExists(atPath: candidate + "/vectors") { return candidate }
      folder.deleteLastPathComponent()
    }
    return nil
  }()

  public static var isPresent: Bool { path != nil }

  /// `vectors/A_alarms.json`, `data/surveys/sfo_2018.csv`
  public static func file(_ name: String) throws -> String {
    guard let path else { throw CocoaError(.fileNoSuchFile) }
    return path + "/" + name
  }

  /// One of the files of reference values, decoded.
  public static func vectors<Value: Decodable>(_ name: String, as type: Value.Type) throws -> Value {
    let file = URL(filePath: try file("vectors/" + name))
    return try JSONDecoder().decode(type, from: Data(contentsOf: file))
  }
}

/// The project's own folder.
public enum ProjectFolder {
  public static var root: URL {
    var folder = URL(filePath: #filePath).resolvingSymlinksInPath()
    for _ in 0..<3 { folder.deleteLastPathComponent() }
    return folder
  }

  public static func path(_ name: String) -> String { root.appending(path: name).path }
}
