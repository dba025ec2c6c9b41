public import Markup

/// One choice out of some, in a form.
public struct SelectField: Sendable {
  public struct Choice: Sendable {
    public var value: String
    public var name: String

    public init(_ value: String, _ name: String) {
      self.value = value
      self.name = name
    }
  }

  public var name: String
  public var label: String
  public var choices: [Choice]
  public var chosen: String

  public init(name: String, label: String, choices: [Choice], chosen: String) {
    self.name = name
    self.label = label
    self.choices = choices
    self.chosen = chosen
  }

  /// A label with its select; `field` among the fields of a form, nothing in a row of filters.
  public func html(isField: Bool = true) -> HTML {
    let options: [HTML] = choices.map {
      "<option value=\"\($0.value)\"\($0.value == chosen ? " selected" as HTML : "")>\($0.name)</option>"
    }
    return """
      <label\(isField ? " class=\"field\"" as HTML : "")>\(label) <select name=\"\(name)\">\(options)</select></label>

      """
  }
}
