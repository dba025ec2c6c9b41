import Facts
public import Primitives
import Storage

extension CustomerQueries {
  /// Who may leave. `now` and `clock` in the organisation's zone.
  ///
  /// O(customers + holdings + conversations and answers with a customer), and what ``RiskLearning`` costs.
  public func risk(_ clock: ZoneClock) throws -> CustomerRisk {
    var traces = try traces(clock)
    let spans = traces.map(\.span)
    guard let reach = DataReach(spans, importedOn: try lastImport(.customers, clock)) else { return .off(.noCustomers) }
    for place in traces.indices {
      traces[place].contacts.sort { $0.day < $1.day }
      traces[place].answers.sort { $0.day < $1.day }
    }
    return RiskLearning(traces, reach).result()
  }

  private func traces(_ clock: ZoneClock) throws -> [CustomerTrace] {
    var traces: [CustomerTrace] = []
    var places: [String: Int] = [:]
    // A customer who came from two sources has left when both say so.
    try connection.forEach(
      """
      SELECT external_id, MIN(joined_on), CASE WHEN COUNT(left_on) = COUNT(*) THEN MAX(left_on) END, MIN(segment)
      FROM customer GROUP BY external_id ORDER BY external_id
      """
    ) { row in
      let span = CustomerSpan(
        joinedOn: CivilDate(daysSince1970: row.int(1)),
        leftOn: row.intOrNil(2).map { CivilDate(daysSince1970: $0) }, segment: row.stringOrNil(3))
      guard let span else { return }
      places[row.string(0)] = traces.count
      traces.append(CustomerTrace(id: row.string(0), span: span))
    }
    if traces.isEmpty { return [] }
    try connection.forEach("SELECT customer, held_from, held_to FROM holding") { row in
      if let place = places[row.string(0)] { traces[place].holdings.append((row.int(1), row.intOrNil(2))) }
    }
    func day(_ seconds: Int64) -> Int { clock.day(of: Instant(seconds: seconds)).daysSince1970 }
    try connection.forEach(
      "SELECT customer, opened_at, resolved, reopens FROM conversation WHERE customer IS NOT NULL"
    ) { row in
      guard let place = places[row.string(0)] else { return }
      let isUnsolved = row.boolOrNil(2) == false || (row.intOrNil(3) ?? 0) > 0
      traces[place].contacts.append((day(row.int64(1)), isUnsolved))
    }
    try connection.forEach(
      """
      SELECT customer, score, scale, answered_at, kind FROM survey_answer
      WHERE customer IS NOT NULL AND score IS NOT NULL AND answered_at IS NOT NULL
      """
    ) { row in
      guard let place = places[row.string(0)], let scale = Scale(rawValue: row.string(2)) else { return }
      let score = row.int(1)
      let isNPS = row.string(4) == SurveyKind.nps.rawValue
      let isHigh = isNPS ? Scale.isPromoter(score) : scale.isTop(score)
      let isLow = isNPS ? Scale.isDetractor(score) : scale.isBottom(score)
      let group: RiskFacts.Answer = isHigh ? .high : isLow ? .low : .middle
      traces[place].answers.append((day(row.int64(3)), group))
    }
    return traces
  }
}
