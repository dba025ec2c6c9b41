/// Why customers write, with the queue and the priority each one gets.
enum DemoReason: Int, Sendable, CaseIterable {
  case billing, payments, fault, activation, offer, leaving, meter, app, details, move, delivery, complaint

  var name: String {
    switch self {
    case .billing: "Fatturazione"
    case .payments: "Pagamenti e rimborsi"
    case .fault: "Guasto o disservizio"
    case .activation: "Attivazione"
    case .offer: "Cambio offerta"
    case .leaving: "Disdetta"
    case .meter: "Autolettura e contatore"
    case .app: "App e area clienti"
    case .details: "Dati e contratto"
    case .move: "Trasloco e voltura"
    case .delivery: "Consegna modem e SIM"
    case .complaint: "Reclamo"
    }
  }

  var queue: String {
    switch self {
    case .billing, .payments, .details: "Amministrazione"
    case .fault, .meter, .app, .delivery: "Assistenza tecnica"
    case .activation, .offer, .leaving, .move: "Commerciale"
    case .complaint: "Reclami"
    }
  }

  var priority: String {
    switch self {
    case .fault, .complaint: "alta"
    case .offer, .meter: "bassa"
    default: "normale"
    }
  }

  /// Added to the channel's share of satisfied customers. Weighted by the shares it is about zero.
  var satisfaction: Double {
    switch self {
    case .fault: -0.03
    case .complaint: -0.08
    case .leaving: -0.02
    case .activation, .offer: 0.02
    case .details, .meter, .move: 0.03
    default: 0
    }
  }

  /// Shares for a customer of energy or of a line, by phone or in writing.
  static func shares(phone: Bool, energy: Bool) -> Weights {
    switch (phone, energy) {
    case (true, true): phoneEnergy
    case (true, false): phoneLine
    case (false, true): writtenEnergy
    case (false, false): writtenLine
    }
  }

  // In the order of the cases.
  private static let phoneEnergy = Weights([26, 12, 12, 7, 7, 5, 11, 4, 6, 7, 0, 3])
  private static let phoneLine = Weights([26, 10, 20, 9, 8, 6, 0, 4, 4, 4, 6, 3])
  private static let writtenEnergy = Weights([19, 13, 9, 6, 7, 6, 12, 9, 8, 7, 0, 4])
  private static let writtenLine = Weights([19, 12, 17, 8, 8, 7, 0, 10, 5, 4, 6, 4])
}
