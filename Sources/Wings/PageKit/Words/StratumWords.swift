import Primitives

/// What the parts of a stratum are called.
enum StratumWords: String {
  case bad, good, any, before, after, inside, outside
  case noScore = "no_score"

  var text: LocalizedText {
    switch self {
    case .bad: LocalizedText(it: "scontente", en: "dissatisfied")
    case .good: LocalizedText(it: "contente", en: "satisfied")
    case .any: LocalizedText(it: "tutte", en: "all")
    case .before: LocalizedText(it: "prima", en: "before")
    case .after: LocalizedText(it: "dopo", en: "after")
    case .inside: LocalizedText(it: "nel segmento", en: "inside the segment")
    case .outside: LocalizedText(it: "fuori dal segmento", en: "outside the segment")
    case .noScore: LocalizedText(it: "senza voto", en: "no score")
    }
  }
}
