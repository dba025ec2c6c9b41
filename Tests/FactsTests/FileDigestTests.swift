import Facts
import Secrets
import Testing

struct FileDigestTests {
  /// The examples of FIPS 180-4: "abc" and nothing.
  @Test func `a file has its SHA-256, however it is fed`() {
    let abc = FileDigest()
    for byte in Array("abc".utf8) { [byte].withUnsafeBytes { abc.add($0) } }
    #expect(abc.hexadecimal == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(FileDigest().hexadecimal == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
  }
}
