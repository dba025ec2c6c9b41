import AlarmPages
import Alarms
import Primitives

extension AlarmAnswer {
  /// What was just done, or the state where nothing was.
  func words(_ clock: ZoneClock) -> LocalizedText {
    let state = AlarmState(rawValue: alarm.state) ?? .ringing
    guard let last = history.last, last.by != nil else { return state.name }
    let words = last.words(clock)
    // Given back to the data, or reopened: to what?
    return last.state.isOpen || last.what == .release || last.what == .reopen
      ? LocalizedText(it: "\(words.it): \(state.name.it)", en: "\(words.en): \(state.name.en)") : words
  }

  func printHistory(_ clock: ZoneClock, _ language: Language) {
    Output.line()
    Output.line(language == .it ? "Storia" : "History")
    for event in history {
      var parts = [event.when(clock)[language], event.words(clock)[language]]
      if let handler = event.by { parts.append(handler.shownName[language]) }
      if !event.note.isEmpty { parts.append("«\(event.note.replacing("\n", with: " "))»") }
      Output.line("  " + parts.joined(separator: " · "))
    }
  }
}
