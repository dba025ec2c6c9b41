import Facts

/// Asterisk's `queue_log`: the events of its queues, `time|call|queue|agent|EVENT|…` without a header, or the table
/// `queue_log` as CSV (`time, callid, queuename, agent, event, data1 … data5`, or one column `data` with bars).
///
/// Traps: rows are events, some six for each call, and are made calls here (``QueueLogCalls``). `ENTERQUEUE` has one,
/// two or three data fields by version; nothing of them is needed. A call that passes from queue to queue keeps its id:
/// the stays are folded into one call. `EXITWITHTIMEOUT`, `EXITWITHKEY` and `EXITEMPTY` left the queue unanswered
/// (`status` says which); if another queue answered, the call is answered. A call whose end is not in the file is
/// unknown: neither answered nor given up. Events of agents (`PAUSE`, `ADDMEMBER`, `RINGNOANSWER`, …) are no calls.
enum QueueLog {
  static let export = KnownExport(
    kind: .conversations,
    signature: ["time", "callid", "queuename", "queue name", "agent", "event", "data1", "data2", "data", "partition"],
    needed: 4, mapping: mapping, calls: QueueLogFile.self, foldsLegs: true)

  /// The columns of the file.
  static let fileColumns = [
    "time", "callid", "queuename", "agent", "event", "data1", "data2", "data3", "data4", "data5",
  ]

  private static let mapping: Mapping = {
    var mapping = Mapping()
    mapping.kind = .conversations
    mapping.source = "asterisk"
    mapping.columns = CallRow.columns
    mapping.set = ["channel": "phone"]
    mapping.ignore = [CallRow.directionColumn]
    return mapping
  }()
}
