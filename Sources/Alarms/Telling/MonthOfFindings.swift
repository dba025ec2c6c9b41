import Primitives

/// The findings of a month as they are told: one story, one entry.
///
/// - Where a fall of an indicator rings, its doubtful falls elsewhere are part of that story.
/// - A look that is doubtful for two rules is told once, by the surer one.
/// - Figures of one segment that stopped coming together are one hole, and a hole in everything is not told
///   again for each channel.
enum MonthOfFindings {
  static func told(_ findings: [Finding]) -> [Finding] {
    holes(doubts(findings))
  }

  private static func doubts(_ findings: [Finding]) -> [Finding] {
    let ringing = Set(
      findings.filter { $0.kind.isFall && $0.state == .ringing }.map(\.look.indicator))
    var surest: [Look: Double] = [:]
    for finding in findings where finding.isDoubtfulFall {
      let p = finding.evidence?.p ?? 1
      surest[finding.look] = min(surest[finding.look] ?? 1, p)
    }
    var told: Set<Look> = []
    return findings.filter { finding in
      guard finding.isDoubtfulFall else { return true }
      if ringing.contains(finding.look.indicator) { return false }
      guard (finding.evidence?.p ?? 1) <= surest[finding.look] ?? 1 else { return false }
      return told.insert(finding.look).inserted
    }
  }

  private static func holes(_ findings: [Finding]) -> [Finding] {
    let everywhere = Set(
      findings.filter { $0.kind == .missingData && $0.look.segment.isAll }.map(\.look.indicator))
    var first: [Segment: Int] = [:]
    var told: [Finding] = []
    for finding in findings {
      guard finding.kind == .missingData else {
        told.append(finding)
        continue
      }
      if !finding.look.segment.isAll, everywhere.contains(finding.look.indicator) { continue }
      if let place = first[finding.look.segment] {
        told[place].absorbed.append(finding)
      } else {
        first[finding.look.segment] = told.count
        told.append(finding)
      }
    }
    return told
  }
}

extension Finding {
  fileprivate var isDoubtfulFall: Bool { kind.isFall && state == .maybeChance }
}
