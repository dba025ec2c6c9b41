public import Markup
public import Primitives

/// The first step: which file.
public struct ImportStartPage: Sendable {
  var language: Language
  /// `200 MB`
  var limit: String

  public init(language: Language, limit: String) {
    self.language = language
    self.limit = limit
  }

  public var title: String { DataWords.bringIn.text[language] }

  public func body(_ site: Site) -> HTML {
    """
    <div class="head"><h1>\(title)</h1>\(WizardSteps(language: language, current: 1).html)</div>
    <form class="card" method="post" action="\(site.href(.importStart))" enctype="multipart/form-data">
    <div class="drop"><label class="field">\(DataWords.file.text[language]) <span class="note">\(accepted)</span>
    <input type="file" name="file" required accept=".csv,.tsv,.txt,.xlsx,.xls,.json,.jsonl,.ndjson"></label></div>
    <p class="note">\(DataWords.nothingYet.text[language])</p>
    <p><button class="primary">\(DataWords.send.text[language])</button> \
    \(site.link(.data, DataWords.backToData.text[language]))</p>
    </form>
    """
  }

  private var accepted: String { UploadWords.accepted(limit: limit).text[language] }
}

/// Where one is in the wizard.
struct WizardSteps {
  var language: Language
  /// 1…5
  var current: Int

  var html: HTML {
    let names: [DataWords] = [.file, .columns, .check, .confirmation, .done]
    return """
      <p class="muted">\(UploadWords.step(current).text[language]): \
      \(names[min(max(current, 1), 5) - 1].text[language])</p>
      """
  }
}
