/// What a part of a form says of itself.
public struct PartHeaders: Sendable, Hashable {
  /// The field's name.
  public var name: String
  /// The file's name as it was sent: neither safe to show nor to keep, see ``SafeFileName``. Nil for a field;
  /// empty when a file field was left empty.
  public var fileName: String?
  /// The value of `Content-Type` as it was sent. Never to be trusted for what a file holds.
  public var contentType: String?

  public init(name: String, fileName: String? = nil, contentType: String? = nil) {
    self.name = name
    self.fileName = fileName
    self.contentType = contentType
  }

  public var isFile: Bool { fileName != nil }

  /// Reads the block of headers of a part, its empty line included. O(n).
  init(block: ArraySlice<UInt8>, part: Int) throws(MultipartProblem) {
    var disposition: ArraySlice<UInt8>?
    contentType = nil
    guard let fields = Self.fields(block) else { throw .malformedHeaders(part: part) }
    for (key, value) in fields {
      switch key {
      case "content-disposition":
        guard disposition == nil else { throw .malformedHeaders(part: part) }
        disposition = value
      case "content-type":
        guard contentType == nil, let text = String(validating: value, as: UTF8.self)
        else { throw .malformedHeaders(part: part) }
        contentType = text
      case "content-transfer-encoding":
        guard let encoding = value.lowercasedASCII, ["binary", "8bit", "7bit"].contains(encoding)
        else { throw .encodedPart(part: part) }
      default: break
      }
    }
    guard let disposition else { throw .missingName(part: part) }
    guard let header = HeaderParameters(disposition), header.value == "form-data"
    else { throw .malformedHeaders(part: part) }
    guard let name = header.parameters["name"] else { throw .missingName(part: part) }
    self.name = try Self.text(name, part)
    // RFC 6266, 4.3: the extended form wins.
    if let extended = header.parameters["filename*"] {
      guard let text = ExtendedValue.text(extended[...]) else { throw .invalidText(part: part) }
      fileName = text
    } else {
      fileName = try header.parameters["filename"].map { bytes throws(MultipartProblem) in
        try Self.text(bytes, part)
      }
    }
  }

  /// The lines as names, in lower case, and values. A line that begins with a blank goes on with the one
  /// before. Nil when not well formed.
  private static func fields(_ block: ArraySlice<UInt8>) -> [(String, ArraySlice<UInt8>)]? {
    var lines: [[UInt8]] = []
    for line in block.split(separator: ASCII.lineFeed) {
      guard line.last == ASCII.carriageReturn else { return nil }
      let text = line.dropLast()
      guard !text.contains(where: ASCII.isControl) else { return nil }
      if let first = text.first, ASCII.isBlank(first) {
        guard !lines.isEmpty else { return nil }
        lines[lines.count - 1] += text
      } else if !text.isEmpty {
        lines.append(Array(text))
      }
    }
    var fields: [(String, ArraySlice<UInt8>)] = []
    for line in lines {
      guard let colon = line.firstIndex(of: ASCII.colon), colon > 0, line[..<colon].allSatisfy(ASCII.isToken),
        let name = line[..<colon].lowercasedASCII
      else { return nil }
      fields.append((name, line[(colon + 1)...].trimmed))
    }
    return fields
  }

  /// Undoes the three escapes of browsers (WHATWG, "multipart/form-data encoding algorithm": a quote, a CR and
  /// an LF are sent as `%22`, `%0D`, `%0A`, and nothing else is) and reads UTF-8.
  private static func text(_ bytes: [UInt8], _ part: Int) throws(MultipartProblem) -> String {
    var out: [UInt8] = []
    var at = 0
    while at < bytes.count {
      if bytes[at] == ASCII.percent, at + 2 < bytes.count, let high = ASCII.hex(bytes[at + 1]),
        let low = ASCII.hex(bytes[at + 2]),
        [ASCII.quote, ASCII.carriageReturn, ASCII.lineFeed].contains(high << 4 | low)
      {
        out.append(high << 4 | low)
        at += 3
      } else {
        out.append(bytes[at])
        at += 1
      }
    }
    guard let text = String(validating: out, as: UTF8.self) else { throw .invalidText(part: part) }
    return text
  }
}
