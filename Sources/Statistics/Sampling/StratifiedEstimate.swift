/// A share estimated from a stratified sample, each stratum weighted by how many it stands for.
///
/// p = Σ(N/ΣN)·k/n with the finite-population variance Σ(N/ΣN)²(1 − n/N)·p(1 − p)/(n − 1); the interval is
/// Wilson's on the effective number n_eff = p(1 − p)/v. Source: Cochran, Sampling Techniques, 5.
public struct StratifiedEstimate: Hashable, Sendable {
  /// What a stratum has and what was found in it.
  public struct Stratum: Hashable, Sendable {
    /// Items in the stratum.
    public var size: Int
    /// Items read.
    public var read: Int
    /// Items read that had the property.
    public var found: Int

    public init(size: Int, read: Int, found: Int) {
      precondition(found >= 0 && found <= read && read <= size, "Found ≤ read ≤ size.")
      self.size = size
      self.read = read
      self.found = found
    }
  }

  /// The estimated share, 0…1.
  public let share: Double
  /// Its standard error. Infinite when a stratum was not read at all, or only one item of several.
  public let standardError: Double
  /// The simple random sample that would be as precise.
  public let effectiveCount: Double

  public init(_ strata: [Stratum]) {
    let total = Double(strata.reduce(0) { $0 + $1.size })
    var share = 0.0
    var variance = 0.0
    for stratum in strata where stratum.size > 0 {
      let (size, n) = (Double(stratum.size), Double(stratum.read))
      let weight = size / total
      let p = n > 0 ? Double(stratum.found) / n : 0
      share += weight * p
      let census = stratum.read == stratum.size
      let own = census ? 0 : n > 1 ? (1 - n / size) * p * (1 - p) / (n - 1) : .infinity
      variance += weight * weight * own
    }
    self.share = share
    standardError = variance.squareRoot()
    let spread = share * (1 - share)
    effectiveCount =
      variance > 0 && spread > 0 ? spread / variance : Double(strata.reduce(0) { $0 + $1.read })
  }

  /// Wilson's interval on the effective number; 0…1 when nothing can be said.
  public func interval(level: Double = 0.95) -> Interval {
    guard effectiveCount > 0, standardError.isFinite else { return Interval(low: 0, high: 1) }
    return Wilson.interval(Proportion(share * effectiveCount, of: effectiveCount), level: level)
  }
}
