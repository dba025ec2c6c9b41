import HousePages
import Facts
import Intake
import WireForms

/// What a person answered on the page of the columns.
struct ColumnsAnswer: Sendable {
  private(set) var choices: UploadChoices
  /// Another kind or sheet was chosen: its columns are guessed, and shown before anything goes on.
  private(set) var isOtherKind = false

  init(_ form: FormFields, earlier: UploadChoices) {
    choices = earlier
    if let sheet = form.first(ColumnsForm.sheet), sheet != form.first(ColumnsForm.shownSheet) ?? "" {
      choices = UploadChoices()
      choices.sheet = sheet.isEmpty ? nil : sheet
      isOtherKind = true
      return
    }
    let kind = form.first(ColumnsForm.kindAnswer) ?? form.first(ColumnsForm.kind) ?? ""
    if form.first(ColumnsForm.kindAnswer) != nil { choices.kind = FactKind(rawValue: kind) }
    if let stated = FactKind(rawValue: kind), kind != form.first(ColumnsForm.shownKind) {
      choices = UploadChoices()
      choices.kind = stated
      choices.sheet = earlier.sheet
      takeForms(form)
      isOtherKind = true
      return
    }
    var columns: [String: String] = [:]
    var isChanged = !earlier.columns.isEmpty
    for field in form.fields {
      if let header = field.name.after(ColumnsForm.column) {
        if field.value != form.first(ColumnsForm.shownColumn + header) { isChanged = true }
        if !field.value.isEmpty, columns[header] == nil { columns[header] = field.value }
      } else if let name = field.name.after(ColumnsForm.set), !field.value.isEmpty {
        choices.set[name] = field.value
      } else if let name = field.name.after(ColumnsForm.meaning), !field.value.isEmpty {
        let parts = name.split(separator: ColumnsForm.joint, maxSplits: 1).map(String.init)
        if parts.count == 2 { choices.meanings = choices.meanings.adding(field.value, to: parts[1], of: parts[0]) }
      }
    }
    takeForms(form)
    // Untouched, the guess stays a guess, with all that is known of the export.
    if isChanged { choices.columns = columns }
  }

  /// How cells are written, which is so whatever the file holds.
  private mutating func takeForms(_ form: FormFields) {
    for field in form.fields where !field.value.isEmpty {
      guard let headers = field.name.after(ColumnsForm.form) else { continue }
      for header in headers.split(separator: ColumnsForm.joint) { choices.forms[String(header)] = field.value }
    }
    if let decimal = form.first(ColumnsForm.decimal), !decimal.isEmpty { choices.decimal = decimal }
  }
}

extension [String: [String: String]]? {
  fileprivate func adding(_ meaning: String, to cell: String, of field: String) -> [String: [String: String]] {
    var all = self ?? [:]
    all[field, default: [:]][cell] = meaning
    return all
  }
}

extension String {
  /// What follows a prefix; nil when it does not begin with it.
  fileprivate func after(_ prefix: String) -> String? { hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil }
}
