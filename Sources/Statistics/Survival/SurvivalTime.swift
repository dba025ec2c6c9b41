/// How long one subject was followed, and whether the follow-up ended with the event (a customer who left) or
/// was cut off before it (right-censored: still a customer when last seen).
///
/// Times count from the subject's own start, in any one unit (months of tenure).
public struct SurvivalTime: Hashable, Sendable {
  /// When the follow-up ended.
  public let time: Double
  /// True: the event happened at `time`. False: all that is known is that it had not happened by then.
  public let isEvent: Bool
  /// When the follow-up began (delayed entry, left truncation): the age at which a customer who joined before
  /// the window was first under observation. 0 for a subject followed from its start.
  public let entry: Double

  /// nil unless 0 ≤ entry < time, all finite; with entry 0 a time of 0 is allowed (gone on the first day).
  ///
  /// A subject under observation for no time says nothing, and is no part of a risk set.
  public init?(_ time: Double, isEvent: Bool, entry: Double = 0) {
    guard time.isFinite, entry >= 0, entry < time || (entry == 0 && time == 0) else { return nil }
    self.time = time
    self.isEvent = isEvent
    self.entry = entry
  }
}
