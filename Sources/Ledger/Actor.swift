/// Who makes a change: someone who has signed in, or what acts without a person.
public enum Actor: Sendable, Hashable {
  /// A person, by id.
  case person(Int64)
  /// Anything else, in at most 100 characters, such as `command line` or `API token 7`.
  case named(String)

  /// The person's id, of a person.
  public var personID: Int64? { if case .person(let id) = self { id } else { nil } }

  /// Someone at the machine's own command line.
  public static let commandLine = Actor.named("command line")
  /// What fills the example company.
  public static let demo = Actor.named("demo")
  /// The clock of a planned maintenance.
  public static let clock = Actor.named("clock")
  /// What sends by itself.
  public static let sending = Actor.named("sending")
}
