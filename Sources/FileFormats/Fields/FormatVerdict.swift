/// What the cells of a column say about how they are written.
public enum FormatVerdict<Format: Hashable & Sendable>: Sendable {
  /// One format reads them (those that it does not read are errors of their rows).
  case decided(Format)
  /// Several formats read them and mean different things: someone must choose. Never assumed.
  case ambiguous([FormatReading<Format>])
  /// Some cells can only be one format and others only another.
  case contradictory(examples: [String])
  /// No format reads them; the examples did not fit.
  case unfit(examples: [String])
  /// No cell has a value.
  case empty

  public var format: Format? {
    if case .decided(let format) = self { return format }
    return nil
  }
}

/// One way to read an ambiguous column, on an example from it.
public struct FormatReading<Format: Hashable & Sendable>: Hashable, Sendable {
  public var format: Format
  /// A cell as it stands in the file.
  public var example: String
  /// What it means in this format: a date or a number in its plain ISO form, a duration in seconds.
  public var meaning: String

  public init(format: Format, example: String, meaning: String) {
    self.format = format
    self.example = example
    self.meaning = meaning
  }
}
