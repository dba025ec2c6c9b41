import Primitives

/// What was noticed while a body was read: values that were left out or cut, and what stands in the way of reading it.
/// One for a body and all its parts; lives on one thread while it is read.
final class HookRemarks {
  /// Where in the body the next ones are: `conversation 3`.
  var place: LocalizedText?
  private(set) var notes: [LocalizedText] = []
  /// Why it cannot become a fact as it stands.
  private(set) var refusal: LocalizedText?
  /// Fields that hold something, though no moment.
  private var unread: [String: LocalizedText] = [:]

  /// Told at most so often of one body.
  static let most = 5

  func add(_ note: LocalizedText) { notes.append(placed(note)) }

  func refuse(_ reason: LocalizedText) { if refusal == nil { refusal = placed(reason) } }

  func notAMoment(_ path: String, _ note: LocalizedText) {
    if unread[path] == nil { add(note) }
    unread[path] = note
  }

  /// Why there is no moment: what stood there was not understood, or nothing stands there.
  func noMoment(_ paths: String...) -> LocalizedText {
    paths.compactMap { unread[$0] }.first
      ?? LocalizedText(
        it: "manca il momento: \(paths.joined(separator: " o "))",
        en: "the moment is missing: \(paths.joined(separator: " or "))")
  }

  /// Takes the reason away, so that the next part of the body is read by itself.
  func takeRefusal() -> LocalizedText? {
    defer { (refusal, unread) = (nil, [:]) }
    return refusal
  }

  func placed(_ note: LocalizedText) -> LocalizedText {
    guard let place else { return note }
    return LocalizedText(it: "\(place.it): \(note.it)", en: "\(place.en): \(note.en)")
  }

  static func missing(_ field: String) -> LocalizedText {
    LocalizedText(it: "manca il campo \(field)", en: "the field \(field) is missing")
  }

  /// The first few as one line; nil where there are none.
  static func line(_ notes: [LocalizedText]) -> LocalizedText? {
    if notes.isEmpty { return nil }
    let first = notes.prefix(most)
    let more = notes.count > most ? "; …" : ""
    return LocalizedText(
      it: first.map(\.it).joined(separator: "; ") + more, en: first.map(\.en).joined(separator: "; ") + more)
  }
}
