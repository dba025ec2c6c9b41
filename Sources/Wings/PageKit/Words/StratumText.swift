public import Primitives

/// `cattive · dopo · nel segmento`
public enum StratumText {
  public static func name(_ stratum: String, _ language: Language) -> String {
    stratum.split(separator: "/").map { StratumWords(rawValue: String($0))?.text[language] ?? String($0) }
      .joined(separator: " · ")
  }
}
