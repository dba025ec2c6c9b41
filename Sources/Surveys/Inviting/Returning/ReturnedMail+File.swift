import FileFormats
import Foundation
public import Transport

extension ReturnedMail {
  /// The largest file, in bytes.
  public static let largest = 256 << 20

  /// Reads a file of at most ``largest`` bytes; bytes that are no text are passed over. Throws `FileProblem`.
  public init(path: String) throws {
    let url = URL(fileURLWithPath: path)
    guard let size = (try? url.resourceValues(forKeys: [.fileSizeKey]))?.fileSize,
      let data = try? Data(contentsOf: url, options: .mappedIfSafe)
    else { throw FileProblem.unreadable(path: path, errno: 2) }
    if size > Self.largest { throw SurveyProblem.mailboxTooLarge(megabytes: Self.largest >> 20) }
    self.init(String(decoding: data, as: UTF8.self))
  }
}
