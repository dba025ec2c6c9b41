extension FormFields {
  /// Reads the body of a form sent as `application/x-www-form-urlencoded` (WHATWG URL, 5.1): `+` is a space,
  /// `%XX` a byte, a stray `%` itself; a field without `=` has an empty value; empty pieces are skipped. O(n).
  public init(body: some Collection<UInt8>, limits: FormLimits = FormLimits()) throws(FormProblem) {
    guard body.count <= limits.bytes else { throw .tooLarge(limit: limits.bytes) }
    self.init()
    var rest = Array(body)[...]
    var count = 0
    while !rest.isEmpty {
      let piece = rest.prefix { $0 != ASCII.ampersand }
      rest = rest[piece.endIndex...].dropFirst()
      if piece.isEmpty { continue }
      guard count < limits.fields else { throw .tooManyFields(limit: limits.fields) }
      count += 1
      let name = piece.prefix { $0 != ASCII.equals }
      append(try Self.text(name, count), try Self.text(piece[name.endIndex...].dropFirst(), count))
    }
  }

  /// Reads the query of an address, without its question mark.
  public init(query: String, limits: FormLimits = FormLimits()) throws(FormProblem) {
    try self.init(body: query.utf8, limits: limits)
  }

  /// As a query or a body: reading it gives the same fields. Only ASCII, safe inside an address. O(n).
  public var encoded: String {
    var out: [UInt8] = []
    for (index, field) in fields.enumerated() {
      if index > 0 { out.append(ASCII.ampersand) }
      PercentCoding.appendForm(field.name, to: &out)
      out.append(ASCII.equals)
      PercentCoding.appendForm(field.value, to: &out)
    }
    return String(decoding: out, as: UTF8.self)
  }

  private static func text(_ bytes: ArraySlice<UInt8>, _ field: Int) throws(FormProblem) -> String {
    let raw = PercentCoding.decoded(bytes, plusIsSpace: true, stray: .kept) ?? []
    guard !raw.contains(0) else { throw .nulCharacter(field: field) }
    guard let text = String(validating: raw, as: UTF8.self) else { throw .invalidText(field: field) }
    return text
  }
}
