/// One spike from its alert to an hour of quiet: one alert, and another only when it is a quarter worse.
struct SpikeEpisode: Sendable, Hashable {
  private var isOn = false
  private var quietMinutes = 0
  /// How far above the expected it was at the last alert.
  private var told = 0.0
  /// It is over, though the sum of what grew has not come down yet: in a small series that takes days.
  private var isSpent = false

  /// The lines begin anew with the day.
  mutating func beginDay() {
    quietMinutes = 0
    isSpent = false
  }

  mutating func follow(_ reading: inout SpikeReading, _ slotMinutes: Int, _ settings: SpikeSettings) {
    if reading.lines.isEmpty || reading.lines.contains(.window) { isSpent = false }
    if reading.lines.isEmpty || isSpent {
      quiet(slotMinutes, settings)
    } else {
      let now = 1 + reading.excess
      if !isOn || now > told * settings.worse {
        reading.isAlert = true
        told = now
      }
      if !isOn { quietMinutes = 0 }
      isOn = true
      if reading.isCalm { quiet(slotMinutes, settings) } else { quietMinutes = 0 }
      isSpent = !isOn
    }
    reading.isOn = isOn
  }

  private mutating func quiet(_ slotMinutes: Int, _ settings: SpikeSettings) {
    quietMinutes += slotMinutes
    if quietMinutes >= settings.quietMinutes { isOn = false }
  }
}
