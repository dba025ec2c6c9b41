import Alarms
package import Views

extension StatePill {
  /// What the stored state of an alarm looks like.
  package init(alarmState: String, kind: String) {
    self =
      switch AlarmState(rawValue: alarmState) {
      case .ringing: kind == Finding.Kind.missingData.rawValue ? .noData : .rings
      case .maybeChance: .maybeChance
      case .notEnoughData, nil: .notEnoughData
      case .taken: .taken
      case .silenced: .silenced
      case .resolved: .resolved
      case .dismissed: .dismissed
      }
  }
}
