import AlarmPages
public import ArgumentParser
public import Facts
public import Primitives

extension Month: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}

extension CivilDate: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}

extension SurveyKind: ExpressibleByArgument {}

extension Segment {
  /// Reads `channel=phone`, several times or separated by commas.
  init(arguments: [String]) throws {
    self = try FigureQuestion.segment(arguments)
  }
}

extension String {
  var trimmed: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
