/// What a kind of outlet is set up with. The raw value is what is kept and what forms are sent with.
public enum OutletKey: String, Sendable, Hashable, CaseIterable, Codable {
  /// The network's server, or the address that is called.
  case server
  /// Whose place it is: a handle, a page, a chat, a channel, a mail address.
  case account
  /// A token, a password or a secret address.
  case token
  /// Telephone numbers, parted by commas.
  case numbers
  /// Of a webhook, the newest first, parted by blanks.
  case secrets
}

/// Settings by key. Texts written out or dumped do not hold them.
public struct OutletFields: Sendable, Hashable, ExpressibleByDictionaryLiteral {
  private(set) var values: [OutletKey: String]

  public init(_ values: [OutletKey: String] = [:]) { self.values = values.filter { !$0.value.isEmpty } }

  public init(dictionaryLiteral elements: (OutletKey, String)...) {
    self.init(Dictionary(elements, uniquingKeysWith: { $1 }))
  }

  /// Empty where nothing was given.
  public subscript(_ key: OutletKey) -> String {
    get { values[key] ?? "" }
    set { values[key] = newValue.isEmpty ? nil : newValue }
  }

  /// The parts of a value that holds several.
  func list(_ key: OutletKey) -> [String] {
    self[key].split { $0 == "," || $0 == ";" || $0.isWhitespace }.map(String.init)
  }
}

extension OutletFields: CustomStringConvertible, CustomReflectable {
  public var description: String { "(redacted)" }
  public var customMirror: Mirror { Mirror(self, children: []) }
}
