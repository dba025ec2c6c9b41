import Facts
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Secrets
import WireForms

/// A file that arrived whole, under a name of ours.
struct ReceivedFile: Sendable {
  var url: URL
  var name: SafeFileName
  var bytes: Int64
  var sha256: String
}

/// Takes the file of a form as it arrives, to the disk; the memory stays flat.
enum UploadReceiving {
  /// The form's field.
  static let field = "file"

  /// Nil when no file was chosen, or one without a byte. Throws `MultipartProblem`; nothing is left on the disk then.
  static func receive(_ visit: Visit) async throws -> ReceivedFile? {
    let boundary = try MultipartBoundary(contentType: visit.request.headers[.contentType] ?? "")
    let limit = Int(clamping: visit.environment.settings.longestUpload)
    // Room for the form around the file.
    var parser = MultipartParser(
      boundary: boundary,
      limits: MultipartLimits(totalBytes: limit + (limit < .max - (64 << 10) ? 64 << 10 : 0), parts: 10))
    return try await take(visit) { taking in
      for try await buffer in visit.request.body {
        try parser.feed(buffer.readableBytesView) { try taking.take($0) }
      }
      try parser.finish()
    }
  }

  /// The same for a program, whose body is the file itself.
  static func receiveWhole(_ name: SafeFileName, _ visit: Visit) async throws -> ReceivedFile? {
    try await take(visit) { taking in
      taking.begin(name)
      for try await buffer in visit.request.body { try taking.add(Array(buffer.readableBytesView)[...]) }
    }
  }

  private static func take(
    _ visit: Visit, _ body: (inout TakenFile) async throws -> Void
  ) async throws -> ReceivedFile? {
    let settings = visit.environment.settings
    let limit = Int(clamping: settings.longestUpload)
    let url = settings.uploads.appendingPathComponent("part-\(UUID().uuidString)")
    guard FileManager.default.createFile(atPath: url.path, contents: nil, attributes: [.posixPermissions: 0o600])
    else { throw CocoaError(.fileWriteUnknown) }
    do {
      var taking = TakenFile(try FileHandle(forWritingTo: url), limit: limit)
      defer { taking.close() }
      try await body(&taking)
      if let file = taking.received(url) { return file }
    } catch {
      try? FileManager.default.removeItem(at: url)
      throw error
    }
    try? FileManager.default.removeItem(at: url)
    return nil
  }
}

/// The first file of the form, on its way to the disk.
private struct TakenFile {
  private let handle: FileHandle
  private let limit: Int
  private let digest = FileDigest()
  private var name: SafeFileName?
  private var bytes: Int64 = 0
  private var isInside = false

  init(_ handle: FileHandle, limit: Int) {
    self.handle = handle
    self.limit = limit
  }

  mutating func take(_ event: MultipartParser.Event) throws {
    switch event {
    case .part(let headers):
      isInside = name == nil && headers.name == UploadReceiving.field && headers.fileName?.isEmpty == false
      if isInside { name = headers.fileName.map { SafeFileName($0) } }
    case .body(let slice) where isInside: try add(slice)
    case .partEnd: isInside = false
    case .body, .end: break
    }
  }

  mutating func begin(_ name: SafeFileName) { self.name = name }

  mutating func add(_ slice: ArraySlice<UInt8>) throws {
    bytes += Int64(slice.count)
    if bytes > limit { throw MultipartProblem.tooLarge(limit: limit) }
    try handle.write(contentsOf: slice)
    slice.withUnsafeBytes { digest.add($0) }
  }

  func close() { try? handle.close() }

  func received(_ url: URL) -> ReceivedFile? {
    guard let name, bytes > 0 else { return nil }
    return ReceivedFile(url: url, name: name, bytes: bytes, sha256: digest.hexadecimal)
  }
}
