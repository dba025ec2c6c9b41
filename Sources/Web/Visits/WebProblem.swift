import Primitives

/// What a handler refuses; the edge makes a page of it (or a problem object for programs).
enum WebProblem: Error {
  case notFound
  case forbidden
  case crossSite
  case tooLarge
  case tooMany(seconds: Int64)
  /// Someone changed it meanwhile, or its state does not allow it.
  case conflict(LocalizedText)
  case badRequest(LocalizedText)
}
