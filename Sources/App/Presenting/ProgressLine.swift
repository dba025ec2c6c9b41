import Foundation
import Primitives

/// A progress bar with rate and time left on a terminal; otherwise a line every ten seconds.
final class ProgressLine {
  private let title: String
  private let numbers: NumberText
  private let language: Language
  private let start = Date()
  private var last = Date.distantPast
  private var drew = false

  init(_ title: String, _ language: Language) {
    self.title = title
    self.language = language
    numbers = NumberText(language)
  }

  func show(_ share: Double, rows: Int) {
    let now = Date()
    let interval = Output.isTerminal ? 0.2 : 10
    if last == .distantPast, !Output.isTerminal { last = start }
    guard now.timeIntervalSince(last) >= interval else { return }
    last = now
    let elapsed = now.timeIntervalSince(start)
    let rate = Double(rows) / max(0.001, elapsed)
    let left = share > 0.01 ? elapsed / share - elapsed : 0
    let words = language == .it ? ("righe", "al secondo", "circa", "ancora") : ("rows", "a second", "about", "left")
    let text =
      "\(title): \(numbers.count(Double(rows))) \(words.0), \(numbers.count(rate)) \(words.1), \(words.2) \(numbers.duration(left)) \(words.3)"
    if Output.isTerminal {
      let filled = Int(share * 24)
      let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: 24 - filled)
      Output.talk("\r\u{1B}[2K\(bar) \(text)")
      drew = true
    } else {
      Output.error(text)
    }
  }

  func end() {
    if drew { Output.talk("\r\u{1B}[2K") }
  }
}
