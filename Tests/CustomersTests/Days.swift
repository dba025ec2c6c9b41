import Customers
import Primitives

/// A day written as `2026-10-25`.
func day(_ text: String) -> CivilDate {
  guard let day = CivilDate(text) else { preconditionFailure("A day in a test reads 2026-10-25.") }
  return day
}

/// A month written as `2026-10`.
func month(_ text: String) -> Month {
  guard let month = Month(text) else { preconditionFailure("A month in a test reads 2026-10.") }
  return month
}

/// A customer from one day to another; to nil, still one.
func span(_ joined: String, _ left: String? = nil, _ segment: String? = nil) -> CustomerSpan {
  guard let span = CustomerSpan(joinedOn: day(joined), leftOn: left.map(day), segment: segment) else {
    preconditionFailure("A customer in a test joins before leaving.")
  }
  return span
}
