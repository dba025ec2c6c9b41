import Facts
import Primitives

/// A team, its agents, and its share of the work by channel.
struct DemoTeam: Sendable {
  let name: String
  /// Full-time equivalents in the first month, and what each year adds.
  let fullTime: Double
  let yearly: Double
  let agents: [String]

  static let all = [milano, torino, bari, catania]

  static let milano = DemoTeam(
    name: "Milano", fullTime: 12.4, yearly: 0.3,
    agents: [
      "Giada Morelli", "Davide Lanzani", "Serena Colnaghi", "Fabio Riboldi", "Ilaria Brusati",
      "Omar Tedeschini", "Chiara Valsecca", "Matteo Ronzulli", "Elisa Garbagni", "Paolo Arienti",
      "Noemi Castoldi", "Stefano Bellavita", "Irene Magnaghi", "Luca Porrati",
    ])
  static let torino = DemoTeam(
    name: "Torino", fullTime: 8.8, yearly: 0.25,
    agents: [
      "Marta Cravero", "Andrea Bonelli", "Silvia Giraudi", "Enrico Vallauri", "Federica Ossola",
      "Samuele Perotto", "Alessia Dogliani", "Bruno Castagneri", "Greta Molinari", "Tommaso Revello",
    ])
  static let bari = DemoTeam(
    name: "Bari", fullTime: 7.0, yearly: 0.2,
    agents: [
      "Angela Lorusso", "Vito Carbonari", "Roberta Mastrovito", "Nicola Abbrescia", "Teresa Ladisa",
      "Michele Sforzini", "Daniela Cassanelli", "Rocco Pellegrini",
    ])
  static let catania = DemoTeam(
    name: "Catania", fullTime: 5.2, yearly: 0.15,
    agents: [
      "Agata Privitera", "Salvo Randazzini", "Rosaria Cutuli", "Orazio Grassi", "Lucia Sanfratello",
      "Carmelo Torrisi",
    ])

  /// Full-time equivalents, to a twentieth, growing slowly.
  func headcount(_ situation: Situation) -> Headcount {
    let exact = fullTime + yearly * Double(situation.monthsSinceStart) / 12
    return Headcount(
      day: situation.month.firstDay, wholeMonth: true, agents: (exact * 20).rounded() / 20, team: name)
  }

  /// Shares of ``all`` on a channel; billing calls go mostly to Milano.
  static func shares(_ channel: DemoChannel, billing: Bool) -> Weights {
    switch channel {
    case .phone: billing ? phoneBilling : phone
    case .email: email
    case .chat: chat
    case .whatsapp: whatsapp
    case .form: form
    case .social, .app: social
    }
  }

  private static let phoneBilling = Weights([0.63, 0.19, 0.14, 0.04])
  private static let phone = Weights([0.36, 0.31, 0.25, 0.08])
  private static let email = Weights([0.28, 0.35, 0.24, 0.13])
  private static let chat = Weights([0.20, 0.30, 0.30, 0.20])
  private static let whatsapp = Weights([0.17, 0.30, 0.30, 0.23])
  private static let form = Weights([0.26, 0.34, 0.24, 0.16])
  private static let social = Weights([0.22, 0.24, 0.28, 0.26])
}
