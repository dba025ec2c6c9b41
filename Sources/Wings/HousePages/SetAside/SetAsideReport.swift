import Indicators
public import Intake
import PageKit
public import Primitives
public import Storage

/// What is set aside of a live intake.
public enum SetAsideReport {
  public static func page(
    _ hook: LiveHook, _ language: Language, _ connection: Connection
  ) throws -> SetAsidePage {
    let moments = MomentText(try OrganisationStore.read(connection).clock, language)
    let remarks = try LiveHookStore.remarksSetAside(of: hook.id, limit: SetAsidePage.most, connection)
    return SetAsidePage(
      language: language, name: hook.name,
      lines: remarks.map {
        SetAsidePage.Line(at: moments.text($0.at), reason: $0.note[language], canTryAgain: $0.isKept)
      }, all: try LiveHookStore.setAside(of: hook.id, connection))
  }
}
