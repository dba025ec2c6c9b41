import Connectors
import FileFormats
import Primitives

extension Failure {
  /// The sentence for a file that cannot be read: what, where, how to mend it.
  static func file(_ problem: FileProblem) -> Failure {
    Failure(.badData, problem.key, it: problem.message.it, en: problem.message.en)
  }
}
