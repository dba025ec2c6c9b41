import Facts

/// Amazon Connect's contact records (contact trace records): JSON, one object after another, nested keys with dots; or
/// the same as a table.
///
/// Traps: `Agent` is null where nobody answered: lost, where the contact had entered a queue (`Queue.EnqueueTimestamp`);
/// one that never did ended in a menu and is unknown. A transfer is a contact of its own that names the first one
/// (`InitialContactId`): they are folded into one. Outgoing contacts (`InitiationMethod`) and those of supervisors who
/// listen are left out and counted. The wait is `Queue.Duration`, handling `Agent.AgentInteractionDuration` (without
/// hold and after-call work). Customers' addresses are not kept.
enum ContactRecords {
  static let export = KnownExport(
    kind: .conversations,
    signature: [
      "awscontact trace record format version", "contact id", "initiation method", "initiation timestamp",
      "disconnect timestamp", "disconnect reason", "queue enqueue timestamp", "queue duration",
      "connected to system timestamp",
      "agent connected to agent timestamp", "agent agent interaction duration", "agent interaction duration",
      "initial contact id", "last update timestamp", "enqueue timestamp", "queue duration ms",
      "agent interaction duration ms",
    ],
    needed: 4, mapping: mapping, calls: ContactReading.self, foldsLegs: true)

  private static let mapping: Mapping = {
    var mapping = Mapping()
    mapping.kind = .conversations
    mapping.source = "amazon-connect"
    mapping.columns = CallRow.columns
    mapping.columns["call: opened"] = nil
    mapping.columns["call: ending"] = nil
    for moment in ["InitiationTimestamp", "initiation_timestamp", "Initiation timestamp"] {
      mapping.columns[moment] = "opened_at"
    }
    mapping.columns["Channel"] = "channel"
    mapping.set = ["channel": "phone"]
    mapping.ignore = [
      "AWSContactTraceRecordFormatVersion", "AWSAccountId", "InstanceARN", "Agent", "Agent.ARN", "Agent.Username",
      "Agent.AgentInteractionDuration", "Agent.AfterContactWorkDuration", "Agent.AfterContactWorkStartTimestamp",
      "Agent.AfterContactWorkEndTimestamp", "Agent.ConnectedToAgentTimestamp", "Agent.CustomerHoldDuration",
      "Agent.LongestHoldDuration", "Agent.NumberOfHolds", "Agent.AgentPauseDuration", "AgentConnectionAttempts",
      "ConnectedToSystemTimestamp", "ContactId", "InitialContactId", "PreviousContactId", "NextContactId",
      "RelatedContactId", "CustomerEndpoint.Address", "CustomerEndpoint.Type", "CustomerEndpoint",
      "SystemEndpoint.Type", "TransferredToEndpoint", "TransferredToEndpoint.Address", "TransferredToEndpoint.Type",
      "DisconnectTimestamp", "LastUpdateTimestamp", "InitiationMethod", "Queue", "Queue.ARN", "Queue.Name",
      "Queue.Duration", "Queue.EnqueueTimestamp", "Queue.DequeueTimestamp", "Recording", "Recordings",
      "Recording.Location", "Recording.Status", "Recording.Type", "ScheduledTimestamp", "TransferCompletedTimestamp",
      "contact_id", "initial_contact_id", "previous_contact_id", "next_contact_id", "initiation_method",
      "disconnect_timestamp", "last_update_timestamp", "queue_name", "queue_duration_ms", "enqueue_timestamp",
      "agent_username", "agent_interaction_duration_ms", "agent_connected_to_agent_timestamp", "call: opened",
      "call: direction", "call: ending",
    ]
    return mapping
  }()
}
