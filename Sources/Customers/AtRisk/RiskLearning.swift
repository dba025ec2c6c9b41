import Primitives
import Statistics

/// Learns from the past who leaves, judges itself on months it has not seen, and looks at today.
///
/// Of each past day only what was known then is looked at. The days are a horizon apart, so that no leaving counts
/// twice; a customer is there once for each day, and the figures of quality are of one day at a time.
struct RiskLearning {
  private let traces: [CustomerTrace]
  private let reach: DataReach

  init(_ traces: [CustomerTrace], _ reach: DataReach) {
    self.traces = traces
    self.reach = reach
  }

  /// O(horizons · customers · (events of a customer + inputs²)).
  func result() -> CustomerRisk {
    guard let firstLeft = reach.firstLeft else { return .off(.noLeavings) }
    let end = reach.last.daysSince1970
    let (inputs, days) = looked(end: end, firstLeft: firstLeft.daysSince1970)
    guard days.count >= 2 else { return .off(.tooShort) }
    let learning = stride(from: 0, to: traces.count, by: max(1, traces.count / CustomerRisk.mostLearntFrom)).map {
      traces[$0]
    }
    // The latest first.
    let sets = days.map { RiskRows(learning, at: $0, inputs) }
    let leavings = sets.reduce(0) { $0 + $1.leavings }
    let others = sets.reduce(0) { $0 + $1.rows.count } - leavings
    if leavings == 0 { return .off(.noLeavings) }
    if EventsPerInput.inputsBorne(events: leavings, others: others, perInput: CustomerRisk.leavingsPerInput)
      < inputs.count
    {
      return .off(.tooFewLeavings(found: leavings, needed: inputs.count * CustomerRisk.leavingsPerInput))
    }
    var judged: [Judged] = []
    for held in 0..<min(CustomerRisk.mostHeldBack, sets.count - 1) {
      if let one = Judged(sets[held], learntFrom: Array(sets[(held + 1)...])) { judged.append(one) }
    }
    guard let latest = judged.first else {
      return .off(.tooFewLeavings(found: leavings, needed: inputs.count * CustomerRisk.leavingsPerInput))
    }
    let interval = latest.discrimination.interval() ?? Interval(low: 0, high: 1)
    if interval.low <= 0.5 { return .off(.tellsNobodyApart(low: interval.low, high: interval.high)) }
    let all = RiskRows(joining: sets)
    guard let model = try? LogisticRegression(all.rows, outcomes: all.outcomes),
      let bending = Recalibration(
        predictions: judged.flatMap(\.chances), outcomes: judged.flatMap(\.outcomes)),
      let quality = quality(judged)
    else { return .off(.tellsNobodyApart(low: interval.low, high: interval.high)) }
    return .on(found(model, bending, inputs, end: end, quality, all))
  }

  /// The inputs that the data can fill, and the days that they can be filled for.
  private func looked(end: Int, firstLeft: Int) -> (inputs: [RiskInput], days: [Int]) {
    func days(from start: Int) -> [Int] {
      (1...CustomerRisk.mostHorizons).map { end - $0 * RiskFacts.horizon }.filter { $0 >= start }
    }
    var inputs: [RiskInput] = [.tenure]
    var start = firstLeft
    if traces.contains(where: { !$0.holdings.isEmpty }) {
      inputs.append(.products)
      if traces.contains(where: { $0.holdings.contains { $0.to != nil } }) { inputs.append(.droppedProducts) }
    }
    /// Events that reach back a year before at least three days.
    func reachesBack(_ first: Int?) -> Bool {
      guard let first else { return false }
      let since = max(start, first + RiskFacts.year)
      if days(from: since).count < min(3, days(from: start).count) { return false }
      start = since
      return true
    }
    if reachesBack(traces.compactMap { $0.contacts.first?.day }.min()) {
      inputs += [.contacts, .contactsBefore]
      if traces.contains(where: { $0.contacts.contains(where: \.isUnsolved) }) { inputs.append(.unsolved) }
    }
    if reachesBack(traces.compactMap { $0.answers.first?.day }.min()) { inputs += [.lowAnswer, .highAnswer] }
    let segments = Dictionary(grouping: traces.compactMap(\.span.segment)) { $0 }.mapValues(\.count)
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    // One of them is told by all others being 0.
    if segments.count > 1 {
      inputs += segments.dropFirst().prefix(CustomerRisk.mostSegments).map { .segment($0.key) }
    }
    return (inputs, days(from: start))
  }

  /// One held-back horizon.
  private struct Judged {
    let rows: RiskRows
    let chances: [Double]
    let discrimination: Discrimination

    var outcomes: [Bool] { rows.outcomes }

    /// Nil where there is too little to learn from or to judge by.
    init?(_ held: RiskRows, learntFrom sets: [RiskRows]) {
      let seen = RiskRows(joining: sets)
      guard seen.leavings >= CustomerRisk.leavingsPerInput,
        let model = try? LogisticRegression(seen.rows, outcomes: seen.outcomes)
      else { return nil }
      let chances = held.rows.map { model.probability(of: $0) }
      guard let discrimination = Discrimination(scores: chances, outcomes: held.outcomes),
        discrimination.standardError != nil
      else { return nil }
      rows = held
      self.chances = chances
      self.discrimination = discrimination
    }
  }

  private func quality(_ judged: [Judged]) -> CustomerRisk.Quality? {
    // Bent by the other horizons where there are any, so that no horizon judges its own bending.
    var chances: [Double] = []
    for place in judged.indices {
      let others = judged.indices.filter { $0 != place }
      let bending = Recalibration(
        predictions: others.flatMap { judged[$0].chances }, outcomes: others.flatMap { judged[$0].outcomes })
      chances += judged[place].chances.map { bending?.recalibrated($0) ?? $0 }
    }
    guard let calibration = Calibration(predictions: chances, outcomes: judged.flatMap(\.outcomes)) else { return nil }
    return CustomerRisk.Quality(
      heldBack: judged.map { one in
        CustomerRisk.Quality.HeldBack(
          day: CivilDate(daysSince1970: one.rows.day), customers: one.rows.rows.count, left: one.rows.leavings,
          auc: one.discrimination.auc, interval: one.discrimination.interval())
      }, calibration: calibration)
  }

  private func found(
    _ model: LogisticRegression, _ bending: Recalibration, _ inputs: [RiskInput], end: Int,
    _ quality: CustomerRisk.Quality, _ learnt: RiskRows
  ) -> CustomerRisk.Found {
    var listed: [CustomerRisk.AtRisk] = []
    var (base, expected, products, contacts, tenure) = (0, 0.0, 0.0, 0.0, 0.0)
    for trace in traces where trace.outcome(after: end) != nil {
      let facts = trace.facts(at: end)
      let row = inputs.map { $0.value(facts) }
      let chance = bending.recalibrated(model.probability(of: row))
      base += 1
      expected += chance
      products += Double(facts.products)
      contacts += Double(facts.contacts)
      tenure += facts.tenureMonths
      // Erased customers are counted, and nobody can call them.
      if trace.id.hasPrefix("erased-") { continue }
      listed.append(
        CustomerRisk.AtRisk(id: trace.id, chance: chance, facts: facts, reasons: reasons(model, row, inputs)))
    }
    listed.sort { ($1.chance, $0.id) < ($0.chance, $1.id) }
    let themes = Set(inputs.map(\.theme))
    let count = Double(max(1, base))
    return CustomerRisk.Found(
      day: CivilDate(daysSince1970: end), customers: Array(listed.prefix(CustomerRisk.mostListed)), base: base,
      expected: expected, quality: quality,
      inputs: zip(inputs, model.weights).map { ($0, $1) }.sorted { abs($0.weight) > abs($1.weight) },
      leavingAfter: learnt.leavingAfter(inputs), missing: RiskInput.Theme.allCases.filter { !themes.contains($0) },
      learntRows: learnt.rows.count,
      learntLeavings: learnt.leavings,
      usual: CustomerRisk.Usual(
        products: products / count, contacts: contacts / count, tenureMonths: tenure / count))
  }

  private func reasons(_ model: LogisticRegression, _ row: [Double], _ inputs: [RiskInput]) -> [RiskInput.Theme] {
    var sums: [RiskInput.Theme: Double] = [:]
    for (input, part) in zip(inputs, model.contributions(of: row)) { sums[input.theme, default: 0] += part }
    return sums.filter { $0.value >= CustomerRisk.leastReason }
      .sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }.prefix(3).map(\.key)
  }
}

/// The customers of one past day as rows, and who of them left within the horizon.
struct RiskRows {
  let day: Int
  private(set) var rows: [[Double]] = []
  private(set) var outcomes: [Bool] = []
  /// For each event: after it and otherwise, how many, and how many of them left.
  private(set) var tallies: [RiskEvent: [Double]] = [:]

  var leavings: Int { outcomes.count { $0 } }

  init(_ traces: [CustomerTrace], at day: Int, _ inputs: [RiskInput]) {
    self.day = day
    for trace in traces {
      guard let left = trace.outcome(after: day) else { continue }
      let facts = trace.facts(at: day)
      rows.append(inputs.map { $0.value(facts) })
      outcomes.append(left)
      for event in RiskEvent.allCases {
        let first = event.happened(facts) ? 0 : 2
        tallies[event, default: [0, 0, 0, 0]][first] += 1
        if left { tallies[event]?[first + 1] += 1 }
      }
    }
  }

  init(joining sets: [RiskRows]) {
    day = sets.first?.day ?? 0
    rows = sets.flatMap(\.rows)
    outcomes = sets.flatMap(\.outcomes)
    for one in sets {
      tallies.merge(one.tallies) { zip($0, $1).map { $0 + $1 } }
    }
  }

  /// The events that the data can tell of, and that happened to somebody.
  func leavingAfter(_ inputs: [RiskInput]) -> [LeavingAfter] {
    RiskEvent.allCases.compactMap { event -> LeavingAfter? in
      guard inputs.contains(event.input), let counts = tallies[event], counts[0] > 0, counts[2] > 0 else { return nil }
      return LeavingAfter(
        event: event, after: Proportion(counts[1], of: counts[0]), others: Proportion(counts[3], of: counts[2]))
    }
  }
}
