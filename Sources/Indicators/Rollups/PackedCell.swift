/// A rollup cell as four words, whose order is the order of the tables' primary keys.
///
/// Cells are looked up several times for each fact: four words hash and compare in a few nanoseconds.
struct PackedCell: Hashable, Sendable {
  private let when: UInt64
  private let channelTeam: UInt64
  private let queueReason: UInt64
  private let rest: UInt64

  /// `series` is 0 for conversations.
  init(_ cell: RollupCell, series: Int = 0) {
    when =
      UInt64(cell.grain.rawValue) << 60 | UInt64(cell.level.rawValue) << 56
      | UInt64(truncatingIfNeeded: cell.bucket &+ Self.bucketOffset)
    channelTeam = Self.pair(cell.place.channel, cell.place.team)
    queueReason = Self.pair(cell.place.queue, cell.place.reason)
    rest =
      UInt64(UInt32(bitPattern: cell.place.product)) << 32 | UInt64(series) << 24
      | UInt64(UInt32(bitPattern: cell.day) & 0xFF_FFFF)
  }

  var cell: RollupCell {
    var place = RollupPlace()
    place.channel = Int32(truncatingIfNeeded: channelTeam >> 32)
    place.team = Int32(truncatingIfNeeded: channelTeam)
    place.queue = Int32(truncatingIfNeeded: queueReason >> 32)
    place.reason = Int32(truncatingIfNeeded: queueReason)
    place.product = Int32(truncatingIfNeeded: rest >> 32)
    return RollupCell(
      grain: RollupGrain(rawValue: Int(when >> 60)) ?? .month,
      level: RollupLevel(rawValue: Int(when >> 56 & 0xF)) ?? .leaf,
      bucket: Int64(when & 0xFF_FFFF_FFFF_FFFF) &- Self.bucketOffset, day: Int32(rest & 0xFF_FFFF), place: place)
  }

  var series: Int { Int(rest >> 24 & 0xFF) }

  static func precedes(_ a: PackedCell, _ b: PackedCell) -> Bool {
    if a.when != b.when { return a.when < b.when }
    if a.channelTeam != b.channelTeam { return a.channelTeam < b.channelTeam }
    if a.queueReason != b.queueReason { return a.queueReason < b.queueReason }
    return a.rest < b.rest
  }

  /// Well mixed bits for a table whose size is a power of two.
  var mixed: UInt64 {
    var z = when &* 0x9E37_79B9_7F4A_7C15
    z = (z ^ (z >> 29) ^ channelTeam) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 32) ^ queueReason) &* 0x94D0_49BB_1331_11EB
    z = (z ^ (z >> 29) ^ rest) &* 0xFF51_AFD7_ED55_8CCD
    return z ^ (z >> 32)
  }

  private static let bucketOffset: Int64 = 1 << 50

  private static func pair(_ a: Int32, _ b: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: a)) << 32 | UInt64(UInt32(bitPattern: b))
  }
}

/// Sums by cell: the cells in the order in which they came, and where each stands (open addressing).
struct CellSums<Numbers: SIMD & Sendable>: Sendable where Numbers.Scalar == Int64 {
  private(set) var cells: [PackedCell] = []
  private(set) var numbers: [Numbers] = []
  /// Place + 1 of a cell; 0 is free.
  private var slots = [Int32](repeating: 0, count: 1024)

  /// Adds to a cell, making it when it is new; returns where it stands. O(1) on average.
  @discardableResult
  mutating func add(_ change: Numbers, _ cell: PackedCell) -> Int {
    let place = place(of: cell)
    numbers[place] &+= change
    return place
  }

  private mutating func place(of cell: PackedCell) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: cell.mixed) & mask
    while slots[slot] != 0 {
      let place = Int(slots[slot]) - 1
      if cells[place] == cell { return place }
      slot = (slot + 1) & mask
    }
    cells.append(cell)
    numbers.append(Numbers())
    slots[slot] = Int32(cells.count)
    if cells.count * 2 > slots.count { grow() }
    return cells.count - 1
  }

  private mutating func grow() {
    slots = [Int32](repeating: 0, count: slots.count * 2)
    let mask = slots.count - 1
    for (place, cell) in cells.enumerated() {
      var slot = Int(truncatingIfNeeded: cell.mixed) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(place + 1)
    }
  }

  /// Places in the order of the primary key.
  var order: [Int32] {
    var order = (0..<Int32(cells.count)).map { $0 }
    cells.withUnsafeBufferPointer { cells in
      order.sort { PackedCell.precedes(cells[Int($0)], cells[Int($1)]) }
    }
    return order
  }
}
