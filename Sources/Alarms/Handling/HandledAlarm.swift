/// An alarm with what people did to it last, if anything.
public struct HandledAlarm: Sendable, Equatable {
  public var alarm: Alarm
  public var handling: Handling?
}
