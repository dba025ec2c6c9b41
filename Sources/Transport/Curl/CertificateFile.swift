import CLibCurl
import Foundation

/// Certificates (PEM) that are trusted beside those of the system: the own authority of a company.
public struct CertificateFile: Sendable, Hashable {
  public let path: String

  /// Nil for what is no readable file with a certificate in it.
  public init?(path: String) {
    guard let data = FileManager.default.contents(atPath: path),
      data.range(of: Data("-----BEGIN CERTIFICATE-----".utf8)) != nil
    else { return nil }
    self.path = path
  }

  /// The system's own stay trusted: libcurl takes them from their folder.
  func apply(to handle: CurlHandle) { handle.set(CURLOPT_CAINFO, path) }
}
