public import Outlets
public import Secrets
public import Transport
public import Primitives
public import Storage

/// An outlet that is set up already, tried.
public enum OutletTrial {
  /// What was done.
  public enum Outcome: String, Sendable, Hashable {
    /// A test stands there.
    case sent
    /// It lets us in; the public would read a test.
    case signedIn = "signed_in"
    /// A person publishes there.
    case byHand = "by_hand"

    public var message: LocalizedText {
      switch self {
      case .sent:
        LocalizedText(
          it: "La prova è partita: guarda se è arrivata.", en: "The test has left: look whether it arrived.")
      case .signedIn:
        LocalizedText(
          it: "Ci lascia entrare. Qui una prova la leggerebbero i clienti, perciò non è uscito nulla.",
          en: "It lets us in. Customers would read a test here, so nothing was published.")
      case .byHand:
        LocalizedText(
          it: "Qui pubblica una persona: non c'è nulla da provare.",
          en: "A person publishes here: there is nothing to test.")
      }
    }
  }

  /// In the outlet's own language. Throws `noSuchOutlet`, `noKey`, `OutletFault`.
  public static func send(
    _ test: TestNotice, to id: Int64, key: SealingKey?, over transport: HTTPTransport, _ database: Database
  ) async throws -> Outcome {
    let (kind, language, opened) = try await database.read { connection in
      guard let outlet = try OutletStore.find(id, connection) else { throw IncidentProblem.noSuchOutlet }
      return (outlet.kind, outlet.language, try open(id, key: key, connection))
    }
    var test = test
    test.language = language
    guard let opened else { return .byHand }
    let fault =
      kind.showsTests
      ? await opened.send(test, over: transport) : await opened.verify(test, over: transport)
    if let fault { throw fault }
    return kind.showsTests ? .sent : .signedIn
  }

  private static func open(_ id: Int64, key: SealingKey?, _ connection: Connection) throws -> (any PublishingOutlet)? {
    do {
      return try OutletStore.opened(id, key: key, connection)
    } catch is OutletStore.Locked {
      throw IncidentProblem.noKey
    }
  }
}
