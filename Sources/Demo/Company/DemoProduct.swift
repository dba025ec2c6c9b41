/// What the company sells.
enum DemoProduct: Int, Sendable, CaseIterable {
  case electricity, gas, fibre, mobile, business

  var name: String {
    switch self {
    case .electricity: "Luce Casa"
    case .gas: "Gas Casa"
    case .fibre: "Fibra Casa"
    case .mobile: "Mobile"
    case .business: "Luce Impresa"
    }
  }

  /// As it is called in the middle of a sentence.
  var spoken: String {
    switch self {
    case .electricity: "della luce"
    case .gas: "del gas"
    case .fibre: "della fibra"
    case .mobile: "del cellulare"
    case .business: "della luce dell'ufficio"
    }
  }

  /// Energy has meters and readings; the others have lines, modems and SIM cards.
  var isEnergy: Bool { self != .fibre && self != .mobile }

  static let shares = Weights([0.31, 0.19, 0.24, 0.17, 0.09])
}
