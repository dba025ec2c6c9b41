import Facts

/// Google Forms: the answers as a sheet or as its CSV, with Italian or English headers.
///
/// Traps: the only columns of its own are the time (`Informazioni cronologiche`, `Timestamp`), the address, and in a
/// quiz the points (`Punteggio`, `Score`), which are no answer; the questions are the headers. There is no id: the
/// answer's content stands for it. Times in a downloaded CSV carry the zone's name (`9:12:32 AM CET`).
enum GoogleFormsAnswers {
  static let export = KnownExport(
    kind: .answers,
    signature: [
      "informazioni cronologiche", "timestamp", "indirizzo email", "indirizzo e mail", "email address", "username",
      "nome utente", "punteggio", "score",
    ],
    needed: 1, mapping: mapping, keys: ["informazioni cronologiche", "timestamp"],
    columns: [KnownColumn("answered_at", "Informazioni cronologiche | Timestamp")], fits: fits, adjust: adjust)

  private static let mapping: Mapping = {
    var mapping = Mapping()
    mapping.kind = .answers
    mapping.source = "googleforms"
    mapping.ignore = [
      "Indirizzo email", "Indirizzo e-mail", "Email Address", "Email address", "Username", "Nome utente",
    ]
    mapping.names = ["Nome", "Cognome", "Nome e cognome", "Name", "First name", "Last name", "Full name"]
    return mapping
  }()

  /// `Timestamp` is a word of many files: it must come first, and questions must follow.
  @Sendable private static func fits(_ header: [String]) -> Bool {
    guard let first = header.first.map({ HeaderName($0).whole }) else { return false }
    if first == "informazioni cronologiche" { return true }
    guard first == "timestamp" else { return false }
    return header.dropFirst().contains { title in
      let name = HeaderName(title)
      let isSentence = title.hasSuffix("?") || name.whole.split(separator: " ").count > 3
      return isSentence && (HeaderDictionary.surveyQuestion(name) != nil || HeaderDictionary.isOpenQuestion(name))
    }
  }

  /// A quiz's points stand right after the time or the address; where a question is there they are not the answer.
  @Sendable private static func adjust(_ header: [String], _ mapping: inout Mapping) {
    let hasQuestion = header.contains {
      let name = HeaderName($0)
      return name.whole.contains(" ") && HeaderDictionary.surveyQuestion(name) != nil
    }
    for title in header.prefix(3) where hasQuestion && ["punteggio", "score"].contains(HeaderName(title).whole) {
      mapping.ignore.append(title)
    }
    FormQuestion.addWithComment(header, &mapping)
  }
}
