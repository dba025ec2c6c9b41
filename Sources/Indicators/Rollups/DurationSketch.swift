import Statistics

/// How many durations fell in which bin: quantiles of any union of segments and periods, from sums alone.
///
/// Bins are fixed: every whole second up to 50 s has its own, after that each is 2 % wide, so a quantile
/// is within 1 % of a value that was there. Two sketches add, and subtract exactly what was added, in any
/// order, to the same bytes. After the idea of DDSketch (Masson, Rim, Lee, VLDB 2019), with whole-second
/// bounds so that no logarithm decides a bin.
public struct DurationSketch: Sendable, Equatable {
  /// Sorted bin numbers, and the count of each; counts are never zero.
  private var bins: [UInt16] = []
  private var counts: [Int64] = []

  public init() {}

  public var isEmpty: Bool { bins.isEmpty }
  /// How many durations are inside. O(bins).
  public var count: Int64 { counts.reduce(0, +) }

  /// Adds `times` durations of `seconds` (below zero counts as zero). O(bins) at worst.
  public mutating func add(seconds: Int, times: Int64 = 1) {
    add(bin: UInt16(Self.bin(of: seconds)), times: times)
  }

  public mutating func add(_ other: DurationSketch, sign: Int64 = 1) {
    for (bin, n) in zip(other.bins, other.counts) { add(bin: bin, times: n * sign) }
  }

  /// The duration in seconds below which a share `q` of them falls, as ``QuantileRanks/quantile(_:of:_:)`` defines
  /// it, within 1 %; nil when there are none. O(bins).
  public func quantile(_ q: Double) -> Double? {
    let total = Int(count)
    guard total > 0 else { return nil }
    return QuantileRanks.quantile(q, of: total) { value(atRank: Int64($0)) ?? 0 }
  }

  /// The value of the `rank`-th smallest duration (0 is the smallest); clamps to what is there.
  public func value(atRank rank: Int64) -> Double? {
    guard let last = bins.last else { return nil }
    var below: Int64 = 0
    for (bin, n) in zip(bins, counts) {
      below += n
      if below > rank { return Self.middle(of: Int(bin)) }
    }
    return Self.middle(of: Int(last))
  }

  mutating func add(bin: UInt16, times: Int64) {
    guard times != 0 else { return }
    let place = lowerBound(bin)
    if place < bins.count, bins[place] == bin {
      counts[place] += times
      if counts[place] == 0 {
        bins.remove(at: place)
        counts.remove(at: place)
      }
    } else {
      bins.insert(bin, at: place)
      counts.insert(times, at: place)
    }
  }

  /// Adds a bin above all others.
  mutating func append(bin: UInt16, times: Int64) {
    bins.append(bin)
    counts.append(times)
  }

  private func lowerBound(_ bin: UInt16) -> Int {
    var low = 0
    var high = bins.count
    while low < high {
      let middle = (low + high) / 2
      if bins[middle] < bin { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension DurationSketch {
  /// Lower bounds of the bins, in seconds; ends beyond 60 years.
  static let bounds: [Int] = {
    var bounds = [0]
    while let last = bounds.last, last < 2_000_000_000 { bounds.append(max(last + 1, last * 102 / 100)) }
    return bounds
  }()

  static func bin(of seconds: Int) -> Int {
    if seconds <= 50 { return max(0, seconds) }
    var low = 50
    var high = bounds.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if bounds[middle] <= seconds { low = middle } else { high = middle }
    }
    return low
  }

  static func middle(of bin: Int) -> Double {
    let next = bin + 1 < bounds.count ? bounds[bin + 1] : bounds[bin] + 1
    return Double(bounds[bin] + next - 1) / 2
  }
}

extension DurationSketch {
  /// The stored form: for each bin the step from the one before and the count, as variable-length numbers.
  /// The same content always gives the same bytes.
  public var bytes: [UInt8] {
    var out: [UInt8] = []
    var previous: UInt16 = 0
    for (bin, n) in zip(bins, counts) {
      Self.append(bin: bin, after: previous, times: n, to: &out)
      previous = bin
    }
    return out
  }

  /// Writes one bin of the stored form; `previous` is the bin before it, 0 for the first.
  static func append(bin: UInt16, after previous: UInt16, times: Int64, to out: inout [UInt8]) {
    append(UInt64(bin - previous), to: &out)
    append(UInt64(bitPattern: (times << 1) ^ (times >> 63)), to: &out)
  }

  /// Reads the stored form; bytes that were not written by ``bytes`` give an empty sketch.
  public init(bytes: [UInt8]) {
    var at = 0
    var bin: UInt64 = 0
    func number() -> UInt64? {
      var value: UInt64 = 0
      var shift: UInt64 = 0
      while at < bytes.count, shift < 64 {
        let byte = bytes[at]
        at += 1
        value |= UInt64(byte & 0x7F) << shift
        if byte < 0x80 { return value }
        shift += 7
      }
      return nil
    }
    while at < bytes.count {
      guard let step = number(), let zigzag = number(), step < UInt64(Self.bounds.count), zigzag != 0,
        bin + step < UInt64(Self.bounds.count), bins.isEmpty || step > 0
      else {
        bins = []
        counts = []
        return
      }
      bin += step
      bins.append(UInt16(bin))
      counts.append(Int64(bitPattern: zigzag >> 1) ^ -Int64(bitPattern: zigzag & 1))
    }
  }

  private static func append(_ value: UInt64, to out: inout [UInt8]) {
    var rest = value
    while rest >= 0x80 {
      out.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    out.append(UInt8(rest))
  }
}
