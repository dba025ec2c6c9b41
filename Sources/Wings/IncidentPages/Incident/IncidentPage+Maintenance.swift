import Markup
import Primitives

/// What is done with a maintenance that was planned.
extension IncidentPage {
  func planned(_ site: Site) -> HTML? {
    guard let plan = details.plan else { return nil }
    let told =
      isPublic
      ? words("Chi ne è stato avvisato riceve un aggiornamento.", "Whoever was told of it gets an update.")
      : words("Nessuno ne è stato avvisato: non esce nulla.", "Nobody was told of it: nothing leaves.")
    return """
      <details><summary>\(words("Sposta la manutenzione", "Move the maintenance"))</summary>\(step(.window, site, move(plan, told)))\
      </details>
      <details><summary>\(words("Annulla la manutenzione", "Cancel the maintenance"))</summary>\
      \(step(.cancellation, site, cancel(plan, told)))</details>
      """
  }

  private func move(_ plan: Plan, _ told: String) -> HTML {
    """
    <label class="field">\(words("Inizio", "Beginning")) <input type="datetime-local" name="from" value="\(plan.from)" \
    required></label>
    <label class="field">\(words("Fine", "End")) <input type="datetime-local" name="to" value="\(plan.to)" required></label>
    <p class="note">\(told)</p><p><button>\(words("Sposta", "Move"))</button></p>
    """
  }

  private func cancel(_ plan: Plan, _ told: String) -> HTML {
    """
    <label class="field">\(words("Testo per i clienti, in italiano", "Text for customers, in Italian")) \
    <textarea name="text_it" lang="it" rows="3" maxlength="4000">\(plan.cancelIt)</textarea></label>
    <label class="field">\(words("Testo per i clienti, in inglese", "Text for customers, in English")) \
    <textarea name="text_en" lang="en" rows="3" maxlength="4000">\(plan.cancelEn)</textarea></label>
    <p class="note">\(told)</p><p><button>\(words("Annulla la manutenzione", "Cancel the maintenance"))</button></p>
    """
  }
}
