import Markup
import Primitives

/// The buttons above an alarm: each is a form, so that it works without a script.
struct AlarmActs {
  var page: AlarmPage
  var site: Site

  var html: HTML? {
    if page.acts.isEmpty { return nil }
    return "<div class=\"acts\">\(page.acts.enumerated().map { act($1, isFirst: $0 == 0) })\(incident)</div>"
  }

  /// What hits customers is told to customers.
  private var incident: HTML? {
    guard page.mayOpenIncident else { return nil }
    return """
      <a class="button" href="\(site.href(.incidentNew(query: "alarm=\(page.id)")))">\(words(.openIncident))</a>
      """
  }

  private func words(_ key: AlarmWords) -> String { key.text[page.language] }

  private func form(_ act: AlarmAct, _ fields: HTML, _ button: HTML) -> HTML {
    """
    <form method="post" action="\(site.href(.alarmAct(page.id, act)))">\
    <input type="hidden" name="seen" value="\(page.storedState)">\(fields)\(button)</form>
    """
  }

  private func act(_ act: AlarmAct, isFirst: Bool) -> HTML {
    let style: HTML = isFirst ? " class=\"primary\"" : ""
    switch act {
    case .taking: return form(act, "", "<button\(style)>\(words(.take))</button>")
    case .release: return form(act, "", "<button\(style)>\(words(.release))</button>")
    case .reopening: return form(act, "", "<button\(style)>\(words(.reopen))</button>")
    case .silence:
      return opened(
        .silence, act,
        choices("until", [("1h", .oneHour), ("tomorrow", .tomorrow), ("recovered", .recovered)]), .silenceNow)
    case .resolution: return opened(.resolve, act, note(.whatSolved, isRequired: false), .resolveNow)
    case .dismissal:
      let reasons: [(String, AlarmWords)] = [
        ("expected", .expected), ("data-error", .dataError), ("not-useful", .notUseful), ("other", .otherReason),
      ]
      return opened(.notProblem, act, "\(choices("reason", reasons))\(note(.why, isRequired: false))", .dismissNow)
    }
  }

  private func opened(_ summary: AlarmWords, _ act: AlarmAct, _ fields: HTML, _ button: AlarmWords) -> HTML {
    """
    <details class="act"><summary class="button">\(words(summary))</summary>
    \(form(act, fields, "<button class=\"primary\">\(words(button))</button>"))</details>
    """
  }

  private func choices(_ name: String, _ values: [(String, AlarmWords)]) -> HTML {
    let radios: [HTML] = values.enumerated().map { index, choice in
      """
      <label class="choice"><input type="radio" name="\(name)" value="\(choice.0)"\
      \(index == 0 ? " checked" as HTML : "")> \(words(choice.1))</label>
      """
    }
    return "<fieldset><legend>\(words(name == "until" ? .howLong : .whyNot))</legend>\(radios)</fieldset>"
  }

  private func note(_ label: AlarmWords, isRequired: Bool) -> HTML {
    """
    <label class="field">\(words(label)) <textarea name="note" rows="2" maxlength="500"></textarea></label>
    """
  }
}
