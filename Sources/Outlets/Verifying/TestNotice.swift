public import Primitives

/// What is sent to see whether a place works.
public struct TestNotice: Sendable {
  /// Of whoever reads it there.
  public var language: Language
  /// Whose test it is; empty where nobody gave a name.
  let organisation: String
  let link: String
  let now: Instant

  public init(_ language: Language, organisation: String, link: String, now: Instant) {
    self.language = language
    self.organisation = organisation
    self.link = link
    self.now = now
  }

  private var it: Bool { language == .it }

  var title: String { it ? "Prova di Campanello" : "A test from Campanello" }

  var sentence: String {
    let who = organisation.isEmpty ? "" : (it ? " di \(organisation)" : " of \(organisation)")
    return it
      ? "Se leggi questo, gli avvisi\(who) arrivano qui. Non è successo nulla."
      : "If you read this, the notices\(who) arrive here. Nothing happened."
  }

  var notice: Notice {
    Notice(
      type: "campanello.test", alarm: "", state: "test", period: "", title: title, sentence: sentence, nextStep: "",
      link: link, language: language)
  }

  /// The same id within a second: a second click is the same test.
  var dispatch: Dispatch {
    Dispatch(
      id: "test_\(now.seconds)", happenedAt: now, sentAt: now, notice: notice,
      mail: MailText(subject: title, text: "\(sentence)\n\n\(link)\n", html: ""))
  }
}
