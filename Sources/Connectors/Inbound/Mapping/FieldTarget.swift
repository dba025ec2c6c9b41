public import Facts
public import FileFormats

/// What a column feeds: a field, or a part of one, perhaps in another unit.
///
/// Written as `opened_at`, `opened_at.date`, `opened_at.time`, `external_id.1` (parts joined in order),
/// `handle_minutes` (a duration's field with its unit), `answered` (the contrary of `abandoned`).
public struct FieldTarget: Hashable, Sendable, CustomStringConvertible {
  public enum Part: Hashable, Sendable {
    case date, time
    /// One of several cells that make a text, in the order of their numbers.
    case number(Int)
  }

  public var field: Field
  public var part: Part?
  /// What a bare number counts, for durations.
  public var unit: DurationFormat.Layout?
  /// The cell says the contrary of the field.
  public var isInverted = false
  /// The cell says a share of the whole in hundredths, with or without its sign.
  public var isPercent = false

  public init(
    _ field: Field, part: Part? = nil, unit: DurationFormat.Layout? = nil, isInverted: Bool = false
  ) {
    self.field = field
    self.part = part
    self.unit = unit
    self.isInverted = isInverted
  }

  /// As a kind of fact reads it: of totals, `answered` and `abandoned` are numbers of contacts.
  public init?(_ text: String, kind: FactKind) {
    switch (kind, text.lowercased()) {
    case (.counts, "answered"): self.init(.answeredCount)
    case (.counts, "abandoned"): self.init(.abandonedCount)
    default: self.init(text)
    }
  }

  /// Nil when the text names no field.
  public init?(_ text: String) {
    let halves = text.split(separator: ".", maxSplits: 1)
    guard let first = halves.first else { return nil }
    let name = first.lowercased()
    if let field = Field(rawValue: name) {
      self.init(field)
    } else if name == "answered" {
      self.init(.abandoned, isInverted: true)
    } else if name.hasSuffix("_percent"), let field = Field(rawValue: name.dropLast(7) + "share") {
      self.init(field)
      isPercent = true
    } else if let (field, unit) = Self.duration(name) {
      self.init(field, unit: unit)
    } else {
      return nil
    }
    guard halves.count == 2 else { return }
    switch halves[1].lowercased() {
    case "date" where field.content == .instant: part = .date
    case "time" where field.content == .instant: part = .time
    default:
      guard let number = Int(halves[1]), number > 0, field.content == .text else { return nil }
      part = .number(number)
    }
  }

  public var description: String {
    if isInverted || field == .answeredCount { return "answered" }
    if field == .abandonedCount { return "abandoned" }
    if isPercent { return field.rawValue.dropLast(5) + "percent" }
    var name = field.rawValue
    if let unit, unit != .seconds, name.hasSuffix("_seconds") {
      name = name.dropLast(7) + unit.rawValue
    }
    switch part {
    case .date: return name + ".date"
    case .time: return name + ".time"
    case .number(let number): return name + ".\(number)"
    case nil: return name
    }
  }

  /// `handle_minutes` → handle_seconds, counted in minutes.
  private static func duration(_ name: String) -> (Field, DurationFormat.Layout)? {
    for unit in [DurationFormat.Layout.milliseconds, .minutes, .hours, .days]
    where name.hasSuffix("_" + unit.rawValue) {
      let base = name.dropLast(unit.rawValue.count)
      if let field = Field(rawValue: base + "seconds"), field.content == .duration {
        return (field, unit)
      }
    }
    return nil
  }
}
