public import Primitives

/// What a rule says about one indicator in one segment in one month. No finding: nothing changed.
public struct Finding: Sendable {
  public var kind: Kind
  public var state: State
  public var look: Look
  /// The month judged.
  public var month: Month
  /// The first month of what is told: stays the same while it lasts.
  public var since: Month
  /// True when an open alarm goes on: the same bell, updated, not another one.
  public var isUpdate = false
  public var evidence: Evidence?
  /// Why the data are not enough, when they are not.
  public var lack: Lack?
  /// Further findings that belong to the same story and do not ring on their own.
  public var absorbed: [Finding] = []

  public init(
    kind: Kind, state: State, look: Look, month: Month, since: Month, evidence: Evidence? = nil,
    lack: Lack? = nil
  ) {
    self.kind = kind
    self.state = state
    self.look = look
    self.month = month
    self.since = since
    self.evidence = evidence
    self.lack = lack
  }

  public enum Kind: String, Sendable, Hashable, CaseIterable {
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
    /// A live intake keeps sending what cannot be counted.
    case intakeTrouble = "intake_trouble"

    /// Judged month by month from the rollups.
    public static let monthly: [Kind] = [.sharpFall, .gradualFall, .channelSurge, .missingData]
    /// Told as things happen, and over when they are; the run of a month leaves them alone.
    public static let live: [Kind] = [.contactSpike, .mentionSpike, .promiseOverdue, .intakeTrouble]

    /// Falls tell one story, whichever rule saw it.
    public var isFall: Bool { self == .sharpFall || self == .gradualFall }
  }

  public enum State: String, Sendable, Hashable {
    case ringing
    case maybeChance = "maybe_chance"
    case notEnoughData = "not_enough_data"
  }

  /// What is missing before the series can be judged.
  public enum Lack: Sendable, Hashable {
    /// So many more answers are needed this month.
    case answers(missing: Double)
    /// So many more earlier months are needed.
    case months(missing: Int)
    /// It used to have data and has none now.
    case noData(usual: Double)
    /// Data still come, far fewer than usual.
    case tooLittle(usual: Double, now: Double)
  }
}
