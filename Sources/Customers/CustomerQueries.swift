public import Facts
public import Primitives
public import Storage

/// Reads customers and what they hold. Each answer is one pass over the table: O(rows).
public struct CustomerQueries {
  let connection: Connection

  public init(_ connection: Connection) { self.connection = connection }

  /// Everything the page on customers shows; nil without customers. `now` in the organisation's zone, `clock` too.
  public func health(now: CivilDate, _ clock: ZoneClock) throws -> CustomerHealth? {
    let (spans, impossible) = try spans()
    guard let reach = DataReach(spans, importedOn: try lastImport(.customers, clock)) else { return nil }
    let window = reach.window(now: now)
    let course = window.flatMap { window in
      reach.firstLeft.map { CustomerHealth.Course(spans, months: window, since: $0.month, reach: reach) }
    }
    return CustomerHealth(
      reach: reach, customers: spans.count, impossible: impossible, course: course,
      products: try products(now: now, until: window?.upperBound, clock))
  }

  /// All customers, and how many rows leave before they join.
  public func spans() throws -> (spans: [CustomerSpan], impossible: Int) {
    var spans: [CustomerSpan] = []
    var impossible = 0
    try connection.forEach("SELECT joined_on, left_on, segment FROM customer") { row in
      let span = CustomerSpan(
        joinedOn: CivilDate(daysSince1970: row.int(0)),
        leftOn: row.intOrNil(1).map { CivilDate(daysSince1970: $0) }, segment: row.stringOrNil(2))
      if let span { spans.append(span) } else { impossible += 1 }
    }
    return (spans, impossible)
  }

  /// The day rows of this kind last came in; nil when none did.
  public func lastImport(_ kind: FactKind, _ clock: ZoneClock) throws -> CivilDate? {
    try connection.first(
      "SELECT MAX(finished_at) FROM import WHERE kind = \(kind.rawValue) AND undone_at IS NULL"
    ) { $0.int64OrNil(0) }.flatMap { $0 }.map { clock.day(of: Instant(seconds: $0)) }
  }

  /// Products per customer at each month's end. A holding that was never closed ends when its customer left.
  ///
  /// The months are those of holdings, by the same rule as those of customers: the last `most`, which end by `until`
  /// when it is given.
  public func products(
    now: CivilDate, until: Month?, most: Int = DataReach.months, _ clock: ZoneClock
  ) throws -> ProductsHeld? {
    guard let reach = try holdingReach(clock) else { return nil }
    let end = min(reach.lastMonth(now: now), until ?? now.month)
    let months = reach.firstLeft.flatMap { first in
      let start = max(end.advanced(by: 1 - most), first.month)
      return start <= end ? start...end : nil
    }
    guard end >= reach.first.month else { return nil }
    var counting = ProductsCounting(months: months ?? end...end)
    var customer = ""
    var held: [ProductsCounting.Held] = []
    // A customer who came from two sources has left when both say so.
    try connection.forEach(
      """
      SELECT h.customer, h.product, h.held_from, h.held_to, c.left_on
      FROM holding h LEFT JOIN (
        SELECT external_id, MAX(left_on) AS left_on FROM customer
        GROUP BY external_id HAVING COUNT(left_on) = COUNT(*)
      ) c ON c.external_id = h.customer
      ORDER BY h.customer
      """
    ) { row in
      let next = row.string(0)
      if next != customer {
        counting.add(held)
        held.removeAll(keepingCapacity: true)
        customer = next
      }
      let end = min(row.intOrNil(3) ?? Int.max, row.intOrNil(4) ?? Int.max)
      held.append(ProductsCounting.Held(product: row.string(1), from: row.int(2), to: end))
    }
    counting.add(held)
    return counting.result(hasEnds: months != nil)
  }

  /// Nil without holdings. Days after that of the import were foreseen, not seen.
  private func holdingReach(_ clock: ZoneClock) throws -> DataReach? {
    let importedOn = try lastImport(.holdings, clock)
    let seen = importedOn?.daysSince1970 ?? Int(Int32.max)
    let bounds = try connection.first(
      """
      SELECT MIN(CASE WHEN held_from <= \(seen) THEN held_from END),
        MAX(CASE WHEN held_from <= \(seen) THEN held_from END),
        MIN(CASE WHEN held_to <= \(seen) THEN held_to END), MAX(CASE WHEN held_to <= \(seen) THEN held_to END)
      FROM holding
      """
    ) { row in (0..<4).map(row.intOrNil) }
    guard let bounds, let first = bounds[0], let lastFrom = bounds[1] else { return nil }
    let last = max(lastFrom, bounds[3] ?? lastFrom)
    let year = last - 365
    let changes = try connection.first(
      """
      SELECT COUNT(CASE WHEN held_from > \(year) AND held_from <= \(last) THEN 1 END)
        + COUNT(CASE WHEN held_to > \(year) AND held_to <= \(last) THEN 1 END)
      FROM holding
      """
    ) { $0.int(0) }
    return DataReach(
      first: CivilDate(daysSince1970: first), last: CivilDate(daysSince1970: last),
      firstLeft: bounds[2].map { CivilDate(daysSince1970: $0) }, changesInLastYear: changes ?? 0,
      importedOn: importedOn)
  }
}
