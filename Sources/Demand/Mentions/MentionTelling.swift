public import Alarms
public import Primitives
public import Storage
import TextAnalysis

/// Turns the stories of what is said in public into alarms: one a story, updated while it goes on.
public enum MentionTelling {
  /// Days before a story whose texts are compared with its own: mentions are few.
  private static let wordsBefore: Int64 = 120

  /// Stores the stories and ends what is no longer seen; returns the alarms that came into another state.
  /// O(texts of the stories, 2,000 before and 2,000 of each, and alarms of the last days).
  public static func record(
    _ stories: [MentionWatch.Story], _ watch: MentionWatch, now: Instant, _ mentions: MentionQueries,
    _ clock: ZoneClock, _ connection: Connection
  ) throws -> [Alarm] {
    let span = 2 * watch.settings.toldHours * 3_600
    let known = try AlarmStore.live(.mentionSpike, since: Instant(seconds: now.seconds - span), connection)
    var changed: [Alarm] = []
    var told: Set<String> = []
    for story in stories {
      var alarm = try alarm(story, watch, mentions, clock)
      if let same = known.first(where: { !told.contains($0.id) && isSame($0, alarm, story, watch) }) {
        alarm.id = same.id
        alarm.nextStep = same.nextStep
      }
      told.insert(alarm.id)
      if let news = try AlarmStore.tell(alarm, now: now, connection) { changed.append(news) }
    }
    for alarm in known where !told.contains(alarm.id) { try AlarmStore.end(alarm, now: now, connection) }
    return changed
  }

  /// Whether a stored alarm is of this story, which mentions that came late may have made longer.
  private static func isSame(
    _ known: Alarm, _ alarm: Alarm, _ story: MentionWatch.Story, _ watch: MentionWatch
  ) -> Bool {
    guard known.segment == alarm.segment, let began = known.hours?.from else { return false }
    let quiet = watch.settings.quietMinutes * 60
    // One that was never told to be over may have been when nobody looked.
    let ended = known.hours?.to ?? began
    return began.seconds <= story.to.seconds + quiet && story.from.seconds <= max(ended, began).seconds + quiet
  }

  private static func alarm(
    _ story: MentionWatch.Story, _ watch: MentionWatch, _ mentions: MentionQueries, _ clock: ZoneClock
  ) throws -> Alarm {
    let after = Instant(seconds: story.to.seconds + 1)
    let people = try mentions.authors(story.about, from: story.from, to: after)
    let before = Instant(seconds: story.from.seconds - wordsBefore * 86_400)
    let words = RisingTerms.find(
      now: try mentions.texts(story.about, from: story.from, to: after),
      before: try mentions.texts(story.about, from: before, to: story.from))
    return Alarm(
      mentionSpike: Alarm.Mentions(
        count: story.count, busiestHour: story.busiestHour, record: story.record.threshold,
        busierDays: story.busiest.dropLast().count { $0 > story.record.threshold }, days: story.record.days,
        authors: people.authors, named: people.named, words: words.map(\.text), lastDay: "\(story.day)",
        busiest: story.busiest),
      about: story.about, hours: Alarm.Hours(from: story.from, to: story.isOver ? story.to : nil, clock),
      falseAlertsPerDay: watch.settings.falseAlertsPerDay)
  }
}
