import AlarmPages
import Foundation
import Primitives
import Testing

@testable import App

@Suite struct ParsingTests {
  @Test func `filters are read one by one or together`() throws {
    let wanted: Segment = ["channel": "phone", "team": "Milano centro"]
    #expect(try Segment(arguments: ["channel=phone,team=Milano centro"]) == wanted)
    #expect(try Segment(arguments: ["channel = phone", "team=Milano centro"]) == wanted)
  }

  @Test func `a filter without a value is refused with what would be right`() {
    #expect(throws: FigureQuestion.Problem.self) { try Segment(arguments: ["channel"]) }
  }

  static let badTables = [
    "", "channel,before_n\nphone,1", "channel,before_n,before_bad,after_n,after_bad\nphone,10,1,x,2",
    "channel,before_n,before_bad,after_n,after_bad\nphone,10,1,-3,2",
    "channel,before_n,before_bad,after_n,after_bad\nphone,10,1,3",
  ]

  @Test(arguments: badTables)
  func `a table that locate cannot read is refused`(table: String) {
    #expect(throws: Refusal.self) { try LocateInput.read(.init(table.utf8)) }
  }
}
