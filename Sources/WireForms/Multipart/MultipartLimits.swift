/// How much of a form with files is read before it is refused.
public struct MultipartLimits: Sendable, Hashable {
  /// The whole body, what stands between and after the parts included.
  public var totalBytes: Int
  public var parts: Int
  /// The headers of one part, with their line ends.
  public var headerBytes: Int
  /// The value of one field, that is of a part that is no file.
  public var fieldBytes: Int

  public init(totalBytes: Int, parts: Int = 100, headerBytes: Int = 8 << 10, fieldBytes: Int = 1 << 20) {
    self.totalBytes = max(0, totalBytes)
    self.parts = max(0, parts)
    self.headerBytes = max(0, headerBytes)
    self.fieldBytes = max(0, fieldBytes)
  }
}
