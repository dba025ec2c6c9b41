public import Markup
import Primitives

extension UploadPage {
  public var title: String { fileName }

  public func body(_ site: Site) -> HTML {
    """
    <div class="head"><h1>\(title)</h1><p class="muted">\(note)</p>\
    \(WizardSteps(language: language, current: number).html)</div>
    \(content(site))\(removal(site))<p>\(site.link(.data, words(.backToData)))</p>
    """
  }

  /// What changes while a job works: sent again and again into the element that is there.
  public var progress: HTML? {
    if case .working(let step) = step { return progress(step) }
    return nil
  }

  /// Where the page asks for ``progress``.
  static func progressAddress(_ id: Int64, _ site: Site) -> String { site.href(.upload(id)) + "/progress" }

  private func words(_ key: DataWords) -> String { key.text[language] }

  private var number: Int {
    switch step {
    case .columns, .failed, .removed: 2
    case .working(let step): step.isCheck ? 3 : 5
    case .checked: 4
    case .done: 5
    }
  }

  private func content(_ site: Site) -> HTML {
    switch step {
    case .columns(let step): step.html(self, site)
    case .working(let step):
      """
      <section class="card" data-live="\(Self.progressAddress(id, site))" data-next="\(site.href(.upload(id)))">\
      \(progress(step))</section>
      """
    case .checked(let step): checked(step, site)
    case .done(let step): done(step, site)
    case .failed(let reason):
      """
      <section class="card"><p role="alert">\(reason)</p><div class="acts">\(again(site))\(columnsLink(site))</div>\
      </section>
      """
    case .removed: "<section class=\"card\"><p>\(words(.thrownAway))</p></section>"
    }
  }

  private func progress(_ step: WorkingStep) -> HTML {
    let percent = step.fraction.map { Int((min(max($0, 0), 1) * 100).rounded(.down)) }
    let value: HTML? = percent.map { " value=\"\($0)\"" }
    return """
      <h2>\(words(step.isCheck ? .checking : .importing))</h2>\(interruption(step.interruption))
      <p><progress max="100"\(value) aria-label="\(words(step.isCheck ? .checking : .importing))"></progress></p>
      <p role="status">\(step.words)</p><p class="note">\(words(.mayLeave))</p>
      """
  }

  private func interruption(_ text: String?) -> HTML? { text.map { "<p class=\"note\">\($0)</p>\n" } }

  private func checked(_ step: CheckedStep, _ site: Site) -> HTML {
    let repairs: [HTML] = step.repairs.map {
      "<li><strong>\($0.place)</strong>: \($0.finding) <span class=\"note\">\($0.mending)</span></li>\n"
    }
    let notes: [HTML] = step.notes.map { "<li>\($0)</li>\n" }
    let list: HTML? = repairs.isEmpty ? nil : "<h3>\(words(.toMend))</h3><ul class=\"lines\">\(repairs)</ul>"
    let noted: HTML? = notes.isEmpty ? nil : "<h3>\(words(.noted))</h3><ul class=\"lines\">\(notes)</ul>"
    let confirm: HTML? =
      step.isEmpty
      ? nil
      : """
      <form method="post" action="\(site.href(.uploadStep(id, .confirmation)))"><button class="primary">\
      \(words(.confirm))</button></form>
      """
    return """
      <section class="card"><h2>\(step.summary)</h2>\(interruption(step.interruption))<p>\(step.consequence)</p>
      <div class="acts">\(confirm)\(columnsLink(site))</div>\(list)\(noted)</section>
      """
  }

  private func columnsLink(_ site: Site) -> HTML {
    "<a class=\"button\" href=\"\(site.href(.upload(id)))?step=columns\">\(words(.changeColumns))</a>"
  }

  private func again(_ site: Site) -> HTML {
    """
    <form method="post" action="\(site.href(.uploadStep(id, .check)))"><button class="primary">\(words(.again))\
    </button></form>
    """
  }

  private func done(_ step: DoneStep, _ site: Site) -> HTML {
    let undo: HTML? = step.importID.map {
      """
      <form method="post" action="\(site.href(.importUndo($0)))"><button>\(words(.undoThis))</button></form>
      """
    }
    return """
      <section class="card"><h2>\(step.summary)</h2>\(interruption(step.interruption))<div class="acts">\
      <a class="button primary" href="\(site.href(.overview))">\(words(.seeOverview))</a>\(undo)</div></section>
      """
  }

  private func removal(_ site: Site) -> HTML? {
    switch step {
    case .columns, .checked, .failed:
      """
      <form method="post" action="\(site.href(.uploadStep(id, .removal)))"><button>\(words(.throwAway))</button></form>

      """
    case .working, .done, .removed: nil
    }
  }
}
