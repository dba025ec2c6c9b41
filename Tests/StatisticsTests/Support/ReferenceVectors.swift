import Foundation
import SharedFolder

/// Reads one reference file of ../shared/vectors.
func referenceVectors<Vectors: Decodable>(_ name: String, as type: Vectors.Type) throws -> Vectors {
  let data = try Data(contentsOf: URL(fileURLWithPath: SharedFolder.file("vectors/\(name)")))
  return try JSONDecoder().decode(Vectors.self, from: data)
}
