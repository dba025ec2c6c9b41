import Markup
import PageKit
import HTTPTypes
import Hummingbird
import NIOCore
import People
import Primitives
import WireForms

/// The answers a handler gives.
extension Visit {
  func page(
    _ title: String, in entry: Shell.Entry? = nil, status: HTTPResponse.Status = .ok, refresh: Int? = nil,
    _ body: HTML
  ) -> Response {
    html(shell(entry).page(title, refresh: refresh, body), status: status)
  }

  func html(_ html: HTML, status: HTTPResponse.Status = .ok) -> Response {
    self.html(ByteBuffer(string: html.text), status: status)
  }

  func html(_ page: ByteBuffer, status: HTTPResponse.Status = .ok) -> Response {
    var headers: HTTPFields = [.contentType: "text/html; charset=utf-8", .cacheControl: "no-store"]
    if flash != nil { headers.append(HTTPField(name: .setCookie, value: FlashCookie.cleared(environment).text)) }
    var response = Response(status: status, headers: headers, body: ResponseBody(byteBuffer: page))
    Compression.apply(to: &response, request, page)
    return response
  }

  /// After a change: the browser asks for the next page, which shows the flash.
  func redirect(_ path: SitePath, flash: Flash? = nil, cookies: [String] = []) -> Response {
    redirect(to: site.href(path), flash: flash, cookies: cookies)
  }

  func redirect(to address: String, flash: Flash? = nil, cookies: [String] = []) -> Response {
    var headers: HTTPFields = [.location: address, .cacheControl: "no-store"]
    for cookie in cookies { headers.append(HTTPField(name: .setCookie, value: cookie)) }
    if let flash { headers.append(HTTPField(name: .setCookie, value: FlashCookie.set(flash, environment).text)) }
    return Response(status: .seeOther, headers: headers)
  }

  func shell(_ entry: Shell.Entry?) -> Shell {
    var shell = Shell(
      site: site, language: language, visitor: visitor.map { Self.menu($0.person, language) }, current: entry,
      waitingAlarms: environment.waitingAlarms.count, flash: flash, isDemo: environment.isDemo)
    shell.isQuiet = environment.settings.isQuiet
    return shell
  }

  private static func menu(_ person: Person, _ language: Language) -> Shell.Visitor {
    let settings = SettingsPage.allCases.first { $0.access.admits(person.role) }
    let entries = Shell.Entry.allCases.filter { $0 == .settings ? settings != nil : $0.access.admits(person.role) }
    return Shell.Visitor(
      name: person.name.text, role: person.role.name[language], entries: entries,
      settings: settings ?? .organisation)
  }
}

extension Shell.Entry {
  /// The same as that of the route it leads to; a test compares them.
  var access: Access {
    switch self {
    case .overview: .signedIn
    case .alarms, .incidents: .may(.seeAlarms)
    case .metrics, .trends, .surveys, .letter: .may(.seeFigures)
    case .samples: .may(.readConversations)
    case .data: .may(.importData)
    case .settings: .may(.changeSettings)
    }
  }
}
