public import Primitives
public import Statistics

/// Who looks like those who left, learnt from the company's own past; or why that is not said.
public enum CustomerRisk: Sendable {
  case off(Reason)
  case on(Found)

  /// Why there is no list.
  public enum Reason: Hashable, Sendable {
    case noCustomers
    /// Nobody left, as far as the data know.
    case noLeavings
    /// Less than two horizons of leavings on file.
    case tooShort
    /// Leavings to learn from, and how many the inputs need.
    case tooFewLeavings(found: Int, needed: Int)
    /// On the held-back months the model tells nobody apart: the interval of its AUC.
    case tellsNobodyApart(low: Double, high: Double)
  }

  public struct Found: Sendable {
    /// The day at whose end everything was looked at.
    public let day: CivilDate
    /// The likeliest to leave first, at most ``CustomerRisk/mostListed``.
    public let customers: [AtRisk]
    /// Customers on that day.
    public let base: Int
    /// Of them, so many are expected to leave within the horizon: the sum of the chances.
    public let expected: Double
    public let quality: Quality
    /// The inputs with how much one standard deviation more moves the log-odds, the strongest first.
    public let inputs: [(input: RiskInput, weight: Double)]
    /// Who leaves after what, over all days learnt from.
    public let leavingAfter: [LeavingAfter]
    /// What could not be looked at, since the data do not have it.
    public let missing: [RiskInput.Theme]
    /// Customers and days learnt from, and leavings among them.
    public let learntRows: Int
    public let learntLeavings: Int
    /// Means over all customers of the day.
    public let usual: Usual
  }

  /// One customer, and what speaks for their leaving.
  public struct AtRisk: Hashable, Sendable {
    public let id: String
    /// Within the horizon, 0…1.
    public let chance: Double
    public let facts: RiskFacts
    /// What raises the chance, the strongest first, at most three.
    public let reasons: [RiskInput.Theme]
  }

  public struct Usual: Hashable, Sendable {
    public let products: Double
    public let contacts: Double
    public let tenureMonths: Double
  }

  /// On months the model had not seen.
  public struct Quality: Hashable, Sendable {
    /// Of each held-back horizon, the latest first.
    public let heldBack: [HeldBack]
    /// Of all held-back horizons, chances recalibrated on the others.
    public let calibration: Calibration

    public struct HeldBack: Hashable, Sendable {
      /// What was known at the end of this day …
      public let day: CivilDate
      /// … judged by who left in the horizon after it.
      public let customers: Int
      public let left: Int
      public let auc: Double
      public let interval: Interval?
    }
  }

  /// Customers listed.
  public static let mostListed = 1_000
  /// Horizons of the past that are learnt from.
  static let mostHorizons = 8
  /// Held back to judge by, one after the other.
  static let mostHeldBack = 3
  /// Leavings needed for each input.
  public static let leavingsPerInput = 10
  /// Customers learnt from, at most: of more, evenly chosen ones.
  static let mostLearntFrom = 50_000
  /// Segments that are inputs of their own, the largest.
  static let mostSegments = 6
  /// A theme is a reason when it raises the log-odds by as much (chances by about a tenth).
  static let leastReason = 0.1
}
