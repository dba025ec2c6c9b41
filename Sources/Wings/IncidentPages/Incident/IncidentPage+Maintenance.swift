import Markup
import Primitives

/// What is done with a maintenance that was planned.
extension IncidentPage {
  func planned(_ site: Site) -> HTML? {
    guard let plan = details.plan else { return nil }
    let told = isPublic ? words(.toldGetUpdate) : words(.nobodyWasTold)
    return """
      <details><summary>\(words(.moveMaintenance))</summary>\(step(.window, site, move(plan, told)))\
      </details>
      <details><summary>\(words(.cancelMaintenance))</summary>\
      \(step(.cancellation, site, cancel(plan, told)))</details>
      """
  }

  private func move(_ plan: Plan, _ told: String) -> HTML {
    """
    <label class="field">\(words(.beginning)) <input type="datetime-local" name="from" value="\(plan.from)" \
    required></label>
    <label class="field">\(words(.end)) <input type="datetime-local" name="to" value="\(plan.to)" required></label>
    <p class="note">\(told)</p><p><button>\(words(.move))</button></p>
    """
  }

  private func cancel(_ plan: Plan, _ told: String) -> HTML {
    """
    <label class="field">\(words(.textInItalian)) \
    <textarea name="text_it" lang="it" rows="3" maxlength="4000">\(plan.cancelIt)</textarea></label>
    <label class="field">\(words(.textInEnglish)) \
    <textarea name="text_en" lang="en" rows="3" maxlength="4000">\(plan.cancelEn)</textarea></label>
    <p class="note">\(told)</p><p><button>\(words(.cancelMaintenance))</button></p>
    """
  }
}
