import Alarms
import ArgumentParser
import Connectors
import Foundation
import Primitives

/// How a command ends other than well.
enum CommandStatus: Int32 {
  case failed = 1
  case partial = 2
  case nothingMatched = 3
  case rings = 10
  case usage = 64
  case badData = 65
  case unavailable = 69
  case temporary = 75
  case permission = 77
  case configuration = 78

  /// As sysexits has it.
  init(_ kind: Refusal.Kind) {
    self =
      switch kind {
      case .usage: .usage
      case .invalid, .damaged, .tooLarge, .wrongType: .badData
      case .notFound: .nothingMatched
      case .conflict, .broken: .failed
      case .signedOut, .forbidden: .permission
      case .tooMany, .later: .temporary
      case .unreachable: .unavailable
      case .configuration: .configuration
      }
  }

  var code: ExitCode { ExitCode(rawValue) }
}

extension SharedOptions {
  /// Runs a command's work; what goes wrong is said on stderr, in words or as a problem object, and becomes the exit
  /// code.
  func reporting(_ work: () throws -> Void) throws {
    do {
      try work()
    } catch {
      throw said(error)
    }
  }

  /// The same for work that waits.
  func reporting(_ work: () async throws -> Void) async throws {
    do {
      try await work()
    } catch {
      throw said(error)
    }
  }

  /// Says what went wrong; the exit code that is left to throw.
  private func said(_ error: any Error) -> ExitCode {
    if let code = error as? ExitCode { return code }
    var refusal = Refusal(explaining: error)
    refusal.message = LocalizedText(
      it: AddressText.withoutPasswords(refusal.message.it), en: AddressText.withoutPasswords(refusal.message.en))
    let status = CommandStatus(refusal.kind)
    if json {
      Output.error(refusal.problem(language, status))
    } else {
      Output.error("campanello: \(refusal.message[language])")
    }
    return status.code
  }
}

extension Refusal {
  /// Of whatever was thrown, as the command line says it.
  init(explaining error: any Error) {
    self =
      switch error {
      case let problem as MappingProblem: Self.mapping(problem)
      case let error as any Refusing: error.refusal
      default: Refusal(.broken, "unexpected", it: "Errore inatteso: \(error).", en: "Unexpected error: \(error).")
      }
  }

  /// Problems that tell when someone did something tell it on this clock.
  static func tellingTimes<T>(on clock: ZoneClock, _ work: () throws -> T) throws -> T {
    do {
      return try work()
    } catch let problem as AlarmHandlingProblem {
      throw problem.refusal(on: clock)
    }
  }

  /// RFC 9457.
  fileprivate func problem(_ language: Language, _ status: CommandStatus) -> String {
    let object: [String: Any] = [
      "type": "https://campanello.invalid/problems/\(key)", "title": key.replacingOccurrences(of: "_", with: " "),
      "detail": message[language], "code": key, "exit_code": Int(status.rawValue),
    ]
    let data = try? JSONSerialization.data(withJSONObject: object, options: [.sortedKeys, .withoutEscapingSlashes])
    return String(decoding: data ?? Data("{}".utf8), as: UTF8.self)
  }
}
