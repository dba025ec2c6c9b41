/// What rang: one case a kind, with what only that kind knows. What a kind says of itself stands in its own file.
///
/// Adding a kind: its file beside this one, a case here, whoever rings it, its page in `docs/alarms`, its test.
public enum AlarmKind: Sendable, Equatable {
  case sharpFall, gradualFall, channelSurge, missingData, longTrend
  case contactSpike(ContactSpikeAlarm)
  case mentionSpike(MentionSpikeAlarm)
  case promiseOverdue(PromiseOverdueAlarm)
  case publicationFailed(PublicationFailedAlarm)
  case intakeTrouble(IntakeTroubleAlarm)

  /// As it is stored and as programs know it.
  public enum Name: String, Sendable, Hashable, CaseIterable, Codable {
    case sharpFall = "sharp_fall"
    case gradualFall = "gradual_fall"
    case channelSurge = "channel_surge"
    case missingData = "missing_data"
    /// A figure of customers that moves the wrong way over years; judged from customers, not month by month.
    case longTrend = "long_trend"
    /// Contacts far above what the hour explains; told as they come.
    case contactSpike = "contact_spike"
    /// More is said in public within an hour than on nearly all days before; told as it comes.
    case mentionSpike = "mention_spike"
    /// Customers were promised an update about an incident, and it did not come.
    case promiseOverdue = "promise_overdue"
    /// An update about an incident did not leave by an outlet.
    case publicationFailed = "publication_failed"
    /// A live intake keeps sending what cannot be counted.
    case intakeTrouble = "intake_trouble"

    /// Judged month by month from the rollups.
    public static let monthly: [Name] = [.sharpFall, .gradualFall, .channelSurge, .missingData]
    /// Told as things happen, and over when they are; the run of a month leaves them alone.
    public static let live = allCases.filter { $0.telling.isLive }

    /// Falls tell one story, whichever rule saw it.
    public var isFall: Bool { self == .sharpFall || self == .gradualFall }

    /// What is true of every alarm of the kind.
    public var telling: any AlarmTelling.Type {
      switch self {
      case .sharpFall: SharpFallAlarm.self
      case .gradualFall: GradualFallAlarm.self
      case .channelSurge: ChannelSurgeAlarm.self
      case .missingData: MissingDataAlarm.self
      case .longTrend: LongTrendAlarm.self
      case .contactSpike: ContactSpikeAlarm.self
      case .mentionSpike: MentionSpikeAlarm.self
      case .promiseOverdue: PromiseOverdueAlarm.self
      case .publicationFailed: PublicationFailedAlarm.self
      case .intakeTrouble: IntakeTroubleAlarm.self
      }
    }
  }

  public var name: Name { type(of: telling).kind }

  /// What this alarm says of itself.
  public var telling: any AlarmTelling {
    switch self {
    case .sharpFall: SharpFallAlarm()
    case .gradualFall: GradualFallAlarm()
    case .channelSurge: ChannelSurgeAlarm()
    case .missingData: MissingDataAlarm()
    case .longTrend: LongTrendAlarm()
    case .contactSpike(let spike): spike
    case .mentionSpike(let spike): spike
    case .promiseOverdue(let promise): promise
    case .publicationFailed(let failure): failure
    case .intakeTrouble(let trouble): trouble
    }
  }
}

extension AlarmKind {
  /// Of a month's finding.
  init(_ finding: Finding) {
    self =
      switch finding.kind {
      case .gradualFall: .gradualFall
      case .channelSurge: .channelSurge
      case .missingData: .missingData
      default: .sharpFall
      }
  }

  private enum CodingKeys: String, CodingKey {
    case kind, hours, spike, said
  }

  /// As it lies beside the other fields of an alarm.
  init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    func hours() throws -> Alarm.Hours { try fields.decode(Alarm.Hours.self, forKey: .hours) }
    self =
      switch try fields.decode(Name.self, forKey: .kind) {
      case .sharpFall: .sharpFall
      case .gradualFall: .gradualFall
      case .channelSurge: .channelSurge
      case .missingData: .missingData
      case .longTrend: .longTrend
      case .contactSpike:
        .contactSpike(ContactSpikeAlarm(spike: try fields.decode(Alarm.Spike.self, forKey: .spike), span: try hours()))
      case .mentionSpike:
        .mentionSpike(MentionSpikeAlarm(said: try fields.decode(Alarm.Mentions.self, forKey: .said), span: try hours()))
      case .promiseOverdue: .promiseOverdue(PromiseOverdueAlarm(span: try hours()))
      case .publicationFailed: .publicationFailed(PublicationFailedAlarm(span: try hours()))
      case .intakeTrouble: .intakeTrouble(IntakeTroubleAlarm(span: try hours()))
      }
  }

  func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: CodingKeys.self)
    try fields.encode(name, forKey: .kind)
    try fields.encodeIfPresent(telling.hours, forKey: .hours)
    switch self {
    case .contactSpike(let alarm): try fields.encode(alarm.spike, forKey: .spike)
    case .mentionSpike(let alarm): try fields.encode(alarm.said, forKey: .said)
    default: break
    }
  }
}
