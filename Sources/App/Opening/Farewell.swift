import Dispatch
import Foundation
import Logging

/// How long a server that was told to stop may take until what is on its way has come to its end. Then the process ends
/// all the same, as a kill would end it: the next start settles what was left.
struct Farewell {
  static let seconds = 45.0

  private let end: DispatchWorkItem

  init(_ logger: Logger) {
    end = DispatchWorkItem {
      logger.error("stopped after \(Int(Self.seconds)) seconds with something still on its way")
      exit(EXIT_FAILURE)
    }
  }

  func begin() { DispatchQueue.global().asyncAfter(deadline: .now() + Self.seconds, execute: end) }

  func cancel() { end.cancel() }
}
