import Facts
import Foundation
import Secrets

/// Files of backups: of mode 0600 whatever the umask, on the disk before they count, and with their checksum.
enum PrivateCopy {
  private static let block = 1 << 20

  /// Copies a file into one that is not there yet; returns what the manifest says of it.
  static func copy(_ source: URL, to target: URL, as path: String) throws -> BackupManifest.File {
    let reading = try FileHandle(forReadingFrom: source)
    defer { try? reading.close() }
    let writing = try make(target)
    defer { try? writing.close() }
    let described = try describe(reading, as: path) { try writing.write(contentsOf: $0) }
    try writing.synchronize()
    return described
  }

  /// Reads a file that is there.
  static func describe(_ file: URL, as path: String) throws -> BackupManifest.File {
    let reading = try FileHandle(forReadingFrom: file)
    defer { try? reading.close() }
    fsync(reading.fileDescriptor)
    return try describe(reading, as: path) { _ in }
  }

  static func write(_ data: Data, to target: URL) throws {
    let writing = try make(target)
    defer { try? writing.close() }
    try writing.write(contentsOf: data)
    try writing.synchronize()
  }

  /// An empty file for this user alone; throws where one is there.
  static func make(_ target: URL) throws -> FileHandle {
    let descriptor = open(target.path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
    fchmod(descriptor, 0o600)
    return FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
  }

  /// A folder for this user alone, its parents as the umask has them.
  static func makeFolder(_ folder: URL) throws {
    let files = FileManager.default
    try files.createDirectory(at: folder.deletingLastPathComponent(), withIntermediateDirectories: true)
    try files.createDirectory(
      at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    try files.setAttributes([.posixPermissions: 0o700], ofItemAtPath: folder.path)
  }

  private static func describe(
    _ reading: FileHandle, as path: String, each: (Data) throws -> Void
  ) throws -> BackupManifest.File {
    let digest = FileDigest()
    var bytes: Int64 = 0
    while let data = try reading.read(upToCount: block), !data.isEmpty {
      data.withUnsafeBytes { digest.add($0) }
      bytes += Int64(data.count)
      try each(data)
    }
    return BackupManifest.File(path: path, bytes: bytes, sha256: digest.hexadecimal)
  }
}
