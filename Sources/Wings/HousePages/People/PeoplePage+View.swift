public import Markup
import PageKit
import Primitives

extension PeoplePage {
  public func body(_ site: Site) -> HTML {
    let rows: [HTML] = people.map { row($0, site) }
    let headings: [HTML] = [PeopleWords.person, .role, .access].map { "<th scope=\"col\">\(words($0))</th>" }
    return """
      \(menu.head(site))
      <section class="card"><h2>\(words(.whoMayEnter))</h2>
      <div class="scroll" role="region" aria-label="\(menu.title)" tabindex="0"><table>
      <thead><tr>\(headings)</tr></thead><tbody>\(rows)</tbody></table></div></section>
      \(addition(site))
      """
  }

  private func words(_ key: PeopleWords) -> String { key.text[menu.language] }

  private func row(_ person: Person, _ site: Site) -> HTML {
    let off: HTML? = person.isEnabled ? nil : " <span class=\"pill plain\">\(words(.disabled))</span>"
    let role = SelectField(name: "role", label: words(.role), choices: roles, chosen: person.role)
    let hidden: HTML = "<span class=\"hidden\">: \(person.name)</span>"
    let access: HTML =
      person.isEnabled
      ? """
      \(act(person, "reset", "\(words(.newPassword))\(hidden)", site))\
      \(act(person, "disable", "\(words(.disable))\(hidden)", site))
      """
      : act(person, "enable", "\(words(.enable))\(hidden)", site)
    return """
      <tr><th scope="row">\(person.name)\(off)<br><span class="note">\(person.email)</span></th>
      <td><form method="post" action="\(site.href(.person(person.id)))"><input type="hidden" name="action" value="role">\
      \(role.html(isField: false))<button>\(words(.change))\(hidden)</button></form></td>
      <td>\(access)</td></tr>

      """
  }

  private func act(_ person: Person, _ action: String, _ label: HTML, _ site: Site) -> HTML {
    """
    <form method="post" action="\(site.href(.person(person.id)))">\
    <input type="hidden" name="action" value="\(action)"><button>\(label)</button></form>

    """
  }

  private func addition(_ site: Site) -> HTML {
    let problem: HTML? = typed.problem.map { "<p class=\"error\" role=\"alert\" id=\"problem\">\($0)</p>" }
    let described: HTML = typed.problem == nil ? "" : " aria-describedby=\"problem\""
    let role = SelectField(name: "role", label: words(.role), choices: roles, chosen: typed.role)
    let language = SelectField(
      name: "language", label: words(.language),
      choices: [SelectField.Choice("it", "Italiano"), SelectField.Choice("en", "English")], chosen: typed.language)
    return """
      <section class="card"><h2>\(words(.add))</h2>\(problem)
      <form method="post" action="\(site.href(.people))">
      <label class="field">\(words(.name)) <input name="name" value="\(typed.name)" maxlength="100" \
      autocomplete="off" required\(described)></label>
      <label class="field">\(words(.email)) <input type="email" name="email" \
      value="\(typed.email)" maxlength="254" autocomplete="off" required\(described)></label>
      \(role.html())\(language.html())
      <button class="primary">\(words(.addAndInvite))</button></form></section>
      """
  }
}
