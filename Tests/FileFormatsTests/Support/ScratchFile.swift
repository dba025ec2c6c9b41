import Foundation

/// A file in the temporary folder that goes away with the value that names it.
final class ScratchFile {
  let path: String

  init(_ bytes: some Sequence<UInt8>, name: String = "file") throws {
    path =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("campanello-\(UUID().uuidString)-\(name)").path
    try Data(bytes).write(to: URL(fileURLWithPath: path))
  }

  convenience init(_ text: String) throws {
    try self.init(text.utf8)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  func append(_ text: String) throws {
    let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    try handle.seekToEnd()
    try handle.write(contentsOf: Data(text.utf8))
    try handle.close()
  }
}
