/// Turns an expected number a day into whole numbers that keep the total: what is cut off today is
/// counted tomorrow.
struct Carry: Sendable {
  private var rest = 0.5

  mutating func whole(_ expected: Double) -> Int {
    rest += expected
    let count = Int(rest.rounded(.down))
    rest -= Double(count)
    return count
  }
}
