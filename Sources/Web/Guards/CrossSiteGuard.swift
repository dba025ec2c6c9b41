import HTTPTypes
import Hummingbird

/// Refuses what another site sends in a visitor's name. Browsers say where a request comes from in `Sec-Fetch-Site`;
/// older ones in `Origin`. A request with neither comes from no browser and carries no one's cookies by accident.
enum CrossSiteGuard {
  static func admits(_ request: Request, publicURL: String) -> Bool {
    if [.get, .head, .options].contains(request.method) { return true }
    if let site = request.headers[.secFetchSite] { return site == "same-origin" || site == "none" }
    guard let origin = request.headers[.origin] else { return true }
    let stated = publicURL.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false).prefix(3)
    if origin == stated.joined(separator: "/") { return true }
    guard let host = request.head.authority else { return false }
    return origin == "http://\(host)" || origin == "https://\(host)"
  }
}

extension HTTPField.Name {
  static let secFetchSite = HTTPField.Name("Sec-Fetch-Site") ?? .origin
}
