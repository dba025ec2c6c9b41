public import Primitives

/// What a rule says about one indicator in one segment in one month. No finding: nothing changed.
public struct Finding: Sendable {
  public var kind: AlarmKind.Name
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
    kind: AlarmKind.Name, state: State, look: Look, month: Month, since: Month, evidence: Evidence? = nil,
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
