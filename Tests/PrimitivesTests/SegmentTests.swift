import Primitives
import Testing

struct SegmentTests {
  @Test func `a segment has the same text whatever the order it was built in`() {
    let written: Segment = ["team": "Milano", "channel": "phone"]
    var built = Segment.all
    built[.channel] = "phone"
    built[.team] = "Milano"
    #expect(written == built)
    #expect(written.description == "channel=phone,team=Milano")
    #expect(written.pairs.map(\.0) == ["channel", "team"])
  }

  @Test func `the empty segment is everything`() {
    #expect(Segment.all.isAll && Segment.all.description.isEmpty)
    var segment: Segment = ["channel": "phone"]
    segment[.channel] = nil
    #expect(segment == .all)
  }

  @Test func `of a dimension said twice the last value holds`() {
    let segment: Segment = ["channel": "phone", "channel": "chat"]
    #expect(segment[.channel] == "chat")
  }

  @Test func `a dimension has a name in both languages and an unknown one its own`() {
    #expect(Dimension.reason.name(.it) == "motivo di contatto")
    #expect(Dimension.reason.name(.en) == "contact reason")
    #expect(Dimension("Regione").name(.it) == "Regione")
    #expect([Dimension.team, .channel].sorted() == [.channel, .team])
  }

  @Test func `a channel has a name in both languages and an unknown one its own`() {
    #expect(Channel.name("in_person", .it) == "di persona")
    #expect(Channel.name("phone", .en) == "phone")
    #expect(Channel.name("fax", .it) == "fax")
    for language in Language.allCases {
      #expect(Set(Channel.allCases.map { $0.name(language) }).count == Channel.allCases.count)
    }
  }
}
