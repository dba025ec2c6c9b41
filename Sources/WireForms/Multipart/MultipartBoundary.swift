/// The line that divides the parts of a form that was sent, as its `Content-Type` header names it.
public struct MultipartBoundary: Sendable, Hashable {
  /// 1 to 70 characters of RFC 2046's `bchars`, the last one no space.
  public let text: String

  /// Reads `multipart/form-data; boundary=…`, with or without quotes.
  public init(contentType: String) throws(MultipartProblem) {
    guard let header = HeaderParameters(Array(contentType.utf8)[...]), header.value == "multipart/form-data"
    else { throw .notMultipart }
    guard let bytes = header.parameters["boundary"] else { throw .badBoundary }
    try self.init(String(decoding: bytes, as: UTF8.self))
  }

  public init(_ text: String) throws(MultipartProblem) {
    let bytes = Array(text.utf8)
    guard (1...70).contains(bytes.count), bytes.last != ASCII.space, bytes.allSatisfy(Self.allows)
    else { throw .badBoundary }
    self.text = text
  }

  private static func allows(_ byte: UInt8) -> Bool {
    if ASCII.isAlphanumeric(byte) { return true }
    switch byte {
    case 0x20, 0x27...0x29, 0x2B...0x2F, 0x3A, 0x3D, 0x3F, 0x5F: return true
    default: return false
    }
  }
}
