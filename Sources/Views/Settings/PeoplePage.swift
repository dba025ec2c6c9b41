/// The people, and the form that adds one.
public struct PeoplePage: Sendable {
  public struct Person: Sendable {
    public var id: Int64
    public var name: String
    public var email: String
    public var role: String
    public var isEnabled: Bool

    public init(id: Int64, name: String, email: String, role: String, isEnabled: Bool) {
      self.id = id
      self.name = name
      self.email = email
      self.role = role
      self.isEnabled = isEnabled
    }
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

  public var menu: SettingsMenu
  public var people: [Person]
  public var roles: [SelectField.Choice]
  public var typed: Typed

  public init(menu: SettingsMenu, people: [Person], roles: [SelectField.Choice], typed: Typed) {
    self.menu = menu
    self.people = people
    self.roles = roles
    self.typed = typed
  }
}
