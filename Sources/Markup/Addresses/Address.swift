/// An address of the site: what a page links to. A route is made from the same value, so that a link to a page that is
/// not there does not compile.
public struct SitePath: Sendable, Hashable, RoutePattern {
  /// Below the site's own folder, beginning with a slash.
  public let text: String

  public init(_ text: String) { self.text = text }

  public var pattern: String { String(text.prefix { $0 != "?" }) }

  /// The same, asked something more: `query` without the question mark, empty for nothing.
  public func callAsFunction(query: String = "") -> SitePath {
    query.isEmpty ? self : SitePath(text + "?" + query)
  }
}

/// An address with gaps, such as the number of an incident: called with what fills them it is the address of one page,
/// for the router it is its own pattern.
public struct Address<each Part: AddressPart>: Sendable, RoutePattern {
  /// `/incidents/{id}/updates/{update}`
  public let pattern: String

  /// - Precondition: As many parts as gaps.
  public init(_ pattern: String) {
    self.pattern = pattern
    var parts = 0
    for _ in repeat (each Part).self { parts += 1 }
    precondition(pattern.count { $0 == "{" } == parts, "\(pattern) has not \(parts) gaps")
  }

  public func callAsFunction(_ part: repeat each Part, query: String = "") -> SitePath {
    var parts: [String] = []
    for each in repeat each part { parts.append(each.addressText) }
    return SitePath(filled(parts[...]))(query: query)
  }

  /// Its pattern for one of the acts that its last gap names.
  public func ending(_ act: some AddressPart) -> SitePath {
    let gap = pattern.lastIndex(of: "{") ?? pattern.endIndex
    return SitePath(pattern[..<gap] + act.addressText)
  }

  private func filled(_ parts: ArraySlice<String>) -> String {
    var left = parts
    return pattern.split(separator: "/", omittingEmptySubsequences: false)
      .map { $0.hasPrefix("{") ? left.popFirst() ?? String($0) : String($0) }.joined(separator: "/")
  }
}

/// What a router registers: `/alarms/{id}`.
public protocol RoutePattern: Sendable {
  var pattern: String { get }
}

/// What fills a gap of an address.
public protocol AddressPart: Sendable {
  var addressText: String { get }
}

extension String: AddressPart {
  public var addressText: String { self }
}

extension Int64: AddressPart {
  public var addressText: String { "\(self)" }
}

extension AddressPart where Self: RawRepresentable, RawValue == String {
  public var addressText: String { rawValue }
}
