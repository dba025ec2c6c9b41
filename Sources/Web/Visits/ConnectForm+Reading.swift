import Outlets
import PageKit
import WireForms

extension ConnectForm.Typed {
  /// What a form sent; `others` are the names of the fields that the page adds.
  init(_ form: FormFields, others names: String...) {
    self.init()
    kind = form.first("kind") ?? ""
    name = form.first("name") ?? ""
    language = form.first("language") ?? ""
    for key in OutletKey.allCases where key != .secrets { fields[key] = form.first(key.rawValue) ?? "" }
    for name in names { others[name] = form.first(name) }
  }
}
