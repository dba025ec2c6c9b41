import Alarms
import Statistics

/// What is done by hand: "the channels that fell more than 5 points"; none of them is read as a shift of mix.
func naiveVerdict(_ groups: [GroupChange]) -> (verdict: PlaceVerdict, values: Set<Int>) {
  let fallen = groups.indices.filter { groups[$0].before.mean - groups[$0].after.mean > 0.05 }
  switch fallen.count {
  case 0: return (.mix, [])
  case 1: return (.one, Set(fallen))
  case groups.count: return (.all, Set(fallen))
  default: return (.several, Set(fallen))
  }
}
