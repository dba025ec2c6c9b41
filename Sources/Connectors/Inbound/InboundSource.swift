import Facts

/// Where an export comes from: its headers, its words and its traps.
public enum InboundSource: String, CaseIterable, Hashable, Sendable {
  case generic, zendesk, freshdesk, chatwoot, typeform, surveymonkey, delighted
  case asterisk
  case threecx = "3cx"
  case genesys
  case amazonconnect = "amazon-connect"

  /// The exports of the source that are known; the generic one has none of its own.
  var exports: [KnownExport] {
    switch self {
    case .generic: []
    case .zendesk: [ZendeskTickets.export, ZendeskTicketsJSON.export]
    case .freshdesk: [FreshdeskTickets.export]
    case .chatwoot: [ChatwootSatisfaction.export]
    case .typeform: [TypeformResponses.export]
    case .surveymonkey: [SurveyMonkeyResponses.export]
    case .delighted: [DelightedResponses.export]
    case .asterisk: [CallDetailRecords.export, QueueLog.export]
    case .threecx: [ThreeCXCallLog.export, ThreeCXDetailRecords.export]
    case .genesys: [GenesysInteractions.export]
    case .amazonconnect: [ContactRecords.export]
    }
  }

  /// The source's own words for channels, before the general ones; keys in lower case.
  var channels: [String: String] {
    switch self {
    case .generic, .chatwoot, .typeform, .surveymonkey, .delighted: [:]
    case .asterisk, .threecx, .genesys, .amazonconnect: [:]
    case .zendesk: ZendeskTickets.channels
    case .freshdesk: FreshdeskTickets.channels
    }
  }
}

/// One export of a source: how it is recognised and what its columns are.
struct KnownExport: Sendable {
  let kind: FactKind
  /// Headers (as `HeaderName` makes them) that tell it; the more are there, the surer.
  let signature: Set<String>
  /// How many of the signature's headers are enough.
  let needed: Int
  let mapping: Mapping
  /// Beginnings of the first cell of lines that are not data.
  var footers: [String] = []
  /// Makes calls of its rows: exports of telephone exchanges.
  var calls: (any CallFile.Type)?
  /// A row is a leg: rows of one id are one contact (``LegFolding``).
  var foldsLegs = false
}

/// Recognises the source of a file from its header.
enum SourceGuess {
  static func export(of header: [String], among sources: [InboundSource] = InboundSource.allCases)
    -> (
      source: InboundSource, export: KnownExport
    )?
  {
    let names = Set(header.map { HeaderName($0).whole })
    var best: (source: InboundSource, export: KnownExport, found: Int)?
    for source in sources {
      for export in source.exports {
        let found = export.signature.intersection(names).count
        guard found >= export.needed, found > best?.found ?? 0 else { continue }
        if let calls = export.calls, calls.init(header: header) == nil { continue }
        best = (source, export, found)
      }
    }
    return best.map { ($0.source, $0.export) }
  }
}
