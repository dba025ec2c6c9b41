import Facts

/// 3CX's call detail records (`cdr.log`), with a header or without.
///
/// Traps: moments are UTC; `time-answered` is when the queue picked up, not when a person did: a call to a queue is
/// answered when it was passed on (`ReplacedDst`), and its wait and talk are then not told apart, so neither is kept. A
/// queue is known by its type, or by being replaced in another call. Calls from telephones of ours (`Ext.`) are left
/// out and counted.
enum ThreeCXDetailRecords {
  static let export = KnownExport(
    kind: .conversations,
    signature: [
      "historyid", "callid", "time start", "time answered", "time end", "reason terminated", "from no", "to no",
      "reason changed", "final number", "final dn", "dial no", "from type", "to type", "final type", "chain",
      "missed queue calls",
    ],
    needed: 5, mapping: mapping, calls: ThreeCXDetailReading.self, foldsLegs: true)

  /// The columns of a log with all fields, in the order of 3CX's own list.
  static let columns = [
    "historyid", "callid", "duration", "time-start", "time-answered", "time-end", "reason-terminated", "from-no",
    "to-no", "from-dn", "to-dn", "dial-no", "reason-changed", "final-number", "final-dn", "bill-code", "bill-rate",
    "bill-cost", "bill-name", "chain", "from-type", "to-type", "final-type", "from-dispname", "to-dispname",
    "final-dispname", "missed-queue-calls",
  ]

  private static let mapping: Mapping = {
    var mapping = Mapping()
    mapping.kind = .conversations
    mapping.source = "3cx"
    mapping.columns = CallRow.columns
    mapping.columns["call: ending"] = nil
    mapping.columns["reason-terminated"] = "status"
    mapping.columns["reason_terminated"] = "status"
    mapping.set = ["channel": "phone"]
    let left = columns.filter { $0 != "reason-terminated" }
    mapping.ignore = left + left.map { $0.replacing("-", with: "_") } + ["call: direction", "call: ending"]
    return mapping
  }()
}
