import PageKit

/// The people, and the form that adds one.
public struct PeoplePage: Sendable {
  struct Person: Sendable {
    var id: Int64
    var name: String
    var email: String
    var role: String
    var isEnabled: Bool
  }

  /// What was typed into the form, kept when it was refused.
  public struct Typed: Sendable {
    public var name = ""
    public var email = ""
    public var role = "viewer"
    public var language = "it"
    public var problem: String?

    public init() {}
  }

  var menu: SettingsMenu
  var people: [Person]
  var roles: [SelectField.Choice]
  var typed: Typed
}
