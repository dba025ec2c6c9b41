/// The addresses that notices lead to.
public struct NoticeLinks: Sendable, Hashable {
  private let base: String
  private let choicePath: String

  /// `base` is the public address of the installation, such as `https://campanello.example`; `choicePath` is the
  /// page where a person chooses its notices.
  public init(base: String, choicePath: String = "/settings/notices") {
    self.base = base.hasSuffix("/") ? String(base.dropLast()) : base
    self.choicePath = choicePath
  }

  func alarm(_ id: String) -> String {
    let safe = id.utf8.filter {
      (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0) || [45, 46, 95].contains($0)
    }
    return "\(base)/alarms/\(String(decoding: safe, as: UTF8.self))"
  }

  var alarms: String { "\(base)/alarms" }
  var choice: String { base + choicePath }
}
