import Facts
import FileFormats
import Primitives

/// A row whose cells have been read: one value a field, before the fact is made. Reused for every row.
struct ParsedRow: Sendable {
  /// By field and part: whole, date, time.
  private var slots: [ParsedValue]
  var extras: [String: String] = [:]
  /// Texts of columns without a field.
  var prose: [String] = []
  /// Column header by field, for diagnostics.
  private let headers: [String?]
  /// The slots that rows of this file ever fill.
  private let used: [Int]
  /// The fields whose day has a column of its own.
  private let days: Set<Int>

  init(headers: [(target: FieldTarget, header: String)], defaults: [Int]) {
    used = Array(Set(headers.map { Self.slot($0.target) } + defaults + [Self.slot(.externalID)]))
    days = Set(headers.compactMap { $0.target.part == .date ? $0.target.field.place : nil })
    slots = Array(repeating: .none, count: Field.allCases.count * 3)
    var named = [String?](repeating: nil, count: Field.allCases.count)
    for (target, header) in headers where named[target.field.place] == nil {
      named[target.field.place] = header
    }
    self.headers = named
  }

  /// Whether a column of the file gives the day of a moment that comes in parts.
  func hasDay(_ field: Field) -> Bool { days.contains(field.place) }

  func header(of field: Field) -> String? { headers[field.place] }

  mutating func clear() {
    for slot in used { slots[slot] = .none }
    if extras.isEmpty == false { extras = [:] }
    if prose.isEmpty == false { prose = [] }
  }

  subscript(_ slot: Int) -> ParsedValue {
    get { slots[slot] }
    set { slots[slot] = newValue }
  }

  /// The place of a target: three for each field.
  @inline(__always)
  static func slot(_ target: FieldTarget) -> Int {
    switch target.part {
    case .date: target.field.place * 3 + 1
    case .time: target.field.place * 3 + 2
    case .number, nil: target.field.place * 3
    }
  }

  @inline(__always)
  static func slot(_ field: Field) -> Int { field.place * 3 }
}

extension Field {
  /// The place of the case in the declaration, 0…: an enum without payloads is stored as that number (a
  /// test holds it).
  @inline(__always)
  var place: Int { withUnsafeBytes(of: self) { Int($0[0]) } }
}
