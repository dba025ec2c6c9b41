/// The durations behind the sketches of one segment and period, where they are few: as many as the sketch holds, and
/// the same. Medians and percentiles of few durations are read from them, without the sketch's 1 %.
public struct ExactDurations: Sendable, Equatable {
  /// Above this many the sketch answers.
  public static let most = 1_000

  private var sorted: [DurationKind: [Int]] = [:]

  public init() {}

  public var isEmpty: Bool { sorted.isEmpty }

  /// In seconds, the shortest first; empty where only the sketch is known.
  public internal(set) subscript(kind: DurationKind) -> [Int] {
    get { sorted[kind] ?? [] }
    set { sorted[kind] = newValue.isEmpty ? nil : newValue.sorted() }
  }
}

extension SegmentSums {
  /// Takes the durations themselves, in any order. They are kept only where they are few and fall into the very bins
  /// of the sketch, so that a figure never rests on other conversations than its sums do. O(n log n).
  public mutating func take(_ seconds: [Int], _ kind: DurationKind) {
    guard seconds.count <= ExactDurations.most else { return }
    var sketch = DurationSketch()
    for one in seconds { sketch.add(seconds: one) }
    if sketch == conversations[sketch: kind] { exact[kind] = seconds.map { max(0, $0) } }
  }

  /// Whether a sketch is small enough for its durations to be worth reading, and large enough to differ from them.
  public func wantsDurations(_ kind: DurationKind) -> Bool {
    let count = conversations[sketch: kind].count
    return count > 0 && count <= ExactDurations.most && exact[kind].isEmpty
  }

  /// Joins the durations of two segments or periods, whose sketches are joined already.
  mutating func join(_ other: ExactDurations) {
    guard !exact.isEmpty || !other.isEmpty else { return }
    for kind in DurationKind.allCases {
      let all = exact[kind] + other[kind]
      let isWhole = all.count <= ExactDurations.most && all.count == conversations[sketch: kind].count
      exact[kind] = isWhole ? all : []
    }
  }
}

/// Durations being found, by where they belong; places with too many are given up, so that memory stays bounded by
/// the places.
public struct FoundDurations<Place: Hashable & Sendable>: Sendable {
  private struct Cell: Hashable, Sendable {
    var place: Place
    var kind: DurationKind
  }

  private var cells: [Cell: [Int]] = [:]

  public init() {}

  /// O(1).
  public mutating func add(_ seconds: Int, _ kind: DurationKind, at place: Place) {
    cells[Cell(place: place, kind: kind), default: []].append(seconds, atMost: ExactDurations.most + 1)
  }

  /// Hands over what was found, place by place, in no order that counts.
  public func give(_ body: (Place, DurationKind, [Int]) -> Void) {
    for (cell, seconds) in cells { body(cell.place, cell.kind, seconds) }
  }
}

extension [Int] {
  /// Adds a number unless there are `most` already.
  fileprivate mutating func append(_ number: Int, atMost most: Int) {
    if count < most { append(number) }
  }
}
