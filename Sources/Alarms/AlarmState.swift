/// The states of an alarm: what the data say, or what people did to it.
public enum AlarmState: String, Sendable, CaseIterable {
  case ringing
  case maybeChance = "maybe_chance"
  case notEnoughData = "not_enough_data"
  case taken, silenced, resolved, dismissed
}
