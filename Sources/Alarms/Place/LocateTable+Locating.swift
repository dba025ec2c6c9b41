import Primitives
public import Statistics

extension LocateTable {
  /// How to look.
  public struct Method: Hashable, Sendable {
    /// How many dimensions a segment may name.
    public var depth = 3
    /// How many answers at the overall rate every cell is credited with before.
    public var priorWeight = 20.0
    /// How many causes, or candidates when there is no cause, are listed at most.
    public var mostCauses = 3
    public var mostCandidates = 5
    /// The chance below which a segment is a cause.
    public var level = 0.05
    public var effort = ScanEffort()
    public var rule = PlaceOfChange.Rule()
    /// The dimension of the verdict; when nil the one that the best segment names alone, else the channel,
    /// else the one whose values changed least alike.
    public var dimension: String?

    public init() {}
  }

  /// The place of the change. O(cells × combinations of dimensions); drawing only when p is in doubt.
  public func located(by method: Method = Method()) -> LocateResult { CodedTable(self).located(by: method) }
}

extension CodedTable {
  func located(by method: LocateTable.Method) -> LocateResult {
    let scan = method.scan(self)
    let candidates = scan.best(limit: max(1, method.mostCandidates))
    let causes = scan.causes(most: method.mostCauses, level: method.level, effort: method.effort)
    let places =
      causes.isEmpty
      ? scan.p(of: candidates, method.effort) : causes.map { (finding: $0.finding, p: $0.p) }
    let index = dimensionIndex(method, places.first?.finding)
    // Without a cause the way of the overall rate decides: that is where a shift of mix shows.
    let place = PlaceOfChange(
      groups(index), direction: causes.isEmpty ? nil : scan.direction, rule: method.rule)
    return LocateResult(
      place, dimension: dimensions[index], names: values[index], direction: scan.direction,
      segments: places.map { LocateResult.Place($0.finding, $0.p, scan, self) },
      isExplained: !causes.isEmpty)
  }

  private func dimensionIndex(_ method: LocateTable.Method, _ best: PoissonScan.Finding?) -> Int {
    if let name = method.dimension, let index = dimensions.firstIndex(of: name) { return index }
    if let best, best.combination.elements.count == 1 { return best.combination.elements[0].dimension }
    if let index = dimensions.firstIndex(of: Dimension.channel.rawValue) { return index }
    let spread = dimensions.indices.map { index in
      let groups = self.groups(index).filter { $0.before.n > 0 && $0.after.n > 0 }
      return groups.isEmpty ? 1 : Heterogeneity(groups.map { ($0.before.proportion, $0.after.proportion) }).p
    }
    return dimensions.indices.min { spread[$0] < spread[$1] } ?? 0
  }
}

extension LocateTable.Method {
  /// The scan for rises of what is bad; for falls only when the table as a whole has fewer bad outcomes than
  /// expected, a fall is beyond chance and no rise is.
  fileprivate func scan(_ table: CodedTable) -> PoissonScan {
    let lattice = CuboidLattice(table.grid, depth: depth)
    let expectation = ShrunkExpectation(
      beforeCounts: table.counts.map(\.beforeN), beforeBad: table.counts.map(\.beforeBad),
      afterCounts: table.counts.map(\.afterN), weight: priorWeight)
    let observed = table.counts.map(\.afterBad)
    let rise = PoissonScan(lattice, expectation: expectation, observed: observed, direction: .rise)
    if rise.totalExcess >= 0 { return rise }
    if let best = rise.best().first, rise.boundOfP(best) < level { return rise }
    let fall = PoissonScan(lattice, expectation: expectation, observed: observed, direction: .fall)
    guard let best = fall.best().first, fall.boundOfP(best) < level else { return rise }
    return fall
  }
}

extension PoissonScan {
  fileprivate var direction: ChangeDirection { scan.statistic.direction }

  /// Each finding with its p: one set of draws serves them all.
  fileprivate func p(of findings: [Finding], _ effort: ScanEffort) -> [(finding: Finding, p: Double)] {
    guard let best = findings.first else { return [] }
    if effort.draws == 0 { return findings.map { ($0, boundOfP($0)) } }
    let draws = significance(
      stopAbove: best.score, draws: effort.draws, seed: effort.seed, null: effort.null)
    return findings.map { ($0, draws.p(ofScore: $0.score)) }
  }
}

extension LocateResult {
  fileprivate init(
    _ place: PlaceOfChange, dimension: String, names: [String], direction: ChangeDirection,
    segments: [Place], isExplained: Bool
  ) {
    verdict = place.verdict
    self.dimension = dimension
    values = place.values.map { names[$0] }
    probability = place.probability
    mixShare = place.rateMix.mixShare
    rateEffect = place.rateMix.rateEffect
    mixEffect = place.rateMix.mixEffect
    parts = names.indices.map { index in
      let (effects, interval) = place.part(index)
      return Part(
        value: names[index], change: place.groups[index], effects: effects, interval: interval)
    }
    self.direction = direction
    self.segments = segments
    self.isExplained = isExplained
  }
}

extension LocateResult.Place {
  fileprivate init(
    _ finding: PoissonScan.Finding, _ p: Double, _ scan: PoissonScan, _ table: CodedTable
  ) {
    func segment(_ combination: Combination) -> Segment {
      var segment = Segment.all
      for element in combination.elements {
        segment[Dimension(table.dimensions[element.dimension])] = table.values[element.dimension][element.value]
      }
      return segment
    }
    let total = scan.totalExcess
    let moved = scan.direction == .rise ? total > 0 : total < 0
    self.init(
      segment: segment(finding.combination), equivalents: finding.equivalents.map(segment),
      counts: table.grid.cells(of: finding.combination).reduce(into: .zero) { $0 += table.counts[$1] },
      score: finding.score, p: p, expectedBad: finding.expected, afterBad: finding.observed,
      shareExplained: moved ? finding.excess / total : nil)
  }
}
