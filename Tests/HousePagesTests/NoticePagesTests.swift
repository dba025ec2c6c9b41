@testable import HousePages
@testable import Markup
import Foundation
import Outlets
import PageKit
import Primitives
import Testing

private let site = Site(folder: "/c", stylesheetHash: "a", scriptHash: "b")

private func page(
  pace: String = "immediately", quietFrom: Int? = nil, quietTo: Int? = nil, hasMailServer: Bool = true,
  endpoints: NoticeEndpointList? = nil
) -> String {
  let choice = NoticeSettingsPage.Choice(
    byMail: true, pace: pace, hour: 9, weekday: 4, wanted: "ringing", quietFrom: quietFrom, quietTo: quietTo)
  return NoticeSettingsPage(
    language: .it, email: "anna@example.it", choice: choice, hasMailServer: hasMailServer, endpoints: endpoints
  ).body(site).text
}

private func list(
  hasKey: Bool = true, _ typed: ConnectForm.Typed = ConnectForm.Typed()
) -> NoticeEndpointList {
  let endpoint = NoticeEndpointList.Endpoint(
    id: 3, kind: "Webhook", name: "Cruscotto <b>", shown: "https://example.it", note: "solo ciò che suona",
    isEnabled: false, last: .dead, lastAt: "oggi alle 09:05")
  return NoticeEndpointList(endpoints: [endpoint], hasKey: hasKey, typed: typed)
}

private func endpoint(_ state: NoticeDeliveryPill, secret: String? = nil) -> String {
  let delivery = NoticeEndpointPage.Delivery(
    id: 8, at: "oggi alle 09:05", what: "CSAT <telefono>", state: state, attempts: ["oggi: rifiutato (400)"])
  return NoticeEndpointPage(
    language: .it, id: 3, name: "Cruscotto", note: "Webhook", isEnabled: true, isGone: false, secret: secret,
    deliveries: [delivery]
  ).body(site).text
}

@Suite struct NoticePagesTests {
  @Test func `the form shows what was chosen`() {
    let text = page(pace: "weekly", quietFrom: 22, quietTo: 7)
    #expect(text.contains(#"value="weekly" checked"#))
    #expect(text.contains(#"<option value="9" selected>09:00"#))
    #expect(text.contains(#"<option value="4" selected>venerdì"#))
    #expect(text.contains(#"<option value="22" selected>"#))
    #expect(text.contains(#"<option value="7" selected>"#))
  }

  @Test func `without quiet hours both ends say none`() {
    #expect(page().components(separatedBy: #"<option value="" selected>nessuna"#).count == 3)
  }

  @Test func `without a mail server the page says so, and how to set one only to whoever can`() {
    let viewer = page(hasMailServer: false)
    #expect(viewer.contains("Nessun server di posta"))
    #expect(viewer.contains("Chiedi all&#39;amministratore"))
    #expect(!viewer.contains("CAMPANELLO_SMTP"))
    let admin = page(hasMailServer: false, endpoints: list())
    for name in ["CAMPANELLO_SMTP=", "CAMPANELLO_SMTP_FROM=", "CAMPANELLO_SMTP_USER=", "CAMPANELLO_SMTP_PASSWORD="] {
      #expect(admin.contains(name))
    }
    #expect(!page().contains("Nessun server di posta"))
  }

  @Test func `destinations are only for whoever may change the settings`() {
    #expect(!page().contains("Altre destinazioni"))
    let text = page(endpoints: list())
    #expect(text.contains("Cruscotto &lt;b&gt;"))
    #expect(text.contains("Non consegnato"))
    #expect(text.contains(#"value="enable""#))
  }

  @Test func `without a key nothing can be added, and the page says how to set one`() {
    let text = page(endpoints: list(hasKey: false))
    #expect(text.contains("CAMPANELLO_KEY"))
    #expect(!text.contains(#"name="kind""#))
    #expect(page(endpoints: list()).components(separatedBy: #"name="kind""#).count == OutletKind.notified.count + 1)
  }

  @Test func `a refused form stays open with what was typed, and the others stay empty`() {
    var typed = ConnectForm.Typed()
    typed.kind = "slack"
    typed.name = "Assistenza"
    typed.problem = "Così non va"
    let text = page(endpoints: list(typed))
    #expect(text.components(separatedBy: "<details open>").count == 2)
    #expect(text.components(separatedBy: #"value="Assistenza""#).count == 2)
    #expect(text.contains("Così non va"))
  }

  @Test func `what waits is not sent again`() {
    #expect(!endpoint(.waiting).contains("Manda di nuovo"))
    for state in [NoticeDeliveryPill.delivered, .failed, .dead] {
      #expect(endpoint(state).contains(#"action="/c/settings/notices/deliveries/8/replay""#))
    }
  }

  @Test func `a secret stands on the page only when it is given`() {
    #expect(endpoint(.delivered, secret: "whsec_x").contains(#"value="whsec_x""#))
    #expect(!endpoint(.delivered).contains("Segreto"))
    #expect(endpoint(.failed).contains("CSAT &lt;telefono&gt;"))
  }
}
