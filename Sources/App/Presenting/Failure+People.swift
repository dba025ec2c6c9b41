import Alarms
import People
import Primitives

extension Failure {
  /// As ``reporting(_:_:)``, for commands about people, tokens, and what people do to alarms.
  static func reportingProblems(_ options: SharedOptions, _ work: () throws -> Void) throws {
    try reporting(options) {
      do {
        try showingTimes(on: .utc, work)
      } catch let problem as PeopleProblem {
        throw people(problem)
      }
    }
  }

  /// Problems that tell when someone did something tell it on this clock.
  static func showingTimes<T>(on clock: ZoneClock, _ work: () throws -> T) throws -> T {
    do {
      return try work()
    } catch let problem as AlarmHandlingProblem {
      throw handling(problem, clock)
    }
  }

  static func people(_ problem: PeopleProblem) -> Failure {
    Failure(code(problem), problem.key, it: problem.message.it, en: problem.message.en)
  }

  static func handling(_ problem: AlarmHandlingProblem, _ clock: ZoneClock) -> Failure {
    let message = problem.message(clock)
    let code: Code =
      switch problem {
      case .noSuchAlarm: .nothingMatched
      case .noteTooLong: .badData
      case .takenBy, .changed, .notPossible: .failed
      }
    return Failure(code, problem.key, it: message.it, en: message.en)
  }

  private static func code(_ problem: PeopleProblem) -> Code {
    switch problem {
    case .emailInvalid, .emailTooLong, .emailTaken, .nameEmpty, .nameTooLong, .nameInvalid, .passwordTooShort,
      .passwordTooLong, .passwordInvalid, .passwordIsEmail, .passwordIsName, .passwordRepeats, .tokenWithoutScope:
      .badData
    case .noSuchPerson: .nothingMatched
    case .lastAdmin, .signInRefused: .permission
    case .signInMustWait: .temporary
    }
  }
}
