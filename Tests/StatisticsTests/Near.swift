/// True when the two agree to `relative` of the larger, or to 1e-300 outright.
func near(_ a: Double, _ b: Double, relative: Double = 1e-9) -> Bool {
  a == b || abs(a - b) <= max(relative * max(abs(a), abs(b)), 1e-300)
}
