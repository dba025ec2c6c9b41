import Primitives

/// A sentence with gaps to fill: `{importo}`, `{data}`, `{mese}`, `{prodotto}`, `{fattura}`, `{pratica}`,
/// `{giorni}`. Read once from its literal; filling it is a walk over its parts.
struct Phrase: Sendable, ExpressibleByStringLiteral {
  enum Gap: String, CaseIterable {
    case amount = "importo"
    case date = "data"
    case month = "mese"
    case product = "prodotto"
    case invoice = "fattura"
    case request = "pratica"
    case days = "giorni"
  }

  private enum Part: Sendable {
    case words(String)
    case gap(Gap)
  }

  private let parts: [Part]

  init(stringLiteral text: String) {
    parts = text.split(separator: "{").enumerated().flatMap { index, piece -> [Part] in
      guard index > 0 || text.hasPrefix("{"), let end = piece.firstIndex(of: "}") else {
        return [.words(String(piece))]
      }
      guard let gap = Gap(rawValue: String(piece[..<end])) else {
        preconditionFailure("A phrase of the demo has a gap that nothing fills: \(piece)")
      }
      let rest = piece[piece.index(after: end)...]
      return rest.isEmpty ? [.gap(gap)] : [.gap(gap), .words(String(rest))]
    }
  }

  /// Writes the sentence onto `text`.
  func write(to text: inout String, _ topic: Topic, _ chance: inout SeededGenerator) {
    for part in parts {
      switch part {
      case .words(let words): text += words
      case .gap(let gap): text += Self.fill(gap, topic, &chance)
      }
    }
  }

  private static func fill(_ gap: Gap, _ topic: Topic, _ chance: inout SeededGenerator) -> String {
    switch gap {
    case .amount: Amount.euros(cents: topic.cents)
    case .date: ItalianDay.slashed(topic.openedOn.adding(days: -1 - chance.below(25)))
    case .month: ItalianDay.monthName(topic.openedOn.month.advanced(by: -1))
    case .product: topic.product.spoken
    case .invoice: "\(topic.openedOn.month.year)/\(10_000 + topic.number % 90_000)"
    case .request: "P-\(100_000 + topic.number % 900_000)"
    case .days: "\(2 + chance.below(12))"
    }
  }
}

/// Money as Italians write it.
enum Amount {
  /// `1.234,50 €`
  static func euros(cents: Int) -> String {
    let euros = cents / 100
    let rest = cents % 100
    let units = "\(euros % 1000)"
    let grouped =
      euros < 1000
      ? units : "\(euros / 1000)." + String(repeating: "0", count: 3 - units.count) + units
    return "\(grouped),\(rest < 10 ? "0" : "")\(rest) €"
  }
}

/// Days as Italians write them.
enum ItalianDay {
  /// `12/03/2026`
  static func slashed(_ day: CivilDate) -> String {
    let (year, month, number) = day.parts
    return "\(number < 10 ? "0" : "")\(number)/\(month < 10 ? "0" : "")\(month)/\(year)"
  }

  /// `marzo`
  static func monthName(_ month: Month) -> String { String(month.name(.it).prefix { $0 != " " }) }
}
