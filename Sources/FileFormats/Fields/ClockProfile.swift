/// What the clocks of a column of durations look like: whether they may be minutes and seconds that a spreadsheet took
/// for hours and minutes (`5:30`, typed for five minutes and a half, is saved as `05:30:00`). Noughts say nothing.
/// Memory is bounded: the first ones stand for all.
struct ClockProfile: Sendable {
  private static let most = 2_000

  private var values: [Int] = []
  private var withSeconds = 0
  private var example: String?

  mutating func see(_ bytes: UnsafeBufferPointer<UInt8>, _ text: String) {
    guard values.count < Self.most, let seconds = ElapsedClock.seconds(bytes), seconds > 0 else { return }
    values.append(seconds)
    if seconds.isMultiple(of: 60) { example = example ?? text } else { withSeconds += 1 }
  }

  /// A cell that may be such minutes: none has seconds, not all are whole hours, and the middle one lasts an hour or more.
  var hiddenMinutes: String? {
    guard values.count >= 3, withSeconds == 0, values.contains(where: { !$0.isMultiple(of: 3_600) }),
      values.sorted()[values.count / 2] >= 3_600
    else { return nil }
    return example
  }
}
