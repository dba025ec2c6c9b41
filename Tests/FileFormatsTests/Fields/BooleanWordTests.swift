import Testing

@testable import FileFormats

@Suite struct BooleanWordTests {
  static let yes = ["Y", "yes", "Sì", "SI", "sÌ", "true", "VERO", "1", " y "]
  static let no = ["N", "no", "False", "falso", "0"]
  static let neither = ["", "x", "forse", "2", "yess"]

  @Test(arguments: yes) func `a yes is read`(_ text: String) {
    #expect(BooleanWord.read(text) == true)
  }
  @Test(arguments: no) func `a no is read`(_ text: String) {
    #expect(BooleanWord.read(text) == false)
  }
  @Test(arguments: neither) func `other words are neither`(_ text: String) {
    #expect(BooleanWord.read(text) == nil)
  }
}
