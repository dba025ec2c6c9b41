/// The root of an increasing function by Newton's steps kept inside a bracket that only shrinks.
///
/// `function` returns the value and the slope. A step that leaves the bracket becomes a bisection (or a
/// doubling while the upper end is unknown), so it always ends; 200 steps at most.
func bracketedNewton(
  start: Double, lower: Double, upper: Double, _ function: (Double) -> (value: Double, slope: Double)
) -> Double {
  var low = lower
  var high = upper
  var x = min(max(start, lower), upper)
  for _ in 0..<200 {
    let (value, slope) = function(x)
    if value == 0 { return x }
    if value < 0 { low = x } else { high = x }
    var next = slope > 0 ? x - value / slope : .nan
    if !(next > low && next < high) {
      next = high.isFinite ? (low + high) / 2 : 2 * x + 1
    }
    if abs(next - x) <= 4e-16 * abs(next) { return next }
    x = next
  }
  return x
}
