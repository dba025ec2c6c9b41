import ArgumentParser
import Foundation
import Primitives
import Web

/// How the site is served, from the flag, else the environment, else the file.
struct ServingOptions: ParsableArguments {
  @Option(name: .long, help: "The address to listen on (CAMPANELLO_HOST; default 127.0.0.1).")
  var host: String?

  @Option(name: .long, help: "The port; 0 lets the system choose (CAMPANELLO_PORT; default 8080).")
  var port: Int?

  @Option(
    name: .long,
    help: "The address people type, with the folder behind a proxy (CAMPANELLO_URL): https://example.it/campanello")
  var url: String?

  @Option(name: .long, help: "Where uploads wait (CAMPANELLO_UPLOADS; default beside the temporary files).")
  var uploads: String?

  @Option(name: .long, help: "Megabytes a file may have (CAMPANELLO_LONGEST_UPLOAD; default 200).")
  var longestUpload: Int?

  @Flag(name: .long, help: "A proxy in front tells visitors' addresses (CAMPANELLO_TRUST_PROXY=1).")
  var trustProxy = false

  @Flag(
    name: .long,
    help: "Send nothing: no post, mail, notice, invitation or webhook; it goes on waiting (CAMPANELLO_QUIET=1).")
  var quiet = false

  @Option(name: .long, help: "A file of NAME=VALUE lines (CAMPANELLO_CONFIG).")
  var config: String?

  func settings(for database: String, isDemo: Bool = false) throws -> WebSettings {
    let stated = try StatedSettings(file: config)
    let port = try self.port ?? stated.number("CAMPANELLO_PORT", 0...65_535) ?? 8_080
    let host = Self.bare(self.host ?? stated["CAMPANELLO_HOST"] ?? "127.0.0.1")
    let url = self.url ?? stated["CAMPANELLO_URL"] ?? ""
    if !url.isEmpty, !(url.hasPrefix("http://") || url.hasPrefix("https://")) || url.contains("?") {
      throw Refusal(
        .configuration, "bad_url", it: "L'indirizzo pubblico comincia con http:// o https://: \(url)",
        en: "The public address begins with http:// or https://: \(url)")
    }
    let folder = Self.uploads(uploads, stated, of: database)
    let megabytes = try longestUpload ?? stated.number("CAMPANELLO_LONGEST_UPLOAD", 1...100_000) ?? 200
    var settings = WebSettings(
      publicURL: url.hasSuffix("/") ? String(url.dropLast()) : url, host: host, port: port, isDemo: isDemo,
      longestUpload: Int64(megabytes) << 20, uploads: folder,
      trustsProxy: trustProxy || stated["CAMPANELLO_TRUST_PROXY"] == "1", clock: { .now })
    settings.isQuiet = quiet || stated["CAMPANELLO_QUIET"] == "1"
    settings.surveySites = try Self.sites(stated["CAMPANELLO_SURVEY_SITES"] ?? "")
    return settings
  }

  /// An IPv6 address stands in brackets only where a port follows.
  private static func bare(_ host: String) -> String {
    host.hasPrefix("[") && host.hasSuffix("]") ? String(host.dropFirst().dropLast()) : host
  }

  /// Origins, parted by commas or blanks: a scheme, a host, perhaps a port, and nothing that would mean more.
  private static func sites(_ text: String) throws -> [String] {
    try text.split { $0 == "," || $0.isWhitespace }.map { part in
      let site = part.hasSuffix("/") ? String(part.dropLast()) : String(part)
      let host = site.components(separatedBy: "://")
      let isOrigin =
        host.count == 2 && ["https", "http"].contains(host[0]) && !host[1].isEmpty
        && host[1].utf8.allSatisfy {
          (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0) || [45, 46, 58].contains($0)
        }
      guard isOrigin else {
        throw Refusal(
          .configuration, "bad_survey_sites",
          it: "CAMPANELLO_SURVEY_SITES: «\(site)» non è come https://www.azienda.it.",
          en: "CAMPANELLO_SURVEY_SITES: \"\(site)\" is not like https://www.example.com.")
      }
      return site
    }
  }

  /// Where uploads wait: the flag, else what is stated, else a folder of the database's own.
  static func uploads(_ flag: String?, _ stated: StatedSettings, of database: String) -> URL {
    (flag ?? stated["CAMPANELLO_UPLOADS"]).map { URL(fileURLWithPath: $0, isDirectory: true) }
      ?? uploads(of: database)
  }

  /// A folder for each database, since uploads are named by their number in it.
  private static func uploads(of database: String) -> URL {
    var hash = StableHash()
    hash.combine(database.contains("://") ? database : URL(fileURLWithPath: database).path)
    return FileManager.default.temporaryDirectory
      .appendingPathComponent("campanello-uploads-" + String(hash.value, radix: 36), isDirectory: true)
  }

  /// How notices leave.
  func delivery() throws -> DeliverySettings { try DeliverySettings(StatedSettings(file: config)) }

  /// Where a copy of the status page is kept, if anywhere.
  func statusCopy(base: String) throws -> StatusCopy? {
    let stated = try StatedSettings(file: config)
    guard let folder = stated["CAMPANELLO_STATUS_DIR"] else { return nil }
    let own = stated["CAMPANELLO_STATUS_URL"]
    return StatusCopy(
      folder: URL(fileURLWithPath: folder, isDirectory: true), base: own ?? base, isOwnBase: own != nil,
      command: stated["CAMPANELLO_STATUS_PUSH"])
  }

  func validate() throws {
    if let port, !(0...65_535).contains(port) { throw ValidationError("--port is from 0 to 65535.") }
    if let longestUpload, !(1...100_000).contains(longestUpload) {
      throw ValidationError("--longest-upload is from 1 to 100000 (megabytes).")
    }
  }
}
