import Foundation
public import Primitives

/// Which months the data can speak of: an export ends one day, and months after it are unknown, not calm.
public struct DataReach: Hashable, Sendable {
  /// At most so many months are looked at.
  public static let months = 36
  /// A silence at the end of a month is taken for calm only while no more days' changes than this were expected
  /// in it: by chance alone it then happens once in twenty times (e⁻³).
  static let mostExpectedInSilence = 3.0

  /// The first change on file.
  public let first: CivilDate
  /// The last change on file: the later of the last joining and the last leaving.
  public let last: CivilDate
  /// The first leaving on file. Before its month leavings may not have been recorded, and a churn of zero would be
  /// an invention.
  public let firstLeft: CivilDate?
  /// Changes on file in the 365 days up to `last`.
  public let changesInLastYear: Int
  /// The day data of this kind last came in; nil when nobody knows.
  public let importedOn: CivilDate?

  public init(
    first: CivilDate, last: CivilDate, firstLeft: CivilDate?, changesInLastYear: Int, importedOn: CivilDate? = nil
  ) {
    self.first = first
    self.last = last
    self.firstLeft = firstLeft
    self.changesInLastYear = changesInLastYear
    self.importedOn = importedOn
  }

  /// The last month that is over, and that the data reach to the end of.
  ///
  /// The month of `last` counts when `last` is its last day; or when data came in after its end and chance explains
  /// the silence after `last`. Otherwise the export was made within it, and the month before counts.
  public func lastMonth(now: CivilDate) -> Month {
    let month = last.month
    let over = now.month.advanced(by: -1)
    let silence = Double(month.lastDay.daysSince1970 - last.daysSince1970)
    let expected = silence * Double(changesInLastYear) / 365
    let cameLater = importedOn.map { $0 > month.lastDay } ?? false
    let isWhole = silence == 0 || (cameLater && expected <= Self.mostExpectedInSilence)
    return min(over, isWhole ? month : month.advanced(by: -1))
  }

  /// At most 36 months, from the first with a leaving on file to `lastMonth`; nil when there is none.
  public func window(now: CivilDate) -> ClosedRange<Month>? {
    guard let firstLeft else { return nil }
    let end = lastMonth(now: now)
    let start = max(end.advanced(by: 1 - Self.months), firstLeft.month)
    return start <= end ? start...end : nil
  }
}

extension DataReach {
  /// Of customers; nil without any. O(n).
  ///
  /// A day after that of the import was foreseen, not seen (a contract that is to end): it says nothing of how far
  /// the data reach.
  public init?(_ spans: [CustomerSpan], importedOn: CivilDate?) {
    func isSeen(_ day: CivilDate) -> Bool { importedOn.map { day <= $0 } ?? true }
    let days = (spans.map(\.joinedOn) + spans.compactMap(\.leftOn)).filter(isSeen)
    guard let first = days.min(), let last = days.max() else { return nil }
    self.init(
      first: first, last: last, firstLeft: spans.compactMap(\.leftOn).filter(isSeen).min(),
      changesInLastYear: days.count { last.daysSince1970 - $0.daysSince1970 < 365 }, importedOn: importedOn)
  }
}
