import Synchronization

/// Counts of requests in Prometheus' text format (0.0.4). Labels are few: the status class only.
final class RequestMetrics: Sendable {
  private struct Counts {
    var byClass: [Int: Int] = [:]
    var seconds = 0.0
    var buckets = [Int](repeating: 0, count: RequestMetrics.bounds.count)
  }

  private static let bounds: [Double] = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

  private let counts = Mutex(Counts())

  func note(status: Int, seconds: Double) {
    counts.withLock { counts in
      counts.byClass[status / 100, default: 0] += 1
      counts.seconds += seconds
      if let bucket = Self.bounds.firstIndex(where: { seconds <= $0 }) { counts.buckets[bucket] += 1 }
    }
  }

  var text: String {
    let counts = counts.withLock { $0 }
    var lines = [
      "# HELP campanello_http_requests_total Requests answered, by class of status.",
      "# TYPE campanello_http_requests_total counter",
    ]
    for (status, count) in counts.byClass.sorted(by: { $0.key < $1.key }) {
      lines.append("campanello_http_requests_total{status=\"\(status)xx\"} \(count)")
    }
    lines += [
      "# HELP campanello_http_request_duration_seconds Time to answer.",
      "# TYPE campanello_http_request_duration_seconds histogram",
    ]
    var total = 0
    for (bound, count) in zip(Self.bounds, counts.buckets) {
      total += count
      lines.append("campanello_http_request_duration_seconds_bucket{le=\"\(bound)\"} \(total)")
    }
    let all = counts.byClass.values.reduce(0, +)
    lines += [
      "campanello_http_request_duration_seconds_bucket{le=\"+Inf\"} \(all)",
      "campanello_http_request_duration_seconds_sum \(counts.seconds)",
      "campanello_http_request_duration_seconds_count \(all)",
    ]
    return lines.joined(separator: "\n") + "\n"
  }
}
