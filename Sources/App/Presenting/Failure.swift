import ArgumentParser
import Foundation
import Primitives

/// Something a user must be told, with the exit code that says which kind it is.
struct Failure: Error {
  var message: LocalizedText
  var code: Code
  /// A stable name for programs.
  var key: String

  enum Code: Int32 {
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
  }

  init(_ code: Code, _ key: String, it: String, en: String) {
    message = LocalizedText(it: it, en: en)
    self.code = code
    self.key = key
  }

  /// Runs a command's work; what goes wrong is said on stderr, in words or as a problem object, and becomes
  /// the exit code.
  static func reporting(_ options: SharedOptions, _ work: () throws -> Void) throws {
    do {
      try work()
    } catch {
      throw said(error, options)
    }
  }

  /// The same for work that waits.
  static func reporting(_ options: SharedOptions, _ work: () async throws -> Void) async throws {
    do {
      try await work()
    } catch {
      throw said(error, options)
    }
  }

  /// Says what went wrong; the exit code that is left to throw.
  private static func said(_ error: any Error, _ options: SharedOptions) -> ExitCode {
    if let code = error as? ExitCode { return code }
    var failure = (error as? Failure) ?? Failure.explaining(error)
    failure.message = LocalizedText(
      it: AddressText.withoutPasswords(failure.message.it), en: AddressText.withoutPasswords(failure.message.en))
    if options.json {
      Output.error(failure.problem(options.language))
    } else {
      Output.error("campanello: \(failure.message[options.language])")
    }
    return ExitCode(failure.code.rawValue)
  }

  /// RFC 9457.
  private func problem(_ language: Language) -> String {
    let object: [String: Any] = [
      "type": "https://campanello.invalid/problems/\(key)", "title": key.replacingOccurrences(of: "_", with: " "),
      "detail": message[language], "code": key, "exit_code": Int(code.rawValue),
    ]
    let data = try? JSONSerialization.data(withJSONObject: object, options: [.sortedKeys, .withoutEscapingSlashes])
    return String(decoding: data ?? Data("{}".utf8), as: UTF8.self)
  }
}
