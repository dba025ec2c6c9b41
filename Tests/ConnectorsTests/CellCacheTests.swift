import Primitives
import Testing

@testable import Connectors

@Suite struct CellCacheTests {
  @Test func `each different cell is worked out once, and all keep their own value`() {
    var cache = CellCache()
    var made = 0
    for round in 0..<3 {
      for number in 0..<1000 {
        var text = "valore \(number)"
        let value = text.withUTF8 { bytes in
          cache.value(bytes) { found in
            made += 1
            return .text(String(decoding: found, as: UTF8.self))
          }
        }
        guard case .text(let known) = value else {
          Issue.record("no text in round \(round)")
          return
        }
        #expect(known == "valore \(number)")
      }
    }
    #expect(made == 1000)
  }

  @Test func `beyond its room it goes on without remembering`() {
    var cache = CellCache()
    for number in 0..<6000 {
      var text = "\(number)"
      let value = text.withUTF8 { cache.value($0) { .integer($0.count) } }
      guard case .integer(let length) = value else {
        Issue.record("no number")
        return
      }
      #expect(length == text.utf8.count)
    }
  }
}
