import Facts
import FileFormats
import Testing

@testable import Connectors

@Suite struct FieldTargetTests {
  static let written = [
    "opened_at", "opened_at.date", "answered_at.time", "external_id.1", "handle_minutes", "handle_milliseconds",
    "resolution_business_hours",
    "answered", "csat", "agents", "from",
  ]
  static let wrong = ["", "opened", "opened_at.hour", "csat.1", "handle_weeks", "external_id.0"]

  @Test(arguments: written) func `a target is written as it is read`(_ text: String) {
    #expect(FieldTarget(text)?.description == text)
  }

  @Test(arguments: wrong) func `what names no field is refused`(_ text: String) {
    #expect(FieldTarget(text) == nil)
  }

  @Test func `the place of a field is its order in the declaration`() {
    #expect(Field.allCases.map(\.place) == Array(0..<Field.allCases.count))
  }

  @Test func `units go to the field in seconds`() {
    #expect(FieldTarget("wait_minutes") == FieldTarget(.waitSeconds, unit: .minutes))
  }

  @Test(arguments: FactKind.allCases) func `what is required of a kind is a field of it`(
    _ kind: FactKind
  ) {
    #expect(Field.required(of: kind).joined().allSatisfy(Field.all(of: kind).contains))
  }
}
