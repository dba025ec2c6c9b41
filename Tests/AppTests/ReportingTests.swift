import Alarms
import FileFormats
import Incidents
import People
import Primitives
import Storage
import Testing

@testable import App

/// What is refused below becomes one exit code, one name for programs and one sentence.
struct ReportingTests {
  static let refused: [(any Refusing, CommandStatus, String)] = [
    (PeopleProblem.emailInvalid, .badData, "email_invalid"), (PeopleProblem.emailTaken, .badData, "email_taken"),
    (PeopleProblem.noSuchPerson(3), .nothingMatched, "no_such_person"),
    (PeopleProblem.lastAdmin, .permission, "last_admin"),
    (PeopleProblem.signInRefused, .permission, "sign_in_refused"),
    (PeopleProblem.signInMustWait(seconds: 30), .temporary, "sign_in_must_wait"),
    (AlarmHandlingProblem.noSuchAlarm("x"), .nothingMatched, "not_found"),
    (AlarmHandlingProblem.noteTooLong, .badData, "note_too_long"),
    (AlarmHandlingProblem.takenBy(.commandLine, at: Instant(seconds: 0)), .failed, "alarm_taken"),
    (IncidentProblem.noSuchIncident, .nothingMatched, "not_found"), (IncidentProblem.isOver, .failed, "conflict"),
    (IncidentProblem.noKey, .configuration, "no_key"), (IncidentProblem.ownDraft, .permission, "own_draft"),
    (FileProblem.emptyFile, .badData, "file_empty"), (StorageError.busy(""), .temporary, "busy"),
    (StorageError.cannotOpen(place: "x", reason: "y"), .unavailable, "cannot_open"),
    (StorageError.sql(code: "1", message: "x"), .failed, "database"),
  ]

  @Test(arguments: refused.indices)
  func `a problem has its exit code, its name and its sentence`(_ place: Int) {
    let (problem, status, key) = Self.refused[place]
    let refusal = Refusal(explaining: problem)
    #expect(CommandStatus(refusal.kind) == status && refusal.key == key)
    #expect(!refusal.message.it.isEmpty && !refusal.message.en.isEmpty)
  }

  @Test func `what nobody foresaw is told as it is`() {
    struct Odd: Error {}
    let refusal = Refusal(explaining: Odd())
    #expect(CommandStatus(refusal.kind) == .failed && refusal.key == "unexpected" && refusal.message.en.contains("Odd"))
  }

  @Test func `a problem with an alarm tells its time on the clock`() throws {
    let told = #expect(throws: Refusal.self) {
      try Refusal.tellingTimes(on: .utc) {
        throw AlarmHandlingProblem.takenBy(.commandLine, at: Instant(seconds: 0))
      }
    }
    #expect(told?.message.it.contains("1 gen 1970, 00:00") == true)
  }
}
