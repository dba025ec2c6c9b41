/// The modules of a code while it is drawn: which are dark, and which belong to its fixed patterns.
struct QRGrid {
  let size: Int
  private(set) var dark: [Bool]
  private var isFixed: [Bool]
  private let version: QRVersion

  init(_ version: QRVersion, _ codewords: [UInt8]) {
    self.version = version
    size = version.size
    dark = [Bool](repeating: false, count: size * size)
    isFixed = dark
    drawFinders()
    drawTiming()
    drawAlignment()
    drawVersion()
    reserveFormat()
    place(codewords)
  }

  private mutating func set(_ row: Int, _ column: Int, _ isDark: Bool) {
    guard (0..<size).contains(row), (0..<size).contains(column) else { return }
    dark[row * size + column] = isDark
    isFixed[row * size + column] = true
  }

  /// Three corners, each with its light border.
  private mutating func drawFinders() {
    for (top, left) in [(0, 0), (0, size - 7), (size - 7, 0)] {
      for row in -1...7 {
        for column in -1...7 {
          let distance = max(abs(row - 3), abs(column - 3))
          set(top + row, left + column, distance != 2 && distance != 4)
        }
      }
    }
  }

  private mutating func drawTiming() {
    for place in 8..<(size - 8) {
      set(6, place, place % 2 == 0)
      set(place, 6, place % 2 == 0)
    }
  }

  private mutating func drawAlignment() {
    let last = version.alignment.last ?? 0
    for row in version.alignment {
      for column in version.alignment {
        if (row == 6 && column == 6) || (row == 6 && column == last) || (row == last && column == 6) { continue }
        for y in -2...2 {
          for x in -2...2 { set(row + y, column + x, max(abs(y), abs(x)) != 1) }
        }
      }
    }
  }

  /// Twice, from version 7 on: the number with the 12 bits of its Golay code.
  private mutating func drawVersion() {
    guard version.number >= 7 else { return }
    let bits = version.number << 12 | Self.remainder(version.number << 12, 0x1F25, 12)
    for place in 0..<18 {
      let isDark = bits >> place & 1 == 1
      set(place / 3, size - 11 + place % 3, isDark)
      set(size - 11 + place % 3, place / 3, isDark)
    }
  }

  private mutating func reserveFormat() {
    for place in 0..<9 where place != 6 {
      set(8, place, false)
      set(place, 8, false)
    }
    for place in 0..<8 {
      set(8, size - 1 - place, false)
      set(size - 1 - place, 8, false)
    }
    set(size - 8, 8, true)
  }

  /// In columns of two from the right, up and down by turns, past the fixed patterns.
  private mutating func place(_ codewords: [UInt8]) {
    var bit = 0
    for pair in Self.columns(size) {
      for step in 0..<size {
        let row = pair.isUpwards ? size - 1 - step : step
        for column in [pair.right, pair.right - 1] where !isFixed[row * size + column] {
          let word = bit / 8
          if word < codewords.count { dark[row * size + column] = codewords[word] >> (7 - bit % 8) & 1 == 1 }
          bit += 1
        }
      }
    }
  }

  private static func columns(_ size: Int) -> [(right: Int, isUpwards: Bool)] {
    let rights = Array(stride(from: size - 1, to: 6, by: -2)) + [5, 3, 1]
    return rights.enumerated().map { ($1, $0 % 2 == 0) }
  }

  /// With one of the eight masks over what is not fixed, and the format that says so.
  func masked(_ mask: Int) -> QRGrid {
    var grid = self
    for row in 0..<size {
      for column in 0..<size where !isFixed[row * size + column] && Self.isFlipped(row, column, mask) {
        grid.dark[row * size + column].toggle()
      }
    }
    grid.drawFormat(mask)
    return grid
  }

  private static func isFlipped(_ row: Int, _ column: Int, _ mask: Int) -> Bool {
    switch mask {
    case 0: (row + column) % 2 == 0
    case 1: row % 2 == 0
    case 2: column % 3 == 0
    case 3: (row + column) % 3 == 0
    case 4: (row / 2 + column / 3) % 2 == 0
    case 5: row * column % 2 + row * column % 3 == 0
    case 6: (row * column % 2 + row * column % 3) % 2 == 0
    default: ((row + column) % 2 + row * column % 3) % 2 == 0
    }
  }

  /// Level M is 00; five bits with the ten of their BCH code, twice.
  private mutating func drawFormat(_ mask: Int) {
    let bits = (mask << 10 | Self.remainder(mask << 10, 0x537, 10)) ^ 0x5412
    for place in 0..<15 {
      let isDark = bits >> place & 1 == 1
      let near = place < 6 ? place : place < 8 ? place + 1 : 0
      if place < 8 { set(near, 8, isDark) } else { set(8, place == 8 ? 7 : 14 - place, isDark) }
      if place < 8 { set(8, size - 1 - place, isDark) } else { set(size - 15 + place, 8, isDark) }
    }
  }

  /// Of a polynomial over GF(2) by another of the given degree.
  private static func remainder(_ value: Int, _ divisor: Int, _ degree: Int) -> Int {
    var rest = value
    while rest >> degree != 0 {
      let length = Int.bitWidth - rest.leadingZeroBitCount - 1
      rest ^= divisor << (length - degree)
    }
    return rest
  }
}
