/// What the browser gets as it is, inside the binary: the real files lie beside this one.
public enum WebAssets {
  public static var stylesheet: String { String(decoding: PackageResources.campanello_css, as: UTF8.self) }
}
