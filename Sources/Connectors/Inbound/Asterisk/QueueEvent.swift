/// An event of `queue_log` that says something of a call.
///
/// Source of names and data fields: Asterisk's documentation, *Queue Logs*.
enum QueueEvent: String, CaseIterable, Sendable {
  case enter = "ENTERQUEUE"
  /// holdtime | channel | ringtime
  case connect = "CONNECT"
  /// holdtime | calltime | original position
  case completeAgent = "COMPLETEAGENT"
  case completeCaller = "COMPLETECALLER"
  /// extension | context | holdtime | calltime | original position
  case transfer = "TRANSFER"
  case blindTransfer = "BLINDTRANSFER"
  case attendedTransfer = "ATTENDEDTRANSFER"
  /// position | original position | waittime
  case abandon = "ABANDON"
  case timeout = "EXITWITHTIMEOUT"
  case empty = "EXITEMPTY"
  /// key | position | original position | waittime
  case key = "EXITWITHKEY"
  /// The agent hung up during the announcement; the channels did not fit.
  case dump = "AGENTDUMP"
  case incompatible = "SYSCOMPAT"
  /// The exchange was started: what was going on is over.
  case start = "QUEUESTART"

  /// Events of agents and of the exchange: known, and no part of a call.
  static let others: Set<String> = [
    "ADDMEMBER", "REMOVEMEMBER", "PAUSE", "UNPAUSE", "PAUSEALL", "UNPAUSEALL", "PAUSEREASON", "PENALTY",
    "MEMBERPENALTY", "CONFIGRELOAD", "RINGNOANSWER", "RINGCANCELED", "AGENTLOGIN", "AGENTLOGOFF", "AGENTCALLBACKLOGIN",
    "AGENTCALLBACKLOGOFF", "QUEUESTATUS", "DID", "INFO", "CALLSTATUS", "URL", "HOLD", "UNHOLD",
  ]

  static func isKnown(_ name: String) -> Bool { QueueEvent(rawValue: name) != nil || others.contains(name) }

  /// The call left the queue without an answer: what is kept as its status.
  var ending: String? {
    switch self {
    case .abandon: "abandoned"
    case .timeout: "timeout"
    case .empty: "empty"
    case .key: "key"
    case .dump: "agent hung up"
    case .incompatible: "failed"
    default: nil
    }
  }

  /// The data field that holds how long the caller waited.
  var waitField: Int? {
    switch self {
    case .connect, .completeAgent, .completeCaller: 0
    case .transfer, .blindTransfer, .abandon, .timeout, .empty: 2
    case .key: 3
    default: nil
    }
  }

  /// The data field that holds how long agent and caller talked.
  var talkField: Int? {
    switch self {
    case .completeAgent, .completeCaller: 1
    case .transfer, .blindTransfer: 3
    default: nil
    }
  }

  var endsTalk: Bool {
    switch self {
    case .completeAgent, .completeCaller, .transfer, .blindTransfer, .attendedTransfer: true
    default: false
    }
  }

  var passesOn: Bool { self == .transfer || self == .blindTransfer || self == .attendedTransfer }
}
