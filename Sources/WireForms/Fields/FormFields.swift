/// The fields of a form or of the query of an address, in the order they were sent, repeats included.
public struct FormFields: Sendable, Hashable {
  public struct Field: Sendable, Hashable {
    public var name: String
    public var value: String

    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  public private(set) var fields: [Field]

  public init(_ fields: [Field] = []) { self.fields = fields }

  public var isEmpty: Bool { fields.isEmpty }

  /// The first value sent under this name. O(fields).
  public func first(_ name: String) -> String? { fields.first { $0.name == name }?.value }

  /// All values sent under this name, in order.
  public func all(_ name: String) -> [String] { fields.compactMap { $0.name == name ? $0.value : nil } }

  public func contains(_ name: String) -> Bool { fields.contains { $0.name == name } }

  public mutating func append(_ name: String, _ value: String) { fields.append(Field(name, value)) }

  /// The same fields with these values, and no others, under the name: in the place of the first one, or at
  /// the end. No values take the name out: so filters are put on and off an address.
  public func setting(_ name: String, _ values: String...) -> FormFields {
    let place = fields.firstIndex { $0.name == name } ?? fields.endIndex
    var changed = fields[..<place] + values.map { Field(name, $0) }
    changed += fields[place...].filter { $0.name != name }
    return FormFields(Array(changed))
  }
}
