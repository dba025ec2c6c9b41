import Primitives
public import WireForms

/// All that a parser makes of a body, with the pieces of each part's bytes joined.
public struct MultipartReading: Sendable, Hashable {
  public struct Part: Sendable, Hashable {
    public var headers: PartHeaders
    public var body: [UInt8] = []
    public var isComplete = false

    public init(headers: PartHeaders) { self.headers = headers }
  }

  public var parts: [Part] = []
  public var hasEnded = false
  public var problem: MultipartProblem?
  /// Events that may not come where they came.
  public var isOutOfOrder = false

  /// Reads in pieces of the sizes that `size` gives, each at least 1.
  public init(_ bytes: [UInt8], boundary: MultipartBoundary, limits: MultipartLimits, pieces size: () -> Int) {
    var parser = MultipartParser(boundary: boundary, limits: limits)
    var rest = bytes[...]
    do {
      while !rest.isEmpty {
        let piece = rest.prefix(max(1, size()))
        rest = rest[piece.endIndex...]
        try parser.feed(piece) { note($0) }
      }
      try parser.finish()
    } catch {
      problem = error as? MultipartProblem
    }
  }

  public init(_ bytes: [UInt8], boundary: MultipartBoundary, limits: MultipartLimits) {
    self.init(bytes, boundary: boundary, limits: limits) { bytes.count }
  }

  private mutating func note(_ event: MultipartParser.Event) {
    let isOpen = parts.last.map { !$0.isComplete } ?? false
    switch event {
    case .part(let headers):
      isOutOfOrder = isOutOfOrder || isOpen || hasEnded
      parts.append(Part(headers: headers))
    case .body(let bytes):
      guard isOpen, !hasEnded, !bytes.isEmpty else { return isOutOfOrder = true }
      parts[parts.count - 1].body += bytes
    case .partEnd:
      guard isOpen, !hasEnded else { return isOutOfOrder = true }
      parts[parts.count - 1].isComplete = true
    case .end:
      isOutOfOrder = isOutOfOrder || isOpen || hasEnded
      hasEnded = true
    }
  }
}
