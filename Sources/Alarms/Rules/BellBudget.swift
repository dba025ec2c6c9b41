import Statistics

/// How many false bells a year a company accepts, and how the rules share them.
///
/// A rule's share over twelve is what chance alone may ring in a month over ALL its looks together; each
/// rule corrects its looks for that (`FalseDiscovery.benjaminiHochberg(_:reach:)`). Whatever the number of
/// channels, teams and indicators, the false bells of a year stay about the budget.
/// See docs/methods/alarm-budget.md.
public struct BellBudget: Sendable, Hashable {
  /// False bells a year, all rules together.
  public var falseBellsPerYear: Double
  /// Shares of the rules. Conditions that must hold besides make each rule spend less than its share:
  /// the shares were set on simulation, see docs/methods/alarm-budget.md.
  public var sharpFall: Double
  public var gradualFall: Double
  public var channelSurge: Double
  /// However few the looks, nothing rings on weaker evidence than this p.
  public var mostP: Double

  public init(
    falseBellsPerYear: Double = 1, sharpFall: Double = 0.87, gradualFall: Double = 0.07,
    channelSurge: Double = 0.06, mostP: Double = 0.01
  ) {
    self.falseBellsPerYear = falseBellsPerYear
    self.sharpFall = sharpFall
    self.gradualFall = gradualFall
    self.channelSurge = channelSurge
    self.mostP = mostP
  }

  /// What a rule may ring by chance in one month.
  func monthly(_ share: Double) -> Double { falseBellsPerYear * share / 12 }
}

/// The looks of one rule in one month, corrected together.
struct LooksOfTheMonth {
  /// q of each look, in the order given.
  let q: [Double]
  /// The p a single look must get below.
  let cut: Double
  /// The q a look must get below: the rule's share of the month.
  let share: Double
  private let mostP: Double

  /// `reach` is the chance that a look could ring at all when nothing changed: that of passing the
  /// rule's further conditions.
  init(p: [Double], reach: [Double], share: Double, budget: BellBudget) {
    self.share = budget.monthly(share)
    mostP = budget.mostP
    q = FalseDiscovery.benjaminiHochberg(p, reach: reach)
    cut = min(mostP, FalseDiscovery.cut(reach: reach, budget: self.share))
  }

  /// Whether look `i`, with its own `p`, is sure enough.
  func rings(_ i: Int, p: Double) -> Bool { q[i] <= share && p <= mostP }
}
