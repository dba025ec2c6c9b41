import CZlib

/// The inflated bytes of one entry, piece by piece, counted and checked against size and checksum.
final class ZipEntryStream {
  let name: String
  /// The inflated size that the directory claims.
  let size: Int
  private(set) var inflated = 0

  private let entry: ZipEntry
  private let file: WatchedFile
  private let limits: ZipArchive.Limits
  private var offset: Int
  private var left: Int
  private var input: [UInt8] = []
  private var inputUsed = 0
  private var checksum: UInt
  /// zlib keeps the address of this record, so it must not move.
  private var inflater: UnsafeMutablePointer<z_stream>?
  private var isFinished = false

  private static let piece = 128 << 10

  init(_ entry: ZipEntry, of file: WatchedFile, limits: ZipArchive.Limits) throws(FileProblem) {
    if entry.isEncrypted { throw .badZip(.encryptedEntry) }
    if entry.compressedSize == 0xFFFF_FFFF || entry.size == 0xFFFF_FFFF { throw .badZip(.zip64) }
    guard entry.method == 0 || entry.method == 8 else { throw .badZip(.unknownMethod) }
    guard entry.size <= limits.inflated else {
      throw .zipBomb(entry: entry.name, limit: limits.inflated)
    }
    let header = try file.bytes(at: entry.headerOffset, count: 30)
    guard header.little32(0) == 0x0403_4B50 else { throw .badZip(.truncated) }
    self.entry = entry
    self.file = file
    self.limits = limits
    name = entry.name
    size = entry.size
    offset = entry.headerOffset + 30 + header.little16(26) + header.little16(28)
    left = entry.compressedSize
    checksum = crc32(0, nil, 0)
    if entry.method == 8 {
      let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
      stream.initialize(to: z_stream())
      let status = inflateInit2_(stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
      guard status == Z_OK else {
        stream.deallocate()
        throw .badZip(.damagedDeflate)
      }
      inflater = stream
    }
  }

  deinit {
    guard let inflater else { return }
    inflateEnd(inflater)
    inflater.deallocate()
  }

  /// Fills `target` with up to `room` bytes; 0 at the end, once size and checksum have proved right.
  func read(into target: UnsafeMutablePointer<UInt8>, room: Int) throws(FileProblem) -> Int {
    if isFinished { return 0 }
    let count = try inflater == nil ? copy(target, room) : inflate(target, room)
    inflated += count
    checksum = crc32(checksum, target, UInt32(count))
    try checkLimits()
    if count == 0 {
      isFinished = true
      guard inflated == entry.size else { throw .badZip(.wrongSize) }
      guard UInt32(truncatingIfNeeded: checksum) == entry.checksum else {
        throw .badZip(.wrongChecksum)
      }
    }
    return count
  }

  private func checkLimits() throws(FileProblem) {
    if inflated > limits.inflated { throw .zipBomb(entry: name, limit: limits.inflated) }
    if inflated > limits.ratioFrom, inflated / max(1, entry.compressedSize) > limits.ratio {
      throw .zipBomb(entry: name, limit: limits.ratioFrom)
    }
    if inflated > entry.size { throw .badZip(.wrongSize) }
  }

  private func copy(_ target: UnsafeMutablePointer<UInt8>, _ room: Int) throws(FileProblem) -> Int {
    if inputUsed == input.count { try readInput() }
    let count = min(room, input.count - inputUsed)
    for index in 0..<count { target[index] = input[inputUsed + index] }
    inputUsed += count
    return count
  }

  private func inflate(_ target: UnsafeMutablePointer<UInt8>, _ room: Int) throws(FileProblem) -> Int {
    guard let inflater else { return 0 }
    var produced = 0
    while produced < room {
      if inputUsed == input.count { try readInput() }
      let available = input.count - inputUsed
      let status = input.withUnsafeMutableBufferPointer { buffer in
        inflater.pointee.next_in = buffer.baseAddress.map { $0 + inputUsed }
        inflater.pointee.avail_in = UInt32(available)
        inflater.pointee.next_out = target + produced
        inflater.pointee.avail_out = UInt32(room - produced)
        return CZlib.inflate(inflater, Z_NO_FLUSH)
      }
      inputUsed += available - Int(inflater.pointee.avail_in)
      produced = room - Int(inflater.pointee.avail_out)
      if status == Z_STREAM_END { break }
      guard status == Z_OK else {
        throw .badZip(status == Z_BUF_ERROR ? .truncated : .damagedDeflate)
      }
    }
    return produced
  }

  private func readInput() throws(FileProblem) {
    let count = min(left, Self.piece)
    input = try file.bytes(at: offset, count: count)
    inputUsed = 0
    offset += count
    left -= count
  }
}
