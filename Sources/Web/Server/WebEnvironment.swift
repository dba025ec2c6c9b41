import AlarmPages
import Markup
public import Foundation
import Logging
import Notices
public import Secrets
import NIOCore
import People
public import Primitives
import Storage
import Surveys
import Synchronization
public import Transport
import WebAssets
import WireForms

/// What all requests share.
struct WebEnvironment: Sendable {
  let database: Database
  let settings: WebSettings
  let site: Site
  let changes = ChangeCounter()
  let sessions = SessionLookup()
  /// What the overview shows, by what its readers may see; and drawn for each of them.
  let overviews = FreshCache<OverviewPage>()
  let pages = FreshCache<ByteBuffer>()
  let statusShelves = FreshCache<StatusShelf>(lifetime: .seconds(5))
  let lastShelf = LastShelf()
  let waitingAlarms = WaitingAlarms()
  let listeners = Listeners()
  /// Answers to surveys on their way to the disk.
  let responses: ResponseIntake
  let tokenUses = TokenUses()
  /// Addresses that one visitor may subscribe in an hour.
  let subscribing = VisitorLimit(most: 20)
  let metrics = RequestMetrics()
  /// Where it listens, once it does.
  let listening = ListeningPort()
  let logger: Logger

  init(_ database: Database, _ settings: WebSettings, logger: Logger) {
    self.database = database
    self.settings = settings
    self.logger = logger
    responses = ResponseIntake(database, patience: Visit.patience)
    site = Site(
      folder: settings.folder, stylesheetHash: WebAssets.stylesheetHash, scriptHash: WebAssets.scriptHash)
  }

  var isSecure: Bool { settings.publicURL.hasPrefix("https://") }
  var cookiePath: String { settings.folder.isEmpty ? "/" : settings.folder }
  var isDemo: Bool { settings.isDemo }

  /// With the prefix that tells browsers to refuse it from elsewhere, where they would take it at all.
  var sessionCookieName: String {
    if !isSecure { return "campanello" }
    return settings.folder.isEmpty ? "__Host-campanello" : "__Secure-campanello"
  }

  func now() -> Instant { settings.clock() }

  /// The address that people type.
  var base: String { settings.base(port: listening.number ?? settings.port) }
}

/// The port that the system chose, where it was asked to.
final class ListeningPort: Sendable {
  private let chosen = Mutex<Int?>(nil)

  var number: Int? {
    get { chosen.withLock { $0 } }
    set { chosen.withLock { $0 = newValue } }
  }
}

/// How the site is served.
public struct WebSettings: Sendable {
  /// Where people find it, as they type it: `https://campanello.example.it/cruscotto`; no slash at the end.
  public var publicURL: String
  public var host: String
  public var port: Int
  /// The example company is shown.
  public var isDemo: Bool
  /// Bytes a file may have at most.
  public var longestUpload: Int64
  /// Where uploads wait.
  public var uploads: URL
  /// Whether a proxy stands before it that tells the visitor's address in `X-Forwarded-For`.
  public var trustsProxy: Bool
  public var clock: @Sendable () -> Instant
  /// Opens the secrets of endpoints; without it none can be set up.
  public var sealingKey: SealingKey?
  public var hasMailServer = false
  /// Nothing leaves.
  public var isQuiet = false
  /// By which new outlets and destinations are looked at, and tests leave.
  public var transport = HTTPTransport(timeout: 10)
  /// By which tests leave as mails; nil where no mail server is set.
  public var mail: MailSender?
  /// Origins of the company's pages that may show a survey inside them: `https://www.example.com`.
  public var surveySites: [String] = []

  public init(
    publicURL: String, host: String, port: Int, isDemo: Bool, longestUpload: Int64, uploads: URL, trustsProxy: Bool,
    clock: @escaping @Sendable () -> Instant
  ) {
    self.publicURL = publicURL
    self.host = host
    self.port = port
    self.isDemo = isDemo
    self.longestUpload = longestUpload
    self.uploads = uploads
    self.trustsProxy = trustsProxy
    self.clock = clock
  }

  /// The address that people type, where the server listens on `port`: an IPv6 address stands in brackets.
  public func base(port: Int) -> String {
    if !publicURL.isEmpty { return publicURL }
    return "http://" + (host.contains(":") ? "[\(host)]" : host) + ":\(port)"
  }

  /// The path below which everything stands: `/cruscotto`, or empty.
  public var folder: String {
    guard let url = URL(string: publicURL) else { return "" }
    let path = url.path
    return path.hasSuffix("/") ? String(path.dropLast()) : path
  }
}
