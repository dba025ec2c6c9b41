/// What a program may do with an API token.
public enum TokenScope: String, Sendable, Hashable, CaseIterable {
  case read, write
  /// Bring in data.
  case `import`
}
