/// Where the site stands: behind a proxy it may have a folder of its own.
public struct Site: Sendable, Hashable {
  /// `/campanello`, or empty at the root; never ends with a slash.
  public let folder: String
  /// Tell the browser when the stylesheet or the script changed.
  public let stylesheetHash: String
  public let scriptHash: String

  public init(folder: String = "", stylesheetHash: String, scriptHash: String) {
    self.folder = folder
    self.stylesheetHash = stylesheetHash
    self.scriptHash = scriptHash
  }

  public func href(_ path: SitePath) -> String { folder + path.text }

  public func link(_ path: SitePath, _ text: String) -> HTML { "<a href=\"\(href(path))\">\(text)</a>" }
}
