import Foundation
public import Statistics

/// Whether the work and the hands were the same when an indicator fell: was it capacity?
///
/// It labels an alarm, it never suppresses one.
public struct CapacityContext: Sendable, Hashable {
  /// Change of contacts a business day, as a fraction; nil when unknown.
  public var volumeChange: Double?
  /// Change of the head count (full-time equivalents), as a fraction; nil when unknown.
  public var headcountChange: Double?
  public var verdict: Verdict

  public enum Verdict: String, Sendable, Hashable {
    /// Volume proved to lie within ±10 % (equivalence test) and head count within ±5 %.
    case provedStable = "proved_stable"
    /// Within the same bounds, but the volume varies too much to prove it, or the head count is unknown.
    case looksStable = "looks_stable"
    /// One of them moved: look at capacity first.
    case capacityFirst = "capacity_first"
    /// Neither is known.
    case unknown
  }

  /// - `volume`: the month judged over the baseline, both per weighted business day.
  /// - `phi`: overdispersion of the volumes.
  /// - `headcount`: full-time equivalents before and now.
  public static func judge(
    volume: PoissonRatio?, phi: Double = 1, headcount: (before: Double, now: Double)?,
    volumeBand: Double = 0.10, headcountBand: Double = 0.05
  ) -> CapacityContext {
    let volumeChange = volume.flatMap { $0.count2 > 0 ? $0.ratio - 1 : nil }
    let headcountChange = headcount.flatMap { $0.before > 0 ? $0.now / $0.before - 1 : nil }
    let volumeMoved = volumeChange.map { abs($0) > volumeBand + 1e-9 } ?? false
    let headcountMoved = headcountChange.map { abs($0) > headcountBand + 1e-9 } ?? false
    let verdict: Verdict
    if volumeMoved || headcountMoved {
      verdict = .capacityFirst
    } else if let volume, volumeChange != nil {
      let low = 1 - volumeBand
      let proved = EquivalenceTest.p(volume, phi: phi, low: low, high: 1 / low) < 0.05
      verdict = proved && headcountChange != nil ? .provedStable : .looksStable
    } else {
      verdict = headcountChange == nil ? .unknown : .looksStable
    }
    return CapacityContext(
      volumeChange: volumeChange, headcountChange: headcountChange, verdict: verdict)
  }
}
