import Foundation
import Mustache

/// A text that users of the product write, with words between braces: Mustache, plain text, a known set of words.
public struct TextTemplate: Sendable {
  public enum Problem: Error, Sendable, Hashable {
    /// Braces that do not close, or sections that do not end.
    case broken
    case unknownWord(String)
  }

  private let template: MustacheTemplate

  /// `words` are those that the text may hold between braces.
  public init(_ text: String, words: [String]) throws(Problem) {
    if let unknown = Self.tags(text).first(where: { !words.contains($0) }) { throw .unknownWord(unknown) }
    do {
      // Plain text: whoever puts it into HTML escapes it as a whole.
      template = try MustacheTemplate(string: "{{% CONTENT_TYPE:TEXT}}" + text)
    } catch {
      throw .broken
    }
  }

  /// What is not known leaves no gap: "Ciao {{name}}," without a name is "Ciao,".
  public func render(_ values: [String: String]) -> String {
    template.render(values.filter { !$0.value.isEmpty }).replacing(" ,", with: ",").replacing(" .", with: ".")
      .replacing("  ", with: " ")
  }

  /// The names between braces, whatever they do there; comments say nothing.
  private static func tags(_ text: String) -> [String] {
    text.components(separatedBy: "{{").dropFirst().compactMap { part in
      guard let end = part.range(of: "}}") else { return part }
      var name = part[..<end.lowerBound]
      if name.hasPrefix("!") { return nil }
      while let first = name.first, "#^/&{ ".contains(first) { name = name.dropFirst() }
      while let last = name.last, "} ".contains(last) { name = name.dropLast() }
      return String(name)
    }
  }
}
