public import Markup
public import Outlets
public import Primitives

/// The form that connects a place of one kind, folded until it is wanted: it asks for what that kind needs.
public struct ConnectForm: Sendable {
  /// What was typed, kept when it was refused; secrets are not.
  public struct Typed: Sendable {
    /// Of the form that was sent; empty where none was.
    public var kind = ""
    public var name = ""
    public var fields = OutletFields()
    public var language = ""
    /// What else a page asks for: the name of the field, and its value.
    public var others: [String: String] = [:]
    public var problem: String?

    public init() {}
  }

  private let kind: OutletKind
  private let typed: Typed
  private let language: Language
  private let others: [SelectField]
  private let action: SitePath

  /// `others` are asked for beside name and language.
  public init(_ kind: OutletKind, _ typed: Typed, others: [SelectField], to action: SitePath, _ language: Language) {
    self.kind = kind
    // What was typed into another form stays there.
    self.typed = typed.kind == kind.rawValue ? typed : Typed()
    self.language = language
    self.others = others
    self.action = action
  }

  public func html(_ site: Site) -> HTML {
    let problem: HTML? = typed.problem.map { "<p class=\"error\" role=\"alert\" id=\"problem\">\($0)</p>" }
    let fields: [HTML] = kind.description.fields.map(field)
    let tongue = SelectField(
      name: "language", label: words(.textLanguage),
      choices: [SelectField.Choice("it", "Italiano"), SelectField.Choice("en", "English")],
      chosen: typed.language.isEmpty ? language.rawValue : typed.language)
    return """
      <details\(typed.kind.isEmpty ? nil : " open" as HTML)><summary>\(kind.name[language])</summary>\(problem)
      <form method="post" action="\(site.href(action))">
      <input type="hidden" name="kind" value="\(kind.rawValue)">
      <label class="field">\(words(.name)) <input name="name" value="\(typed.name)" maxlength="100" \
      autocomplete="off" required><span class="note">\(words(.nameNote))</span></label>
      \(fields)\(others.map { $0.html() })\(tongue.html())
      <button class="primary">\(words(.connect))\
      <span class="hidden">: \(kind.name[language])</span></button></form></details>

      """
  }

  private func field(_ field: OutletDescription.Field) -> HTML {
    let isSecret = field.key == .token
    let note: HTML? =
      field.note[language].isEmpty ? nil : "<span class=\"note\">\(field.note[language])</span>"
    let optional: HTML? =
      field.isRequired ? nil : " <span class=\"note\">(\(words(.optional)))</span>"
    return """
      <label class="field">\(field.label[language])\(optional) <input name="\(field.key.rawValue)" \
      type="\(isSecret ? "password" : "text")" value="\(isSecret ? "" : typed.fields[field.key])" maxlength="2000" \
      autocomplete="off" spellcheck="false"\(field.isRequired ? " required" as HTML : "")>\(note)</label>

      """
  }

  private func words(_ key: FieldWords) -> String { key.text[language] }
}
