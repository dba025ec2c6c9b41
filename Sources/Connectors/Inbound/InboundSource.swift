import Facts

/// Where an export comes from: its headers, its words and its traps.
public enum InboundSource: String, CaseIterable, Hashable, Sendable {
  case generic, zendesk, freshdesk, chatwoot, typeform, surveymonkey, delighted
  case microsoftforms, googleforms, qualtrics
  case salesforce, zammad, hubspot, intercom, jira, osticket, zohodesk, servicenow, helpscout, freescout
  case asterisk, genesys
  case threecx = "3cx"
  case amazonconnect = "amazon-connect"

  /// The exports of the source that are known; the generic one has none of its own.
  var exports: [KnownExport] {
    switch self {
    case .generic: []
    case .zendesk: [ZendeskTickets.export, ZendeskTicketsJSON.export, ZendeskTickets.partial]
    case .freshdesk: [FreshdeskTickets.export]
    case .chatwoot: [ChatwootSatisfaction.export]
    case .typeform: [TypeformResponses.export]
    case .surveymonkey: [SurveyMonkeyResponses.export]
    case .delighted: [DelightedResponses.export]
    case .microsoftforms: [MicrosoftFormsAnswers.export]
    case .googleforms: [GoogleFormsAnswers.export]
    case .qualtrics: [QualtricsResponses.export]
    case .salesforce: [SalesforceCases.export]
    case .zammad: [ZammadTickets.export]
    case .hubspot: [HubSpotTickets.export]
    case .intercom: [IntercomConversations.export]
    case .jira: [JiraRequests.export]
    case .osticket: [OSTicketTickets.export]
    case .zohodesk: [ZohoDeskTickets.export]
    case .servicenow: [ServiceNowIncidents.export]
    case .helpscout: [HelpScoutConversations.export]
    case .freescout: [FreeScoutConversations.export]
    case .asterisk: [CallDetailRecords.export, QueueLog.export]
    case .threecx: [ThreeCXCallLog.export, ThreeCXDetailRecords.export]
    case .genesys: [GenesysInteractions.export]
    case .amazonconnect: [ContactRecords.export]
    }
  }

  /// The source's own words for channels, before the general ones; keys in lower case.
  var channels: [String: String] {
    switch self {
    case .generic, .chatwoot, .typeform, .surveymonkey, .delighted, .microsoftforms, .googleforms, .qualtrics: [:]
    case .asterisk, .threecx, .genesys, .amazonconnect: [:]
    case .zendesk: ZendeskTickets.channels
    case .freshdesk: FreshdeskTickets.channels
    case .salesforce: SalesforceCases.channels
    case .zammad: ZammadTickets.channels
    case .hubspot: HubSpotTickets.channels
    case .intercom: IntercomConversations.channels
    case .jira: [:]
    case .osticket: OSTicketTickets.channels
    case .zohodesk: ZohoDeskTickets.channels
    case .servicenow: ServiceNowIncidents.channels
    case .helpscout, .freescout: HelpScoutConversations.channels
    }
  }
}
