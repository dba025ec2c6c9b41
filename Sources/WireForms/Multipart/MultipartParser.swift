/// Reads `multipart/form-data` (RFC 7578, RFC 2046) as it arrives, a piece at a time.
///
/// The same events come whatever the pieces are, but for how a body is cut; the memory is that of one block of
/// headers, the time O(n). Lines end with CR LF, as every browser writes them. After an error the parser gives
/// the same error again.
public struct MultipartParser: Sendable {
  public enum Event: Sendable, Hashable {
    case part(PartHeaders)
    /// The next bytes of the part, at least one; only good until the next event if memory matters.
    case body(ArraySlice<UInt8>)
    case partEnd
    /// The last boundary: what follows is ignored.
    case end
  }

  enum State: Sendable {
    case preamble
    case afterDelimiter
    case afterDash
    case padding
    case afterReturn
    case headers
    case body
    case epilogue
  }

  public let limits: MultipartLimits
  /// CR LF, two dashes and the boundary. CR stands at its start only, so a comparison that fails never has to
  /// go back.
  let delimiter: [UInt8]
  var state = State.preamble
  /// How much of the delimiter the bytes before this one are.
  var matched = 2
  /// How much of that was never sent: a boundary may stand at the very start, of the body or of a part.
  var pretended = 2
  var headerBlock: [UInt8] = []
  var partCount = 0
  /// The name of the field that is read and the bytes it may still have; nil in a file.
  var field: (name: String, left: Int)?
  /// All bytes taken so far.
  public private(set) var received = 0
  private var stopped: MultipartProblem?

  public init(boundary: MultipartBoundary, limits: MultipartLimits) {
    self.limits = limits
    delimiter = Array("\r\n--\(boundary.text)".utf8)
  }

  /// Takes the next bytes and hands on what they complete, in order.
  ///
  /// - Throws: ``MultipartProblem``, or what `handle` throws, after which the parser is of no more use.
  public mutating func feed(_ bytes: ArraySlice<UInt8>, _ handle: (Event) throws -> Void) throws {
    if let stopped { throw stopped }
    stopped = .abandoned
    do {
      let allowed = bytes.prefix(limits.totalBytes - received)
      try consume(allowed, handle)
      received += allowed.count
      if allowed.count < bytes.count { throw MultipartProblem.tooLarge(limit: limits.totalBytes) }
      stopped = nil
    } catch let problem as MultipartProblem {
      stopped = problem
      throw problem
    }
  }

  /// The same for bytes in any shape; they are copied once if they are no array.
  public mutating func feed(_ bytes: some Sequence<UInt8>, _ handle: (Event) throws -> Void) throws {
    try feed(Array(bytes)[...], handle)
  }

  /// The same with the events in an array, for callers that wait between them.
  ///
  /// What was read before a problem is given by no call: collect with ``feed(_:_:)`` where that matters.
  public mutating func events(_ bytes: some Sequence<UInt8>) throws(MultipartProblem) -> [Event] {
    var events: [Event] = []
    do {
      try feed(bytes) { events.append($0) }
    } catch {
      throw error as? MultipartProblem ?? .abandoned
    }
    return events
  }

  /// To be called when no more bytes come: they must have held the last boundary.
  public mutating func finish() throws(MultipartProblem) {
    if let stopped { throw stopped }
    guard case .epilogue = state else {
      stopped = .truncated
      throw .truncated
    }
  }
}
