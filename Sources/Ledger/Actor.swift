/// Who makes a change: someone who has signed in, or what acts without a person.
public enum Actor: Sendable, Hashable {
  /// A person, by id.
  case person(Int64)
  /// Anything else, in at most 100 characters, such as `command line` or `API token 7`.
  case named(String)

  /// Someone at the machine's own command line.
  public static let commandLine = Actor.named("command line")
}
