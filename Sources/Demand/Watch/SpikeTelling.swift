public import Alarms
import Indicators
public import Primitives
public import Storage
import TextAnalysis

/// Turns the stories that a watch sees into alarms: one alarm a story, updated while it goes on.
public enum SpikeTelling {
  /// Stores the stories of a watch and ends what it no longer sees; returns the alarms that came into another state.
  /// O(texts of the stories, 2,000 before and 2,000 of each, and alarms of the last days).
  public static func record(
    _ look: SpikeWatch.Look, _ watch: SpikeWatch, now: Instant, _ contacts: ContactQueries, _ clock: ZoneClock,
    _ connection: Connection
  ) throws -> [Alarm] {
    let span = 2 * watch.settings.toldHours * 3_600
    let known = try AlarmStore.live(.contactSpike, since: Instant(seconds: now.seconds - span), connection)
    var changed: [Alarm] = []
    var told: Set<String> = []
    for story in look.stories {
      var alarm = try alarm(story, look, watch, now: now, contacts, clock)
      // A story keeps the name it was first told by, whatever leads it now.
      if let same = known.first(where: { !told.contains($0.id) && isSame($0, story, watch) }) {
        alarm.id = same.id
        alarm.nextStep = same.nextStep
        // The day after there is no course any more: the one that was drawn stays.
        if case .contactSpike(var now) = alarm.kind, now.spike.course.counts.isEmpty, let drawn = same.spike?.course {
          now.spike.course = drawn
          alarm.kind = .contactSpike(now)
        }
      }
      told.insert(alarm.id)
      if let news = try AlarmStore.tell(alarm, now: now, connection) { changed.append(news) }
    }
    for alarm in known where !told.contains(alarm.id) { try AlarmStore.end(alarm, now: now, connection) }
    return changed
  }

  /// Whether a stored alarm is of this story: their hours meet, but for the quiet after a spike.
  private static func isSame(_ alarm: Alarm, _ story: SpikeWatch.Story, _ watch: SpikeWatch) -> Bool {
    guard let began = alarm.hours?.from else { return false }
    let quiet = watch.settings.quietMinutes * 60
    // One that was never told to be over may have been when nobody looked.
    let ended = alarm.hours?.to ?? began
    return began.seconds <= story.to.seconds + quiet && story.from.seconds <= max(ended, began).seconds + quiet
  }

  private static func alarm(
    _ story: SpikeWatch.Story, _ look: SpikeWatch.Look, _ watch: SpikeWatch, now: Instant, _ contacts: ContactQueries,
    _ clock: ZoneClock
  ) throws -> Alarm {
    let leading = story.leading
    let place = leading.place
    let people = try contacts.customers(place.dimension, place.value, from: leading.from, to: leading.to)
    let before = Instant(seconds: leading.from.seconds - Int64(ContactSpikes.wordsBefore) * 86_400)
    let words = RisingTerms.find(
      now: try contacts.texts(place.dimension, place.value, from: leading.from, to: leading.to),
      before: try contacts.texts(place.dimension, place.value, from: before, to: leading.from))
    let (contactsSeen, expected) = (leading.spike.contacts, leading.spike.expected)
    let spread = 1.96 * (expected + leading.spike.dispersion * expected * expected).squareRoot()
    let course = watch.course(of: story, in: look)
    let spike = Alarm.Spike(
      contacts: contactsSeen, expected: rounded(expected), low: rounded(max(0, expected - spread)),
      high: rounded(expected + spread), customers: people.customers, named: people.named, words: words.map(\.text),
      surprise: rounded(leading.spike.surprise),
      course: Alarm.Spike.Course(
        from: clock.rfc3339(course.from), slotMinutes: course.slotMinutes, counts: course.counts,
        expected: course.expected.map(rounded),
        beside: course.beside.map(rounded)))
    return Alarm(
      contactSpike: spike, hours: Alarm.Hours(from: story.from, to: story.isOver ? story.to : nil, clock),
      places: story.seen.map {
        Alarm.SpikePlace(
          segment: [$0.place.dimension.rawValue: $0.place.value], contacts: $0.spike.contacts,
          expected: rounded($0.spike.expected), surprise: $0.spike.surprise)
      }, looks: watch.looks, falseAlertsPerDay: watch.settings.falseAlertsPerDay)
  }

  private static func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }
}
