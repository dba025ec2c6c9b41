public import Primitives

/// `cattive · dopo · nel segmento`
public enum StratumText {
  public static func name(_ stratum: String, _ language: Language) -> String {
    let it = [
      "bad": "scontente", "good": "contente", "any": "tutte", "no_score": "senza voto", "before": "prima",
      "after": "dopo", "inside": "nel segmento", "outside": "fuori dal segmento",
    ]
    let en = [
      "bad": "dissatisfied", "good": "satisfied", "any": "all", "no_score": "no score", "before": "before",
      "after": "after", "inside": "inside the segment", "outside": "outside the segment",
    ]
    let words = language == .it ? it : en
    return stratum.split(separator: "/").map { words[String($0)] ?? String($0) }.joined(separator: " · ")
  }
}
