public import Primitives

/// What to compute: over which months, split by which dimensions, of which segment only.
public struct IndicatorQuery: Sendable {
  public var by: [Dimension]
  public var from: Month
  /// Included.
  public var to: Month
  public var within: Segment
  public var grain: Grain

  public init(
    by: [Dimension] = [], from: Month, to: Month, within: Segment = .all, grain: Grain = .month
  ) {
    self.by = by
    self.from = from
    self.to = to
    self.within = within
    self.grain = grain
  }

  /// The dimensions that the rows must tell apart.
  public var dimensions: Set<Dimension> { Set(by).union(within.values.keys.map { Dimension($0) }) }

  /// The cheapest rollup level that can answer; nil when the facts themselves must be read.
  public var rollupLevel: RollupLevel? {
    let wanted = dimensions
    guard grain == .month else {
      return wanted.isEmpty ? .total : wanted == [.channel] ? .channel : nil
    }
    if wanted.isEmpty { return .total }
    if wanted.count == 1, let only = wanted.first, let level = RollupLevel(dimension: only) { return level }
    return wanted.allSatisfy { RollupLevel(dimension: $0) != nil } ? .leaf : nil
  }
}

extension RollupLevel {
  public init?(dimension: Dimension) {
    switch dimension {
    case .channel: self = .channel
    case .team: self = .team
    case .queue: self = .queue
    case .reason: self = .reason
    case .product: self = .product
    default: return nil
    }
  }
}

extension RollupPlace {
  /// The id of a value of one of the five rolled-up dimensions; 0 for any other dimension.
  public subscript(dimension: Dimension) -> Int32 {
    get {
      switch dimension {
      case .channel: channel
      case .team: team
      case .queue: queue
      case .reason: reason
      case .product: product
      default: 0
      }
    }
    set {
      switch dimension {
      case .channel: channel = newValue
      case .team: team = newValue
      case .queue: queue = newValue
      case .reason: reason = newValue
      case .product: product = newValue
      default: break
      }
    }
  }
}
