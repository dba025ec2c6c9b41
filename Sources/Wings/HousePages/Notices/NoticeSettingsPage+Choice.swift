import Notices
import Primitives

extension NoticeSettingsPage.Choice {
  init(_ choice: NoticeChoice) {
    // Where no digest is wanted, the hours that a digest would begin with.
    let (pace, weekday, hour) =
      switch choice.pace {
      case .immediately: ("immediately", 0, 8)
      case .daily(let hour): ("daily", 0, hour)
      case .weekly(let weekday, let hour): ("weekly", weekday, hour)
      }
    self.init(
      byMail: choice.byMail, pace: pace, hour: hour, weekday: weekday, wanted: choice.wanted.rawValue,
      quietFrom: choice.quiet?.from, quietTo: choice.quiet?.to)
  }
}
