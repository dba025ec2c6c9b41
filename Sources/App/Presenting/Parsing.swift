public import ArgumentParser
public import Primitives

extension Month: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}

extension CivilDate: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}

extension Segment {
  /// Reads `channel=phone`, several times or separated by commas.
  init(arguments: [String]) throws {
    self.init()
    for argument in arguments.flatMap({ $0.split(separator: ",") }) {
      let parts = argument.split(separator: "=", maxSplits: 1)
      guard parts.count == 2 else {
        throw Failure(
          .usage, "bad_filter",
          it: "«\(argument)» non è un filtro: scrivi dimensione=valore, per esempio channel=phone.",
          en: "\"\(argument)\" is not a filter: write dimension=value, such as channel=phone.")
      }
      self[Dimension(String(parts[0]).trimmed)] = String(parts[1]).trimmed
    }
  }
}

extension String {
  var trimmed: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
