import Alarms
import Primitives
import Statistics

/// The churn of groups of customers in the first and in the last twelve months looked at.
struct ChurnEnds {
  private struct Count {
    var lost = 0.0
    var opening = 0.0

    var proportion: Proportion { Proportion(lost, of: opening) }
  }

  private struct Ends {
    var before = Count()
    var after = Count()
  }

  private var ages: [CustomerAge: Ends] = [:]
  private var segments: [String: Ends] = [:]

  /// O(customers · 24).
  init(_ spans: [CustomerSpan], in months: ClosedRange<Month>) {
    let told = min(LongTrendRule.told, months.count / 2)
    let all = Array(months)
    for span in spans {
      for month in all.prefix(told) { count(span, month, \.before) }
      for month in all.suffix(told) { count(span, month, \.after) }
    }
  }

  private mutating func count(_ span: CustomerSpan, _ month: Month, _ end: WritableKeyPath<Ends, Count>) {
    let first = month.firstDay
    guard span.isCustomer(atStartOf: first) else { return }
    let isLost = span.leftOn.map { $0 <= month.lastDay } ?? false
    let age = CustomerAge(days: first.daysSince1970 - span.joinedOn.daysSince1970)
    ages[age, default: Ends()][keyPath: end].opening += 1
    if isLost { ages[age, default: Ends()][keyPath: end].lost += 1 }
    guard let segment = span.segment else { return }
    segments[segment, default: Ends()][keyPath: end].opening += 1
    if isLost { segments[segment, default: Ends()][keyPath: end].lost += 1 }
  }

  var byAge: LongTrendPlace {
    let known = CustomerAge.allCases.compactMap { age in ages[age].map { (age.rawValue, $0) } }
    return LongTrendPlace(.customerAge, Self.changes(known))
  }

  /// Nil when the customers have no segments.
  var bySegment: LongTrendPlace? {
    segments.count < 2
      ? nil : LongTrendPlace(.customerSegment, Self.changes(segments.sorted { $0.key < $1.key }.map { ($0, $1) }))
  }

  private static func changes(_ groups: [(String, Ends)]) -> [(value: String, change: GroupChange)] {
    groups.map { ($0, GroupChange(before: $1.before.proportion, after: $1.after.proportion)) }
  }
}
