import CZlib

/// Makes bytes smaller for the way (RFC 1952).
public enum Gzip {
  /// Nil where zlib has no memory. O(bytes); level 5 is two thirds of the way for a third of the time.
  public static func compressed(_ bytes: [UInt8]) -> [UInt8]? {
    var stream = z_stream()
    let version = zlibVersion()
    // 16 more than the window's bits asks for gzip's header.
    guard
      deflateInit2_(&stream, 5, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, version, Int32(MemoryLayout<z_stream>.size))
        == Z_OK
    else { return nil }
    defer { deflateEnd(&stream) }
    var input = bytes
    var output = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(bytes.count))))
    let written = input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output -> Int? in
        stream.next_in = input.baseAddress
        stream.avail_in = UInt32(input.count)
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(output.count)
        return deflate(&stream, Z_FINISH) == Z_STREAM_END ? output.count - Int(stream.avail_out) : nil
      }
    }
    return written.map { Array(output[..<$0]) }
  }
}
