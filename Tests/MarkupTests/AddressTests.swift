import Testing

@testable import Markup

struct AddressTests {
  @Test func `an address is a pattern for the router and a link for the page`() {
    #expect(SitePath.incident.pattern == "/incidents/{id}")
    #expect(SitePath.incident(7).text == "/incidents/7")
    #expect(SitePath.incidentUpdate(7, 9, .approval).text == "/incidents/7/updates/9/approval")
    #expect(SitePath.incidentUpdate.ending(UpdateAct.approval).pattern == "/incidents/{id}/updates/{update}/approval")
    #expect(SitePath.statusDocument("summary.json").text == "/api/v2/summary.json")
  }

  @Test func `a question stands behind the address, and is no part of the pattern`() {
    #expect(SitePath.alarms.text == "/alarms" && SitePath.alarms(query: "").text == "/alarms")
    #expect(SitePath.alarms(query: "state=ringing").text == "/alarms?state=ringing")
    #expect(SitePath.alarms(query: "state=ringing").pattern == "/alarms")
    #expect(SitePath.surveyAnswer("abc", query: "lang=it").text == "/s/abc?lang=it")
    #expect(SitePath.overview(query: "a=b").text == "/?a=b")
  }

  @Test func `what fills a gap fills only it`() {
    #expect(SitePath.alarm("{id}").text == "/alarms/{id}")
    #expect(SitePath.hook("").text == "/settings/hooks/")
  }
}
