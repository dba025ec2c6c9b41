/// A limit as people read it.
enum ByteSize {
  /// Whole units of 1,024, rounded down: "8 KB", "200 MB".
  static func text(_ bytes: Int) -> String {
    if bytes >= 1 << 20 { return "\(bytes >> 20) MB" }
    if bytes >= 1 << 10 { return "\(bytes >> 10) KB" }
    return "\(bytes) byte"
  }
}
