import Markup
@testable import PageKit
import Testing

/// Module by module against the Python package `qrcode` 8 (error correction M, bytes, a stated mask): each row as one
/// hexadecimal number, the first module its highest bit.
struct QRCodeTests {
  private struct Known: Sendable {
    var text: String
    var mask: Int
    var rows: String
  }

  private static let known = [
    Known(
      text: "A", mask: 2,
      rows: """
        1fc27f 104441 17585d 175b5d 17555d 105641 1fd57f 1000 17ca7c b2bc8 f4160 dafca 13c924 1d24 \
        1fce9e 105836 17569c 1753c8 175560 104fc8 1fdd26
        """),
    Known(
      text: "perché così è più bello", mask: 5,
      rows: """
        1fc8ec7f 105a2c41 1757545d 1755695d 1749e65d 1042d141 1fd5557f 1a8000 10546bce 15284f04 1c4a036c \
        11aa7619 b66c3fb 53ecd67 1ef4f3a0 389d55b d46a60 17041f31 1ff4d3c1 10be70e4 127515f6 1e9f12 \
        1fc6fb58 10418f13 174abbfa 17419442 174584f2 104f602d 1fd0d494
        """),
    Known(
      text: "https://campanello.example.it/s/AQAAAAEAAAAAAAAAAG7GGvQ91hczgTLkqE0zRs3mMN12", mask: 0,
      rows: """
        1fc5a5ae7f 10511aee41 174a13555d 174f0f645d 1754fce65d 1049072341 1fd555557f a52af00 154b200912 \
        132428c589 15e304006f 12beeefa42 e011c9c7 1cbd3b91c2 175d44cde7 ba66db950 10c1d6bae9 10b97c70a9 \
        3ddf5886f 1c8a9dae02 187bf39fc4 9333099ea 44048c8e7 438e0ee50 1ef581c0d9 982b544b 10f34448bf \
        993efca22 144752b9f6 19f9db1a 1fc744d35b 1044fde918 175dd7b1f9 17447f9a3a 175af4119f 10499fbc32 \
        1fd1b3eb07
        """),
    Known(
      text: String(repeating: "x", count: 130), mask: 7,
      rows: """
        1fc79bd77517f 10477f3b0f741 17460916b035d 1747a0a88825d 17430f7cf905d 1056c147e5441 \
        1fd555555557f 5b044f9600 12d8bfffe52a0 40e9cc22202d 1e6eb11ac0a3 4ad72394fb40 1b64c5b777678 \
        1a1d72b06909 17cba92c1ad15 a07c55e65fd2 aeaa03f07f5c c1045c7e44bf 137fed4a64987 199695cf96f6 \
        8477397e52ea 63794e62202d 9f86f7dac1f3 5116ec54fb10 757565777558 9121a4706919 df958fc1aff5 \
        8ec779ddd72 4e21d1a53c0c cb503beb061f 10da1b8c88ad7 1a99789dad457 8c833454d1bb f3284c88a28d \
        11eaeb14f83f3 1016e6514f9e0 12ea226377528 1aaaaac306ba9 8fb18b81ae45 e141375ddd72 1c548c7e53dfc \
        10bdc6b071f 1fc1615488957 1051cdc4f9716 17437cffe53fa 175be15a221de 174f9a75ac250 104f688ef7ab0 \
        1fdd46ce2348b
        """),
    Known(
      text: String(repeating: "y", count: 412), mask: 3,
      rows: """
        1fd6cfc9e38e660d607f 10501db14f943b6dbd41 1748932c53e506db695d 1752ba0ce38e6358315d \
        174d72bf38e3fcd6075d 104ec6b1f94fc6db6c41 1fd5555555555555557f 167871e53e476db600 \
        16eb0cff8e387c35814b 11ae3e39e38ee60d6105 44435f54f94fb6db59e 988801c53e586db6da3 \
        1beebd00e38ea35837ff 7815f8f38e350d60cb3 946ea98f94f96db6ef3 101436c73e535db6db78 \
        d47d1b538e315835a49 a1684f18e383d60d7de 1268ddf094f94db6d828 68d5bc0e53eeb6db6ce \
        10f14a298e3878358124 193b7209e38ee60d610d cf3b0164f94fb6db596 133b809d53e586db6da3 \
        3fcdcffe38eff5837ff 7102fb138e344d60f13 195553d5f94fd6db6f53 91212113e53c5b6db18 \
        5fbb11f38e3fd8359f9 baf07a8e38b960d72e 1b7ce95a94f9e5b6db08 cb973ace53ebb6db79e \
        97c6b538e38c43580a4 1a954aa5e38e620d61f4 a6709ec4f94536db6bd 6bf62c953e5d6db6cf3 \
        14c1d580e38e1f58367e e2c6f13b8e3d4d60c43 5d09285394f3edb6dd3 1f91541abe530db6da28 \
        65a583638e3a9835bc9 39b047e0e38b960d72e 1efc645294f9e5b6db08 908e9eca53ebb6db79e \
        bec73ebce38c43580a4 10ba22c4a38e620d61f5 11fb39ff8f94ff6db7fe 1512139113e546db6d13 \
        1151e435a38ed758375f 71d4f5178e3c4d60d13 1dfdd2bf394f7edb6df3 ebb81527e5365b6d808 \
        742828f78e3f9835a99 ba39c1ace384560d5ae 2f0626454f9e1b6d9f8 19b0efe4a53ed36db5be \
        cd75ae2ce38943581f4 10ac28c1a38e9e0d6375 15780dd28f94576db44e 15a6b40953e5bedb6ed3 \
        167aec75a38e4f58372f e8705f7f8e328d60ec3 114e963b394f3adb6f23 171b02da3e5365b6d808 \
        1e191e378e3f9835a99 b01ce7a4e384560d5ae 9c3289154f9e1b6d9f8 1204f1de53ed36db5be \
        f5f4abfce38fc3581f4 1478d1238e460d6315 1fdc41358f94576db75e 1056907153e546db6d13 \
        1741f55fa38e7f5835ff 175c1e41f8e3b8d60f90 175a164b394f86db6fa1 1048a491be53e1b6dbfa \
        1fd9dcfcb8e391835bba
        """),
  ]

  @Test(arguments: known.indices)
  func `each module is where another encoder has it`(_ place: Int) throws {
    let one = Self.known[place]
    let code = try #require(QRCode(one.text, mask: one.mask))
    let rows = one.rows.split(separator: " ").map(String.init)
    #expect(code.size == rows.count)
    for (row, digits) in rows.enumerated() { #expect(Self.digits(code, row) == digits, "row \(row)") }
  }

  @Test func `the mask that is chosen is one of the eight, and too long a text has no code`() throws {
    let text = Self.known[2].text
    let chosen = try #require(QRCode(text))
    #expect((0..<8).contains { QRCode(text, mask: $0) == chosen })
    #expect(QRCode(String(repeating: "a", count: 412)) != nil)
    #expect(QRCode(String(repeating: "a", count: 413)) == nil)
    #expect(QRCode("") != nil)
  }

  @Test func `the drawing has a name and a quiet border`() throws {
    let code = try #require(QRCode("https://x.it"))
    let text = code.svg("Il link <b>").text
    #expect(text.contains("viewBox=\"0 0 \(code.size + 8) \(code.size + 8)\""))
    #expect(text.contains("Il link &lt;b&gt;") && text.contains("M4 4h7v1h-7z") && !text.contains(" style="))
  }

  private static func digits(_ code: QRCode, _ row: Int) -> String {
    let bits = (0..<code.size).map { code[row, $0] }
    let padding = [Bool](repeating: false, count: (4 - bits.count % 4) % 4)
    let all = padding + bits
    let digits = stride(from: 0, to: all.count, by: 4).map { start in
      String(all[start..<(start + 4)].reduce(0) { $0 << 1 | ($1 ? 1 : 0) }, radix: 16)
    }.joined()
    let stripped = digits.drop { $0 == "0" }
    return stripped.isEmpty ? "0" : String(stripped)
  }
}
