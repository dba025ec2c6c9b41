import Markup

/// The addresses that notices lead to.
public struct NoticeLinks: Sendable, Hashable {
  private let base: String

  /// `base` is the public address of the installation, such as `https://campanello.example`.
  public init(base: String) {
    self.base = base.hasSuffix("/") ? String(base.dropLast()) : base
  }

  func alarm(_ id: String) -> String {
    let safe = id.utf8.filter {
      (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0) || [45, 46, 95].contains($0)
    }
    return base + SitePath.alarm(String(decoding: safe, as: UTF8.self)).text
  }

  var alarms: String { base + SitePath.alarms.text }
  /// Where a person chooses its notices.
  var choice: String { base + SitePath.notices.text }
}
