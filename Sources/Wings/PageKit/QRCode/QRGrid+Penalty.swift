extension QRGrid {
  /// How hard it is to read, by the four rules of the standard (7.8.3): the mask with the least is used.
  var penalty: Int {
    var sum = 0
    for line in 0..<size {
      let row = (0..<size).map { dark[line * size + $0] }
      let column = (0..<size).map { dark[$0 * size + line] }
      sum += Self.runs(row) + Self.runs(column) + Self.finders(row) + Self.finders(column)
    }
    for row in 0..<(size - 1) {
      for column in 0..<(size - 1) {
        let place = row * size + column
        let corner = dark[place]
        if dark[place + 1] == corner, dark[place + size] == corner, dark[place + size + 1] == corner { sum += 3 }
      }
    }
    let share = dark.count { $0 } * 100 / dark.count
    return sum + 10 * (abs(share - 50) / 5)
  }

  /// Five of one colour and more.
  private static func runs(_ line: [Bool]) -> Int {
    var sum = 0
    var length = 1
    for place in 1...line.count {
      if place < line.count, line[place] == line[place - 1] {
        length += 1
      } else {
        if length >= 5 { sum += length - 2 }
        length = 1
      }
    }
    return sum
  }

  /// What looks like a corner: 1011101 with four light modules on a side.
  private static func finders(_ line: [Bool]) -> Int {
    let core = [true, false, true, true, true, false, true]
    let light = [false, false, false, false]
    var sum = 0
    for start in 0...(line.count - 11) {
      let part = Array(line[start..<(start + 11)])
      if part == core + light || part == light + core { sum += 40 }
    }
    return sum
  }
}
