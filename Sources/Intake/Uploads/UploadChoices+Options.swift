public import Connectors
import Facts
import FileFormats
public import Primitives

extension PlanOptions {
  /// What a person chose on the page of the columns.
  public init(_ choices: UploadChoices, clock: ZoneClock) {
    self.init(clock: clock)
    kind = choices.kind
    decimal = choices.decimal.flatMap(DecimalFormat.init(rawValue:))
    set = choices.set
    var mapping = Mapping()
    for (header, fields) in choices.columns {
      if fields == UploadChoices.leftOut {
        mapping.ignore.append(header)
      } else {
        mapping.columns[header] = OneOrMore(fields.split(separator: ",").map { $0.trimmed })
      }
    }
    mapping.ignore.sort()
    if !choices.forms.isEmpty { mapping.formats.columns = choices.forms }
    mapping.formats.sheet = choices.sheet
    for (field, cells) in choices.meanings ?? [:] {
      let known = cells.filter { $0.value != UploadChoices.unknown }
      if !known.isEmpty { mapping.values[field] = known }
      let unknown = cells.keys.filter { cells[$0] == UploadChoices.unknown }.sorted()
      if !unknown.isEmpty { mapping.missing[field] = unknown }
    }
    if !choices.columns.isEmpty || choices.meanings?.isEmpty == false || !choices.forms.isEmpty || choices.sheet != nil
    {
      self.mapping = mapping
    }
  }
}

extension Substring {
  fileprivate var trimmed: String { split(separator: " ").joined(separator: " ") }
}
