import Primitives

/// What the browser gets as it is, inside the binary: the real files lie beside this one.
public enum WebAssets {
  public static let stylesheet = String(decoding: PackageResources.campanello_css, as: UTF8.self)
  public static let script = String(decoding: PackageResources.campanello_js, as: UTF8.self)
  /// Of the public status page, which stands by itself.
  public static let statusStylesheet = String(decoding: PackageResources.status_css, as: UTF8.self)

  /// Changes with the file, and stands in its address.
  public static let stylesheetHash = hash(stylesheet)
  public static let scriptHash = hash(script)
  public static let statusStylesheetHash = hash(statusStylesheet)

  private static func hash(_ text: String) -> String {
    var hash = StableHash()
    hash.combine(text)
    return String(hash.value, radix: 36)
  }
}
