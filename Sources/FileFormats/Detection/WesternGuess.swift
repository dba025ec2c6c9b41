/// Which encoding of one byte a text is in, by what its bytes beyond ASCII would be after a letter.
///
/// Mac Roman and code page 850 keep their accented letters where Windows-1252 has signs (`˜`, `•`, `‚`) that never
/// follow a letter; Windows-1252 keeps its own where the two others have signs and capitals.
struct WesternGuess {
  let encoding: TextEncoding

  /// - Parameter hasLoneCR: lines end in CR alone, as old Mac programs write. O(length).
  init(_ text: UnsafeBufferPointer<UInt8>, hasLoneCR: Bool) {
    var windows = 0
    var mac = 0
    var dos = 0
    var previous: UInt8 = 0
    for byte in text {
      if byte >= 0x80, Self.isLetter(previous) {
        let isAfterSmall = previous >= UInt8(ascii: "a")
        if Self.windowsLetters.contains(byte) { windows += 1 }
        if Self.macLetters.contains(byte) || byte == 0x8E && isAfterSmall { mac += 1 }
        if Self.dosLetters.contains(byte) && isAfterSmall { dos += 1 }
      }
      previous = byte
    }
    if mac >= dos, mac > windows || hasLoneCR && mac > 0 && mac == windows {
      encoding = .macRoman
    } else if dos > mac, dos > windows {
      encoding = .dos850
    } else {
      encoding = .windows1252
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  /// à è é ì ò ù, á í ó ú, ä ö ü, ç ê ñ
  private static let windowsLetters: [UInt8] = [
    0xE0, 0xE8, 0xE9, 0xEC, 0xF2, 0xF9, 0xE1, 0xED, 0xF3, 0xFA, 0xE4, 0xF6, 0xFC, 0xE7, 0xEA, 0xF1,
  ]
  /// à è ì ò ù; é (0x8E) would be Ž in Windows-1252, which may follow a capital.
  private static let macLetters: [UInt8] = [0x88, 0x8F, 0x93, 0x98, 0x9D]
  /// è é ì ò: à and ù are `…` and `—` in Windows-1252, which may follow a letter.
  private static let dosLetters: [UInt8] = [0x8A, 0x82, 0x8D, 0x95]
}
