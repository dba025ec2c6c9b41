public import Alarms
public import ArgumentParser
public import People

extension SilenceUntil: ExpressibleByArgument {}

extension DismissalReason: ExpressibleByArgument {}

extension Role: ExpressibleByArgument {
  /// `team_leader`, also written `team-leader`.
  public init?(argument: String) { self.init(rawValue: argument.replacing("-", with: "_")) }

  static var words: String { allCases.map(\.rawValue).joined(separator: ", ") }
}
