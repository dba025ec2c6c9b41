import Storage

/// The customers' rollup: joined and departed by month.
enum CustomerSums {
  static func add(_ changes: [Int: (joined: Int64, departed: Int64)], _ connection: Connection) throws {
    for (month, change) in changes {
      try connection.execute(
        """
        INSERT INTO customer_rollup (month, joined, departed)
        VALUES (\(month), \(change.joined), \(change.departed))
        ON CONFLICT (month) DO UPDATE SET joined = customer_rollup.joined + excluded.joined,
          departed = customer_rollup.departed + excluded.departed
        """)
    }
    try connection.execute("DELETE FROM customer_rollup WHERE joined = 0 AND departed = 0")
  }
}
