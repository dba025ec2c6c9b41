import Primitives
import Testing

struct MonthTests {
  @Test func `a month has its first and last day and its length`() {
    for month in Month(year: 1999, month: 1)..<Month(year: 2101, month: 1) {
      let length = month.lastDay.daysSince1970 - month.firstDay.daysSince1970 + 1
      #expect(length == month.numberOfDays, "\(month)")
      #expect(month.firstDay.month == month && month.lastDay.month == month)
    }
    #expect(Month(year: 1900, month: 2).numberOfDays == 28)
    #expect(Month(year: 2000, month: 2).numberOfDays == 29)
    #expect(Month(year: 2028, month: 2).numberOfDays == 29)
  }

  @Test func `months are counted over the end of the year`() {
    let november = Month(year: 2025, month: 11)
    #expect(november.advanced(by: 3).description == "2026-02")
    #expect(november.advanced(by: -11).description == "2024-12")
    #expect(november.distance(to: Month(year: 2027, month: 1)) == 14)
    #expect(Array(november...november.advanced(by: 2)).map(\.description) == ["2025-11", "2025-12", "2026-01"])
  }

  @Test func `a month is read as it is written`() {
    #expect(Month("2026-11") == Month(year: 2026, month: 11))
    #expect(Month("0987-01")?.description == "0987-01")
    for wrong in ["2026-13", "2026-00", "2026-1", "26-11", "2026", "2026-11-01", "2026-+1", "novembre"] {
      #expect(Month(wrong) == nil, "\(wrong)")
    }
  }

  @Test func `a month has a name in both languages`() {
    #expect(Month(year: 2026, month: 11).name(.it) == "novembre 2026")
    #expect(Month(year: 2026, month: 1).name(.en) == "January 2026")
    let names = (0..<12).map { Month(index: 2026 * 12 + $0).name(.it) }
    #expect(Set(names).count == 12)
  }
}
