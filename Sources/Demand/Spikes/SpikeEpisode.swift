/// One spike from its alert to an hour of quiet: one alert, and another only when it is a quarter worse.
struct SpikeEpisode: Sendable, Hashable {
  private var isOn = false
  private var quietMinutes = 0
  /// How far above the expected it was at the last alert.
  private var told = 0.0

  /// The lines begin anew with the day.
  mutating func beginDay() { quietMinutes = 0 }

  mutating func follow(_ reading: inout SpikeReading, _ slotMinutes: Int, _ settings: SpikeSettings) {
    if reading.lines.isEmpty {
      quietMinutes += slotMinutes
      if quietMinutes >= settings.quietMinutes { isOn = false }
    } else {
      quietMinutes = 0
      let now = 1 + reading.excess
      if !isOn || now > told * settings.worse {
        reading.isAlert = true
        told = now
      }
      isOn = true
    }
    reading.isOn = isOn
  }
}
