import PageKit
import Alarms

extension StatePill {
  /// What the stored state of an alarm looks like.
  init(alarmState: String, subject: AlarmSubject) {
    self =
      switch AlarmState(rawValue: alarmState) {
      case .ringing: subject == .holes ? .noData : .rings
      case .maybeChance: .maybeChance
      case .notEnoughData, nil: .notEnoughData
      case .taken: .taken
      case .silenced: .silenced
      case .resolved: .resolved
      case .dismissed: .dismissed
      }
  }
}
