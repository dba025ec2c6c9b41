import Facts
import Foundation
import Testing

@testable import Connectors

@Suite struct MappingTests {
  @Test func `a mapping file is read with one field or several for a header`() throws {
    let mapping = try ImportedFile.mapping(
      """
      {"kind":"answers","columns":{"A":"score","B":["external_id","comment"]},"missing":{"score":["11",""]},
       "formats":{"date":"dd/MM/yyyy HH:mm","decimal":"comma"},"skip":{"B":["x"]}}
      """)
    #expect(mapping.kind == .answers)
    #expect(mapping.columns == ["A": "score", "B": ["external_id", "comment"]])
    #expect(mapping.missing == ["score": ["11", ""]])
    #expect(mapping.formats.date == "dd/MM/yyyy HH:mm")
    #expect(mapping.set.isEmpty && mapping.ignore.isEmpty)
  }

  @Test func `a mapping survives being written and read`() throws {
    let mapping = try ImportedFile.example("anonymous_bank.json")
    #expect(try JSONDecoder().decode(Mapping.self, from: JSONEncoder().encode(mapping)) == mapping)
  }

  static let examples = ["anonymous_bank.json", "call_center.json", "sfo_passengers.json"]

  @Test(arguments: examples) func `the example mappings name fields that there are`(_ name: String)
    throws
  {
    let mapping = try ImportedFile.example(name)
    #expect(mapping.columns.values.flatMap(\.values).allSatisfy { FieldTarget($0) != nil })
    #expect(mapping.set.keys.allSatisfy { FieldTarget($0) != nil })
  }
}
