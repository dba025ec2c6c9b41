import Primitives
import Storage

/// Writes a fact's cells into a batch and fingerprints them on the way, so that an unchanged fact is
/// recognised without comparing columns.
struct FactEncoder {
  var rows: RowBuffer
  private var hash = StableHash()

  init(columns: Int) { rows = RowBuffer(columns: columns) }

  mutating func startFact() { hash = StableHash() }
  var fingerprint: Int64 { hash.value }

  mutating func put(_ number: Int64?) {
    hash.combine(number ?? .min)
    if let number { rows.append(number) } else { rows.appendNull() }
  }

  mutating func put(_ number: Int?) { put(number.map { Int64($0) }) }
  mutating func put(_ instant: Instant?) { put(instant?.seconds) }
  mutating func put(_ day: CivilDate?) { put(day?.daysSince1970) }
  mutating func put(_ truth: Bool?) { put(truth.map { $0 ? 1 : 0 }) }
  mutating func put(id: Int32) { put(Int64(id)) }

  mutating func put(_ number: Double?) {
    hash.combine(number.map { Int64(bitPattern: $0.bitPattern) } ?? .min)
    if let number { rows.append(number) } else { rows.appendNull() }
  }

  mutating func put(_ text: String?) {
    guard let text else {
      hash.combine(.min)
      rows.appendNull()
      return
    }
    hash.combine(text)
    rows.append(text)
  }
}
