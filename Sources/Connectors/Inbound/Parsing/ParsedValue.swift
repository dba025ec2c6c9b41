import FileFormats
import Primitives

/// What one cell says, read as its column is.
enum ParsedValue: Sendable {
  case none
  /// Something stands there that cannot be read.
  case unreadable
  case text(String)
  case integer(Int)
  case decimal(Double)
  case date(DateReading)
  case boolean(Bool)
  case score(ScoreReading)
}

/// What a satisfaction cell says. Without a score it may still say that a survey was sent.
struct ScoreReading: Hashable, Sendable {
  var score: Int?
  /// The scale that the cell's own words imply.
  var scale: Scale?
  var invited: Bool?
}
