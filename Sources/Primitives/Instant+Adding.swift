extension Instant {
  /// So many minutes later; a number that leads out of all time leads to its end, so that whoever looks at it refuses it.
  public func adding(minutes: Int64) -> Instant {
    let (more, isTooMuch) = minutes.multipliedReportingOverflow(by: 60)
    let (sum, isTooFar) = seconds.addingReportingOverflow(more)
    return isTooMuch || isTooFar ? Instant(seconds: minutes < 0 ? .min : .max) : Instant(seconds: sum)
  }
}
