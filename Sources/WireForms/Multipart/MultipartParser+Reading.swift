extension MultipartParser {
  mutating func consume(_ bytes: ArraySlice<UInt8>, _ handle: (Event) throws -> Void) throws {
    var rest = bytes
    while let byte = rest.first {
      switch state {
      case .preamble, .body:
        rest = try scan(rest, handle)
      case .headers:
        rest = try readHeaders(rest, handle)
      case .epilogue:
        return
      case .afterDelimiter, .afterDash, .padding, .afterReturn:
        try readDelimiterLine(byte, handle)
        rest = rest.dropFirst()
      }
    }
  }

  /// Hands on the body up to the next delimiter, or to the end but for a piece of a delimiter, and gives back
  /// what follows. Before the first delimiter nothing is handed on.
  private mutating func scan(_ bytes: ArraySlice<UInt8>, _ handle: (Event) throws -> Void) throws
    -> ArraySlice<UInt8>
  {
    var at = bytes.startIndex
    if matched > 0 {
      at = compare(bytes, from: at)
      if matched == delimiter.count { return try delimiterFound(bytes[at...], handle) }
      if at == bytes.endIndex { return [] }
      // Not a delimiter: what looked like one is body. It equals the delimiter's own bytes.
      let held = delimiter[pretended..<matched]
      (matched, pretended) = (0, 0)
      try handOn(held, handle)
    }
    let start = at
    while let mark = bytes[at...].firstIndex(of: ASCII.carriageReturn) {
      at = compare(bytes, from: mark)
      if matched == delimiter.count {
        try handOn(bytes[start..<mark], handle)
        return try delimiterFound(bytes[at...], handle)
      }
      if at == bytes.endIndex {
        try handOn(bytes[start..<mark], handle)
        return []
      }
      matched = 0
    }
    try handOn(bytes[start...], handle)
    return []
  }

  /// Goes on comparing with the delimiter; gives the place of the first byte that was not part of it.
  private mutating func compare(_ bytes: ArraySlice<UInt8>, from start: Int) -> Int {
    var at = start
    while at < bytes.endIndex, matched < delimiter.count, bytes[at] == delimiter[matched] {
      at += 1
      matched += 1
    }
    return at
  }

  private mutating func delimiterFound(_ rest: ArraySlice<UInt8>, _ handle: (Event) throws -> Void) throws
    -> ArraySlice<UInt8>
  {
    (matched, pretended) = (0, 0)
    if case .body = state { try handle(.partEnd) }
    state = .afterDelimiter
    return rest
  }

  private mutating func handOn(_ bytes: ArraySlice<UInt8>, _ handle: (Event) throws -> Void) throws {
    guard case .body = state, !bytes.isEmpty else { return }
    guard let field else { return try handle(.body(bytes)) }
    let allowed = bytes.prefix(field.left)
    if !allowed.isEmpty { try handle(.body(allowed)) }
    guard allowed.count == bytes.count else {
      throw MultipartProblem.fieldTooLong(name: field.name, limit: limits.fieldBytes)
    }
    self.field = (field.name, field.left - bytes.count)
  }

  /// The rest of a boundary's line: `--` for the last one, else blanks and a line end.
  private mutating func readDelimiterLine(_ byte: UInt8, _ handle: (Event) throws -> Void) throws {
    switch (state, byte) {
    case (.afterDelimiter, ASCII.dash):
      state = .afterDash
    case (.afterDash, ASCII.dash):
      state = .epilogue
      try handle(.end)
    case (.afterDelimiter, _) where ASCII.isBlank(byte), (.padding, _) where ASCII.isBlank(byte):
      state = .padding
    case (.afterDelimiter, ASCII.carriageReturn), (.padding, ASCII.carriageReturn):
      state = .afterReturn
    case (.afterReturn, ASCII.lineFeed):
      guard partCount < limits.parts else { throw MultipartProblem.tooManyParts(limit: limits.parts) }
      partCount += 1
      headerBlock.removeAll(keepingCapacity: true)
      state = .headers
    default:
      throw MultipartProblem.malformedDelimiter
    }
  }

  /// Collects the headers of a part up to the empty line.
  private mutating func readHeaders(_ bytes: ArraySlice<UInt8>, _ handle: (Event) throws -> Void) throws
    -> ArraySlice<UInt8>
  {
    for at in bytes.indices {
      guard headerBlock.count < limits.headerBytes else {
        throw MultipartProblem.headersTooLong(part: partCount, limit: limits.headerBytes)
      }
      headerBlock.append(bytes[at])
      guard bytes[at] == ASCII.lineFeed else { continue }
      guard headerBlock.dropLast().last == ASCII.carriageReturn else {
        throw MultipartProblem.malformedHeaders(part: partCount)
      }
      let line = headerBlock.suffix(4)
      guard line.elementsEqual([13, 10, 13, 10]) || headerBlock == [13, 10] else { continue }
      let headers = try PartHeaders(block: headerBlock[...], part: partCount)
      field = headers.isFile ? nil : (headers.name, limits.fieldBytes)
      (state, matched, pretended) = (.body, 2, 2)
      try handle(.part(headers))
      return bytes[(at + 1)...]
    }
    return []
  }
}
