import Primitives

/// The settings that can be changed, by name.
public enum Setting: Sendable, Hashable {
  case name
  case timeZone
  case serviceLevelSeconds
  case settlingDays
  case falseBellsPerYear
  case businessHours
  /// The opening hours of one channel, by its name in lower case. Without a value the channel has those of all.
  case channelHours(String)
  case language
  case askingPauseDays
  case secondEyes

  /// Those that every organisation has.
  public static let common: [Setting] = [
    .name, .timeZone, .serviceLevelSeconds, .settlingDays, .falseBellsPerYear, .businessHours, .language,
    .askingPauseDays, .secondEyes,
  ]

  /// The common ones, and after the opening hours those of the channels that have their own.
  public static func all(of organisation: Organisation) -> [Setting] {
    common.flatMap { setting in
      setting != .businessHours
        ? [setting] : [setting] + organisation.channelHours.keys.sorted().map { .channelHours($0) }
    }
  }

  /// A change of these changes sums that are already stored.
  public var needsRebuild: Bool {
    switch self {
    case .timeZone, .serviceLevelSeconds, .businessHours, .channelHours: true
    case .name, .settlingDays, .falseBellsPerYear, .language, .askingPauseDays, .secondEyes: false
    }
  }

  /// Whether a text fits.
  public func admits(_ text: String) -> Bool {
    var organisation = Organisation()
    return apply(text, &organisation)
  }

  public func value(in organisation: Organisation) -> String {
    switch self {
    case .name: organisation.name
    case .timeZone: organisation.timeZone
    case .serviceLevelSeconds: String(organisation.serviceLevelSeconds)
    case .settlingDays: String(organisation.settlingDays)
    case .falseBellsPerYear: String(organisation.falseBellsPerYear)
    case .businessHours: organisation.hours.description
    case .channelHours(let channel): organisation.channelHours[channel]?.description ?? ""
    case .language: organisation.language.rawValue
    case .askingPauseDays: String(organisation.askingPauseDays)
    case .secondEyes: organisation.wantsSecondEyes ? "yes" : "no"
    }
  }

  /// Puts `text` into `organisation`; false when it does not fit.
  @discardableResult
  func apply(_ text: String, _ organisation: inout Organisation) -> Bool {
    switch self {
    case .name:
      guard text.count <= 100, !text.contains(where: \.isNewline) else { return false }
      organisation.name = text
    case .timeZone:
      guard ZoneClock(identifier: text) != nil else { return false }
      organisation.timeZone = text
    case .serviceLevelSeconds:
      guard let n = Int(text), (1...86_400).contains(n) else { return false }
      organisation.serviceLevelSeconds = n
    case .settlingDays:
      guard let n = Int(text), (0...60).contains(n) else { return false }
      organisation.settlingDays = n
    case .falseBellsPerYear:
      guard let n = Double(text), n > 0, n <= 100 else { return false }
      organisation.falseBellsPerYear = n
    case .businessHours:
      guard let hours = BusinessHours(text) else { return false }
      organisation.hours = hours
    case .channelHours(let channel):
      if text.isEmpty {
        organisation.channelHours[channel] = nil
      } else {
        guard let hours = BusinessHours(text) else { return false }
        organisation.channelHours[channel] = hours
      }
    case .language:
      guard let language = Language(rawValue: text) else { return false }
      organisation.language = language
    case .askingPauseDays:
      guard let n = Int(text), (0...730).contains(n) else { return false }
      organisation.askingPauseDays = n
    case .secondEyes:
      guard text == "yes" || text == "no" else { return false }
      organisation.wantsSecondEyes = text == "yes"
    }
    return true
  }
}

extension Setting: RawRepresentable {
  /// As the table, the command line and the audit log call it: `time_zone`, `business_hours.phone`.
  public var rawValue: String {
    switch self {
    case .name: "name"
    case .timeZone: "time_zone"
    case .serviceLevelSeconds: "service_level_seconds"
    case .settlingDays: "settling_days"
    case .falseBellsPerYear: "false_bells_per_year"
    case .businessHours: "business_hours"
    case .channelHours(let channel): Self.ofChannel + channel
    case .language: "language"
    case .askingPauseDays: "asking_pause_days"
    case .secondEyes: "second_eyes"
    }
  }

  /// Nil for what is no setting, or the hours of what can be no channel.
  public init?(rawValue: String) {
    if rawValue.hasPrefix(Self.ofChannel) {
      let channel = rawValue.dropFirst(Self.ofChannel.count).lowercased()
      guard !channel.isEmpty, channel.count <= 100, !channel.contains(where: \.isNewline) else { return nil }
      self = .channelHours(channel)
    } else if let setting = Self.common.first(where: { $0.rawValue == rawValue }) {
      self = setting
    } else {
      return nil
    }
  }

  private static let ofChannel = "business_hours."
}
