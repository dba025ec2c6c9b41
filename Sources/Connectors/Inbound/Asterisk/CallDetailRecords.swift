import Facts

/// Asterisk's and FreePBX's call detail records: `Master.csv` (without a header), the CSV of FreePBX's *CDR Reports*,
/// of Issabel and Elastix, or of the table `cdr`.
///
/// Traps: there is a row for each telephone that rang, under one `linkedid`: the rows of one call are folded, and it is
/// answered when any of them is. `ANSWERED` only means that the exchange picked up: a queue or a voicemail that no
/// telephone took (`dstchannel` empty) was not answered by a person, and what ended in a menu is unknown. Calls of ours
/// and between our telephones are in the same table: they are left out and counted. `duration` holds the ringing,
/// `billsec` the talk; where a menu picked up before, the wait in the queue is inside `billsec`, and only `queue_log`
/// has it. Callers' numbers are not kept.
enum CallDetailRecords {
  static let export = KnownExport(
    kind: .conversations,
    signature: [
      "calldate", "call date", "clid", "dcontext", "dstchannel", "dst channel", "src channel", "ring group", "lastapp",
      "lastdata", "billsec", "disposition", "amaflags", "accountcode", "account code", "uniqueid", "unique id",
      "linkedid", "linked id", "user field", "src", "dst",
    ],
    needed: 4, mapping: mapping, calls: CallDetailReading.self, foldsLegs: true)

  /// The columns of `Master.csv`, which has no header (`cdr_csv.conf`; the last three since Asterisk 1.8).
  static let masterColumns = [
    "accountcode", "src", "dst", "dcontext", "clid", "channel", "dstchannel", "lastapp", "lastdata", "start", "answer",
    "end", "duration", "billsec", "disposition", "amaflags", "uniqueid", "userfield", "peeraccount", "linkedid",
    "sequence",
  ]

  /// The columns of the table `cdr` in FreePBX's order, for files written without their header.
  static let tableColumns = [
    "calldate", "clid", "src", "dst", "dcontext", "channel", "dstchannel", "lastapp", "lastdata", "duration", "billsec",
    "disposition", "amaflags", "accountcode", "uniqueid", "userfield", "did", "recordingfile", "cnum", "cnam",
    "outbound_cnum", "outbound_cnam", "dst_cnam", "linkedid", "peeraccount", "sequence",
  ]

  private static let mapping: Mapping = {
    var mapping = Mapping()
    mapping.kind = .conversations
    mapping.source = "asterisk"
    mapping.columns = CallRow.columns
    for moment in ["calldate", "call date", "start", "date"] { mapping.columns[moment] = "opened_at" }
    mapping.columns["call: opened"] = nil
    mapping.columns["call: ending"] = nil
    mapping.columns["disposition"] = "status"
    mapping.set = ["channel": "phone"]
    mapping.ignore = [
      "clid", "src", "dst", "dcontext", "channel", "dstchannel", "lastapp", "lastdata", "answer", "end", "duration",
      "billsec", "amaflags", "uniqueid", "linkedid", "recordingfile", "cnum", "cnam", "outbound_cnum",
      "outbound_cnam", "dst_cnam", "peeraccount", "sequence", "source", "destination", "src. channel", "dst. channel",
      "ring group", "status", "cel", "call type", "call direction", "call: opened", "call: direction", "call: ending",
    ]
    return mapping
  }()
}
