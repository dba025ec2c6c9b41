import Crypto

/// The SHA-256 of a file, fed piece by piece while it is read.
public final class FileDigest {
  private var hash = SHA256()

  public init() {}

  public func add(_ bytes: UnsafeRawBufferPointer) { hash.update(bufferPointer: bytes) }

  /// 64 hexadecimal digits. Call it once, at the end.
  public var hexadecimal: String { Hexadecimal.text(hash.finalize()) }
}
