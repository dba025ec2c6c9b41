import Primitives

/// A sample drawn stratum by stratum, without replacement, the same for the same frame and seed.
///
/// Every item gets a random key from the seed and its own name; the items with the smallest keys of a stratum are
/// drawn. So the draw does not depend on the order of the frame, and an item added later moves at
/// most one other out. O(n log n).
public struct StratifiedSample: Hashable, Sendable {
  /// What can be drawn.
  public struct Item: Hashable, Sendable {
    public var id: String
    public var stratum: String

    public init(id: String, stratum: String) {
      self.id = id
      self.stratum = stratum
    }
  }

  /// One stratum and what was drawn of it.
  public struct Stratum: Hashable, Sendable {
    public var name: String
    /// Items in the frame.
    public var size: Int
    /// Items drawn, in the random order to read them in.
    public var drawn: [String]

    /// The chance every item of the stratum had of being drawn; its weight is the inverse.
    public var probability: Double { size > 0 ? Double(drawn.count) / Double(size) : 0 }
  }

  /// By name.
  public let strata: [Stratum]
  public let seed: UInt64

  /// Draws `allocation(sizes)` items of each stratum, sizes by name; more than there are means all.
  /// Items named twice in a stratum count once.
  public init(of frame: [Item], seed: UInt64, allocation: ([String: Int]) -> [String: Int]) {
    let members = Dictionary(grouping: Set(frame), by: \.stratum)
    let wanted = allocation(members.mapValues(\.count))
    self.seed = seed
    strata = members.keys.sorted().map { name in
      let keyed = (members[name] ?? []).map { (key: drawKey($0.id, seed), id: $0.id) }.sorted { $0 < $1 }
      let count = min(max(wanted[name] ?? 0, 0), keyed.count)
      return Stratum(name: name, size: keyed.count, drawn: keyed.prefix(count).map(\.id))
    }
  }

  /// Draws the same number of each stratum: 40 unless said.
  public init(of frame: [Item], seed: UInt64, each: Int = 40) {
    self.init(of: frame, seed: seed) { $0.mapValues { _ in each } }
  }

  /// How many items the frame has.
  public var frameSize: Int { strata.reduce(0) { $0 + $1.size } }

  /// All drawn items of all strata, in a random order that mixes the strata: to read without knowing which
  /// is which.
  public var readingOrder: [Item] {
    strata.flatMap { stratum in stratum.drawn.map { Item(id: $0, stratum: stratum.name) } }
      .map { (key: drawKey($0.id, seed &+ 1), item: $0) }
      .sorted { ($0.key, $0.item.id) < ($1.key, $1.item.id) }
      .map(\.item)
  }
}

/// A key for an item: the same on every machine (FNV-1a of the name, then mixed with the seed).
private func drawKey(_ id: String, _ seed: UInt64) -> UInt64 {
  var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  for byte in id.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
  var generator = SeededGenerator(seed: hash ^ (seed &* 0x9E37_79B9_7F4A_7C15))
  return generator.next()
}
