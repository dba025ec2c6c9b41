/// Data, settings, people, notices, help.
extension SitePath {
  public static let data = SitePath("/data")
  public static let importStart = SitePath("/data/imports/new")
  public static let upload = Address<Int64>("/data/uploads/{id}")
  public static let uploadStep = Address<Int64, UploadStep>("/data/uploads/{id}/{step}")
  public static let uploadProgress = Address<Int64>("/data/uploads/{id}/progress")
  public static let importUndo = Address<Int64>("/data/imports/{id}/undo")
  public static let setting = Address<String>("/settings/organisation/{name}")
  public static let personRecord = SitePath("/settings/privacy/person")
  public static let personExport = SitePath("/settings/privacy/person/export")
  public static let personErasure = SitePath("/settings/privacy/person/erasure")
  public static let people = SitePath("/settings/people")
  public static let person = Address<Int64>("/settings/people/{id}")
  public static let tokens = SitePath("/settings/tokens")
  public static let token = Address<Int64>("/settings/tokens/{id}/revocation")
  public static let hooks = SitePath("/settings/hooks")
  public static let hook = Address<String>("/settings/hooks/{name}")
  public static let notices = SitePath("/settings/notices")
  public static let noticeEndpoints = SitePath("/settings/notices/endpoints")
  public static let noticeEndpoint = Address<Int64>("/settings/notices/endpoints/{id}")
  public static let noticeReplay = Address<Int64>("/settings/notices/deliveries/{id}/replay")
  public static let help = SitePath("/help")
  public static func settings(_ page: SettingsPage = .organisation) -> SitePath {
    SitePath(page == .organisation ? "/settings" : "/settings/\(page.rawValue)")
  }
}

/// The steps of the import wizard that are sent.
public enum UploadStep: String, AddressPart, CaseIterable {
  case columns, check, confirmation, removal
}

public enum SettingsPage: String, Sendable, Hashable, CaseIterable {
  case organisation, people, tokens, rules, hooks, services, outlets, monitors, texts, privacy, audit
}
