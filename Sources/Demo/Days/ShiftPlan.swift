import Facts
import Primitives

/// Who is on duty in the next two weeks: mornings and afternoons, by team.
enum ShiftPlan {
  static func twoWeeks(from today: CivilDate, _ calendar: ServiceCalendar) -> [Shift] {
    (0..<14).flatMap { offset -> [Shift] in
      let day = today.adding(days: offset)
      let open = calendar.openSeconds(day)
      let halves = [8 * 3600..<14 * 3600, 14 * 3600..<20 * 3600].filter { open.contains($0.lowerBound) }
      return halves.enumerated().flatMap { half, hours in
        DemoTeam.all.map { team in
          Shift(
            start: calendar.clock.instant(day, secondOfDay: hours.lowerBound),
            end: calendar.clock.instant(day, secondOfDay: hours.upperBound),
            agents: Double(onDuty(team, weekday: day.weekday, afternoon: half == 1)), team: team.name)
        }
      }
    }
  }

  /// Three in ten are on leave, in training or at rest; half a team on Saturdays; fewer after lunch.
  private static func onDuty(_ team: DemoTeam, weekday: Int, afternoon: Bool) -> Int {
    let present = Double(team.agents.count) * 0.7 * (weekday == 5 ? 0.5 : 1)
    return max(1, Int((present * (afternoon ? 0.45 : 0.55)).rounded()))
  }
}
