import Foundation

#if canImport(Glibc)
  import Glibc
#endif

/// An open regular file that is read from start to end, counted, shown to a watcher, and compared at the
/// end with what it was at the start.
final class WatchedFile {
  let path: String
  let totalBytes: Int
  private(set) var bytesRead = 0

  private let descriptor: Int32
  private let signature: Signature
  private let watcher: ((UnsafeRawBufferPointer) -> Void)?

  /// What changes when a file is written: its size and its time of change.
  private struct Signature: Equatable {
    var size: Int
    var seconds: Int
    var nanoseconds: Int

    init(_ status: stat) {
      size = Int(status.st_size)
      #if os(Linux)
        seconds = status.st_mtim.tv_sec
        nanoseconds = status.st_mtim.tv_nsec
      #else
        seconds = status.st_mtimespec.tv_sec
        nanoseconds = status.st_mtimespec.tv_nsec
      #endif
    }
  }

  init(path: String, watcher: ((UnsafeRawBufferPointer) -> Void)? = nil) throws(FileProblem) {
    // Without O_NONBLOCK, opening a pipe that nobody writes to would wait for ever.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw .unreadable(path: path, errno: errno) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      let code = errno
      close(descriptor)
      throw .unreadable(path: path, errno: code)
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw .notAFile(path: path)
    }
    self.path = path
    self.descriptor = descriptor
    self.watcher = watcher
    signature = Signature(status)
    totalBytes = signature.size
  }

  deinit {
    close(descriptor)
  }

  /// Reads on, up to `room` bytes; 0 at the end of the file.
  func read(into target: UnsafeMutablePointer<UInt8>, room: Int) throws(FileProblem) -> Int {
    while true {
      #if canImport(Glibc)
        let count = Glibc.read(descriptor, target, room)
      #else
        let count = Darwin.read(descriptor, target, room)
      #endif
      if count >= 0 {
        bytesRead += count
        if count > 0, let watcher { watcher(UnsafeRawBufferPointer(start: target, count: count)) }
        return count
      }
      guard errno == EINTR else { throw .unreadable(path: path, errno: errno) }
    }
  }

  /// Reads exactly `count` bytes from `offset`, aside from the sequential reading and its watcher.
  func bytes(at offset: Int, count: Int) throws(FileProblem) -> [UInt8] {
    guard offset >= 0, count >= 0, offset <= totalBytes - count else { throw .badZip(.truncated) }
    var problem: FileProblem?
    let result = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      filled = 0
      while filled < count, let base = buffer.baseAddress {
        let got = pread(descriptor, base + filled, count - filled, off_t(offset + filled))
        if got > 0 {
          filled += got
        } else if got == 0 {
          problem = .changedWhileRead(path: path)
          return
        } else if errno != EINTR {
          problem = .unreadable(path: path, errno: errno)
          return
        }
      }
    }
    if let problem { throw problem }
    return result
  }

  /// Shows the whole file to the watcher in one pass: for formats that are not read in order.
  func showWhole() throws(FileProblem) {
    guard watcher != nil else { return }
    let room = 1 << 20
    let buffer = UnsafeMutablePointer<UInt8>.allocate(capacity: room)
    defer { buffer.deallocate() }
    while try read(into: buffer, room: room) > 0 {}
  }

  /// Throws ``FileProblem/changedWhileRead(path:)`` when the file is no longer what was opened.
  func checkUnchanged(readToEnd: Bool = true) throws(FileProblem) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .unreadable(path: path, errno: errno) }
    guard Signature(status) == signature, !readToEnd || bytesRead == totalBytes else {
      throw .changedWhileRead(path: path)
    }
  }
}
