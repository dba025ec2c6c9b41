import Foundation

/// `{"data": […]}`, and where the next part begins when there is one.
public struct AnswerList<Item: Encodable>: Encodable {
  public let data: [Item]
  public let nextCursor: String?

  public init(_ data: [Item], nextCursor: String? = nil) {
    self.data = data
    self.nextCursor = nextCursor
  }
}

/// How answers are written for programs, by the command line and by the API alike.
public enum AnswerText {
  /// snake_case names, in alphabetical order, indented.
  public static func json(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
}
