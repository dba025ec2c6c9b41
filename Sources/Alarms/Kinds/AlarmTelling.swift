public import Primitives

/// What one kind of alarm says of itself: its whole face, in one file a kind.
public protocol AlarmTelling: Sendable {
  static var kind: AlarmKind.Name { get }
  /// `Picco di contatti`
  static var title: LocalizedText { get }
  /// When it rings, as a sentence for whoever is told.
  static var rule: LocalizedText { get }
  static var urgency: AlarmUrgency { get }
  static var subject: AlarmSubject { get }
  /// Told as things happen, and over when they are; the others speak of months.
  static var isLive: Bool { get }

  var hours: Alarm.Hours? { get }

  /// An alarm in the few words of a heading.
  func headline(_ words: AlarmHeadline, _ language: Language) -> String
  /// Where it is, of the places that are known, the surest first.
  func place(_ names: [String], _ language: Language) -> String
}

extension AlarmTelling {
  public static var isLive: Bool { false }

  public var hours: Alarm.Hours? { nil }

  /// `CSAT telefono: 75,6% (di solito 84,0%)`
  public func headline(_ words: AlarmHeadline, _ language: Language) -> String {
    let subject = words.subject(language)
    guard let now = words.now(language) else { return subject }
    guard let usual = words.usual(language) else { return "\(subject): \(now)" }
    return LocalizedText(it: "\(subject): \(now) (di solito \(usual))", en: "\(subject): \(now) (usually \(usual))")[
      language]
  }

  public func place(_ names: [String], _ language: Language) -> String {
    LocalizedText(it: "Soprattutto \(names[0]).", en: "Mostly \(names[0]).")[language]
  }
}

/// A kind that rings as things happen.
public protocol LiveAlarmTelling: AlarmTelling {
  var span: Alarm.Hours { get }
}

extension LiveAlarmTelling {
  public static var isLive: Bool { true }

  public var hours: Alarm.Hours? { span }
}

/// In which order alarms are shown: what happens now, what falls in many answers, what moves slowly, what is missing.
public enum AlarmUrgency: Int, Sendable, Comparable {
  case now = -1
  case fall
  case slow
  case lack

  public static func < (a: AlarmUrgency, b: AlarmUrgency) -> Bool { a.rawValue < b.rawValue }
}

/// What an alarm is about, which its page shows.
public enum AlarmSubject: Sendable, Hashable {
  /// A figure of the service, with its conversations.
  case service
  /// Data that do not come.
  case holes
  /// Customers, over years.
  case customers
  case contacts, mentions, promise, intake

  /// Whether the years or the day behind it can be drawn.
  public var hasCourse: Bool {
    switch self {
    case .service, .customers, .contacts, .mentions: true
    case .holes, .promise, .intake: false
    }
  }
}
