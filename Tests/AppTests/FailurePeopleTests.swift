import Alarms
import People
import Primitives
import Secrets
import Testing

@testable import App

@Suite struct FailurePeopleTests {
  @Test(arguments: [
    (PeopleProblem.emailInvalid, Failure.Code.badData), (.emailTaken, .badData), (.nameEmpty, .badData),
    (.passwordTooShort, .badData), (.tokenWithoutScope, .badData), (.noSuchPerson(3), .nothingMatched),
    (.lastAdmin, .permission), (.signInRefused, .permission), (.signInMustWait(seconds: 30), .temporary),
  ])
  func `a problem with people has its exit code and its own key`(_ problem: PeopleProblem, _ code: Failure.Code) {
    let failure = Failure.people(problem)
    #expect(failure.code == code && failure.key == problem.key && failure.message == problem.message)
  }

  @Test func `a problem with an alarm tells its time on the clock`() {
    let problem = AlarmHandlingProblem.takenBy(.commandLine, at: Instant(seconds: 0))
    #expect(Failure.handling(problem, .utc).code == .failed)
    #expect(Failure.handling(problem, .utc).message.it.contains("1 gen 1970, 00:00"))
    #expect(Failure.handling(.noSuchAlarm("x"), .utc).code == .nothingMatched)
    #expect(Failure.handling(.noteTooLong, .utc).code == .badData)
  }

  @Test(arguments: ["team-leader", "team_leader"])
  func `a role is read with either dash`(_ text: String) {
    #expect(Role(argument: text) == .teamLeader)
    #expect(Role(argument: "king") == nil)
  }

  @Test func `scopes are read from one list`() {
    #expect(TokenScopes(argument: "read, import")?.all == [.read, .import])
    #expect(TokenScopes(argument: "read,boh") == nil)
  }

  @Test func `a link leads below the folder of the site`() {
    var generator = SeededGenerator(seed: 1)
    let secret = Secret(using: &generator)
    let expected = "https://azienda.example/campanello/login/link?k=\(secret.text)"
    for end in ["", "/", "//"] {
      #expect(SitePlace.link(secret, to: "https://azienda.example/campanello" + end) == expected)
    }
  }

  @Test(arguments: ["azienda.example", "ftp://x", "https://x/?a", "https://x/#b"])
  func `what is no address of a site is refused`(_ url: String) {
    #expect(!SitePlace.isSite(url))
  }
}
