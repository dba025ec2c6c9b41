import Alarms

/// All stories with what is told about them, on SQLite, worked out once for all tests.
enum StoryAlarms {
  static let all = Result {
    try Story.all.map { (name: $0.name, alarms: try $0.story.alarms()) }
  }
}
