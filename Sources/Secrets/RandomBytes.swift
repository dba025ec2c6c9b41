/// So many bytes from a generator, eight at a time.
public func randomBytes(_ count: Int, using generator: inout some RandomNumberGenerator) -> [UInt8] {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(count + 7)
  while bytes.count < count {
    withUnsafeBytes(of: generator.next().littleEndian) { bytes.append(contentsOf: $0) }
  }
  return Array(bytes.prefix(count))
}
