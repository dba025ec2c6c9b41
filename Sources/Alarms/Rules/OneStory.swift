import Primitives

/// One story, one bell: the falls of one indicator in one month are told once.
public enum OneStory {
  /// Merges the ringing falls of the month. What is merged stays inside the bell that rings, as `absorbed`;
  /// findings that do not ring, surges and missing data pass through unchanged.
  ///
  /// For each indicator: a look that rings for a sharp and a gradual fall keeps the one that tells it: the
  /// gradual one when at least a quarter of the fall had come before this month. When the total rings, the total's bell is kept, unless
  /// one segment alone rings and accounts for two thirds of the total's fall: then that segment's bell is.
  /// When only segments ring, the surest is kept. An open alarm always comes before a new one.
  public static func merge(_ findings: [Finding]) -> [Finding] {
    var result: [Finding] = []
    var groups: [String: [Finding]] = [:]
    var order: [String] = []
    for finding in findings {
      guard finding.kind.isFall, finding.state == .ringing else {
        result.append(finding)
        continue
      }
      if groups[finding.look.indicator] == nil { order.append(finding.look.indicator) }
      groups[finding.look.indicator, default: []].append(finding)
    }
    for indicator in order {
      result += stories(groups[indicator] ?? [])
    }
    return result
  }

  /// The bells of one indicator: one for what is open, one for what is new.
  private static func stories(_ group: [Finding]) -> [Finding] {
    var open = group.filter(\.isUpdate)
    var fresh = group.filter { !$0.isUpdate }
    let openTotal = open.contains { $0.look.segment.isAll }
    if let lead = leading(fresh), !open.isEmpty,
      openTotal || (fresh[lead].look.segment.isAll && open.contains { explains($0, fresh[lead]) })
    {
      open += fresh
      fresh = []
    }
    return [told(open), told(fresh)].compactMap { $0 }
  }

  private static func told(_ group: [Finding]) -> Finding? {
    guard let kept = leading(group) else { return nil }
    var bell = group[kept]
    bell.absorbed = group.enumerated().filter { $0.offset != kept }.map(\.element)
    return bell
  }

  /// Which finding of the group rings for all of it: an open one before a new one, the total before its
  /// parts unless one part alone explains it.
  private static func leading(_ group: [Finding]) -> Int? {
    var indices = Array(group.indices)
    let open = indices.filter { group[$0].isUpdate }
    if !open.isEmpty { indices = open }
    let total = surest(indices.filter { group[$0].look.segment.isAll }, group)
    let parts = indices.filter { !group[$0].look.segment.isAll }
    guard let total else { return surest(parts, group) }
    let segments = Set(parts.map { group[$0].look.segment })
    if segments.count == 1, let part = surest(parts, group), explains(group[part], group[total]) {
      return part
    }
    return total
  }

  /// The smallest q, then the smallest p; of a sharp and a gradual fall of the same look, the gradual one
  /// when a good part of it had come before this month, else the sharp one.
  private static func surest(_ candidates: [Int], _ group: [Finding]) -> Int? {
    let best = candidates.min { rank(group[$0]) < rank(group[$1]) }
    guard let best else { return nil }
    let sameLook = candidates.filter { group[$0].look == group[best].look }
    let gradual = sameLook.first { group[$0].kind == .gradualFall && cameBefore(group[$0]) }
    return gradual ?? sameLook.first { group[$0].kind == .sharpFall } ?? best
  }

  /// At least a quarter of the fall was there the month before.
  private static func cameBefore(_ gradual: Finding) -> Bool {
    guard let evidence = gradual.evidence, let previous = evidence.previous, evidence.change != 0 else {
      return true
    }
    return (previous - evidence.usual) / evidence.change >= 0.25
  }

  private static func rank(_ finding: Finding) -> (Double, Double, String) {
    (finding.evidence?.q ?? 1, finding.evidence?.p ?? 1, finding.look.segment.description)
  }

  /// Does the part's fall, weighed by its answers, make up two thirds of the total's?
  private static func explains(_ part: Finding, _ total: Finding) -> Bool {
    guard let p = part.evidence, let t = total.evidence, t.n > 0, t.change != 0 else { return false }
    return p.change * p.n / t.n / t.change >= 2.0 / 3
  }
}
