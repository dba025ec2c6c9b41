public import Primitives
public import Storage

/// That an alarm began to ring, or may be chance, in a month: what notices tell.
public struct AlarmNews: Sendable, Hashable {
  public enum State: String, Sendable, Hashable, CaseIterable, SQLBindable {
    case ringing
    case maybeChance = "maybe_chance"
  }

  public var alarm: String
  public var state: State
  /// The month judged, `YYYY-MM`.
  public var period: String
  public var sentence: LocalizedText
  public var nextStep: LocalizedText
  public var happenedAt: Instant

  /// Nil for a state that nobody is told about. `state` is the alarm's, such as `ringing`.
  public init?(
    alarm: String, state: String, period: String, sentence: LocalizedText, nextStep: LocalizedText,
    happenedAt: Instant
  ) {
    guard let state = State(rawValue: state) else { return nil }
    self.alarm = alarm
    self.state = state
    self.period = period
    self.sentence = sentence
    self.nextStep = nextStep
    self.happenedAt = happenedAt
  }
}
