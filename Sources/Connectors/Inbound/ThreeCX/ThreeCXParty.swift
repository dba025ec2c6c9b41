/// Who was called, by the name that the exchange shows: `Assistenza (800)`.
enum ThreeCXParty {
  case queue(String)
  case person(String)
  /// A digital receptionist: it picks up, and nobody is there.
  case menu
  case mailbox

  init(_ party: String, isQueue: Bool) {
    let name = CallDirection.name(party)
    let words = Set(party.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init))
    if isQueue || !words.isDisjoint(with: Self.queueWords) {
      self = .queue(name)
    } else if !words.isDisjoint(with: Self.mailboxWords) {
      self = .mailbox
    } else if !words.isDisjoint(with: Self.menuWords) {
      self = .menu
    } else {
      self = .person(name)
    }
  }

  /// Words for a row whose call went on elsewhere; squeezed.
  static let passedOn: Set<String> = [
    "redirected", "forwarded", "transferred", "reindirizzata", "inoltrata", "trasferita", "deviata",
  ]

  private static let queueWords: Set<String> = ["queue", "coda", "gruppo", "group", "rg", "ringgroup"]
  private static let mailboxWords: Set<String> = ["voicemail", "voice", "mailbox", "segreteria", "casella"]
  private static let menuWords: Set<String> = [
    "ivr", "receptionist", "menu", "menù", "risponditore", "fax", "conference", "conferenza",
  ]
}
