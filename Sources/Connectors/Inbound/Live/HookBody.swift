import FileFormats
import Foundation
import Primitives

/// A JSON object that came over the wire, asked by path. What is wrong with a value stands in ``remarks``.
struct HookBody {
  let remarks: HookRemarks
  private let limits: MomentLimits
  private let root: [String: Any]

  /// Nil for what is no object.
  init?(_ bytes: [UInt8], now: Instant) {
    guard let root = try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any] else { return nil }
    self.root = root
    remarks = HookRemarks()
    limits = .live(now: now)
  }

  private init(_ root: [String: Any], of body: HookBody) {
    self.root = root
    remarks = body.remarks
    limits = body.limits
  }

  func object(_ path: String) -> HookBody? { (value(path) as? [String: Any]).map { HookBody($0, of: self) } }

  /// A text, or a number as it is written; empty is nothing.
  private func raw(_ path: String) -> String? {
    switch value(path) {
    case let text as String: return text.isEmpty ? nil : text
    case let number as NSNumber: return Self.isFlag(number) ? nil : "\(number)"
    default: return nil
    }
  }

  /// Whether anything stands there.
  func holds(_ path: String) -> Bool { raw(path) != nil }

  /// By what a conversation or a customer is known; never cut.
  func id(_ path: String) -> String? {
    guard let text = raw(path) else { return nil }
    if let problem = HookText.idProblem(text, path) {
      remarks.refuse(problem)
      return nil
    }
    let kept = text.trimmingCharacters(in: .whitespaces)
    return kept.isEmpty ? nil : kept
  }

  /// By what a delivery is known when it comes again: the whole of it, or nothing.
  func key(_ path: String) -> String? {
    raw(path).flatMap { HookText.idProblem($0, path) == nil ? $0.trimmingCharacters(in: .whitespaces) : nil }
      .flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The parts of a list, of which some may be no object; nil where no list stands there.
  func objects(_ path: String) -> [HookBody?]? {
    (value(path) as? [Any])?.map { ($0 as? [String: Any]).map { HookBody($0, of: self) } }
  }

  /// A word of few, or a name; at most ``HookText/longestName`` characters.
  func text(_ path: String) -> String? {
    guard let text = raw(path) else { return nil }
    return settled(HookText.name(text), of: text, path, HookText.longestName)
  }

  /// The first hundred of a list, in small letters; labels and tags.
  func texts(_ path: String) -> [String] {
    ((value(path) as? [Any]) ?? []).prefix(100).compactMap { ($0 as? String)?.lowercased() }
  }

  func hasList(_ path: String) -> Bool { value(path) is [Any] }

  /// What a person wrote, as a person reads it; at most ``HookText/longestProse`` characters.
  func prose(_ path: String, isMarkup: Bool = false) -> String? {
    guard let text = raw(path) else { return nil }
    let part = HookText.cut(text, 4 * HookText.longestProse) ?? text
    return settled(HookText.prose(part, isMarkup: isMarkup), of: text, path, HookText.longestProse)
  }

  /// An address in the web; a cut one leads nowhere.
  func url(_ path: String) -> String? {
    guard let text = raw(path) else { return nil }
    let kept = HookText.name(text)
    if kept.utf8.count <= HookText.longestURL { return settled(kept, of: text, path, HookText.longestURL) }
    remarks.add(
      LocalizedText(it: "\(path) è troppo lungo: non tenuto", en: "\(path) is too long: left out"))
    return nil
  }

  private func settled(_ kept: String, of text: String, _ path: String, _ most: Int) -> String? {
    if let problem = HookText.textProblem(text, path) {
      remarks.refuse(problem)
      return nil
    }
    guard HookText.cut(kept, most) != nil else { return kept.isEmpty ? nil : kept }
    // Covered before it is cut: half a number would be no number any more, and stay.
    let cut = HookText.cutCovered(kept, most)
    remarks.add(LocalizedText(it: "\(path) tagliato a \(most) caratteri", en: "\(path) cut to \(most) characters"))
    return cut
  }

  func whole(_ path: String) -> Int? {
    number(path).flatMap { Int(exactly: $0.rounded()) }
  }

  /// A duration, of nothing to a year; else it is left out, and said.
  func seconds(_ path: String) -> Int? {
    guard let text = raw(path) else { return nil }
    let found = number(path)
    if let found, found >= 0, found <= Double(ConversationPatch.longest) { return Int(found.rounded()) }
    let shown = Self.excerpt(text)
    remarks.add(
      LocalizedText(
        it: "\(path) «\(shown)» non è una durata: non contata", en: "\(path) \(shown) is no duration: left out"))
    return nil
  }

  private func number(_ path: String) -> Double? {
    switch value(path) {
    case let number as NSNumber where !Self.isFlag(number): return number.doubleValue
    case let text as String: return Double(text.trimmingCharacters(in: .whitespaces))
    default: return nil
    }
  }

  func flag(_ path: String) -> Bool? {
    switch value(path) {
    case let number as NSNumber where Self.isFlag(number): return number.boolValue
    case let text as String:
      return ["true": true, "false": false][text.lowercased()]
    default: return nil
    }
  }

  /// The first of these fields that holds a moment. One that holds something else, or a moment before 1990 or in
  /// the future, is said.
  func moment(_ paths: String...) -> HookMoment? {
    for path in paths { if let found = moment(at: path) { return found } }
    return nil
  }

  func instant(_ path: String) -> Instant? { moment(path)?.instant }

  private func moment(at path: String) -> HookMoment? {
    guard let text = raw(path)?.trimmingCharacters(in: .whitespacesAndNewlines), !text.isEmpty else { return nil }
    let found = number(path).flatMap { HookMoment(since1970: $0) } ?? HookMoment(text)
    if let found, limits.contains(found.instant) { return found }
    let shown = Self.excerpt(text)
    remarks.notAMoment(
      path,
      found == nil
        ? LocalizedText(
          it: "\(path): «\(shown)» non si capisce come momento",
          en: "\(path): \"\(shown)\" is not understood as a moment"
        )
        : LocalizedText(
          it: "\(path): «\(shown)» è prima del 1990 o nel futuro",
          en: "\(path): \"\(shown)\" is before 1990 or in the future"))
    return nil
  }

  private static func excerpt(_ text: String) -> String {
    let plain = HookText.name(text)
    return HookText.cut(plain, 40) == nil ? plain : HookText.cutCovered(plain, 40) + "…"
  }

  private func value(_ path: String) -> Any? {
    var here: Any? = root
    for name in path.split(separator: ".") {
      if let object = here as? [String: Any] {
        here = object[String(name)]
      } else if let list = here as? [Any], let place = Int(name), list.indices.contains(place) {
        here = list[place]
      } else {
        return nil
      }
    }
    return here is NSNull ? nil : here
  }

  private static func isFlag(_ number: NSNumber) -> Bool { flagType == String(cString: number.objCType) }

  /// What Foundation calls a truth value.
  private static let flagType = String(cString: NSNumber(value: true).objCType)
}
