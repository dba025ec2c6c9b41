import ArgumentParser
import Foundation
import Primitives

/// Flags that every command takes.
struct SharedOptions: ParsableArguments {
  @Option(name: .long, help: "A SQLite file or postgres://… (env CAMPANELLO_DB; default campanello.sqlite).")
  var db: String?

  @Option(name: .long, help: "it or en (default: from LANG).")
  var lang: String?

  @Flag(name: .long, help: "One JSON object, for programs.")
  var json = false

  /// `--db`, then `CAMPANELLO_DB`, then the default file.
  var database: String {
    db ?? ProcessInfo.processInfo.environment["CAMPANELLO_DB"] ?? "campanello.sqlite"
  }

  /// `--lang`, then `LANG`, then Italian.
  var language: Language {
    let text = lang ?? ProcessInfo.processInfo.environment["LANG"] ?? "it"
    return text.lowercased().hasPrefix("en") ? .en : .it
  }

  func validate() throws {
    if let lang, Language(rawValue: lang) == nil {
      throw ValidationError("--lang is it or en, not \(lang).")
    }
  }
}
