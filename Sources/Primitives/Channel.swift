/// How a conversation came. A source's own word that none of these covers stays visible as it was written.
public enum Channel: String, Sendable, CaseIterable {
  case phone, email, chat, form, whatsapp, social, app
  case inPerson = "in_person"
  case other

  public func name(_ language: Language) -> String {
    switch self {
    case .phone: language == .it ? "telefono" : "phone"
    case .email: "e-mail"
    case .chat: "chat"
    case .form: language == .it ? "modulo" : "form"
    case .whatsapp: "WhatsApp"
    case .social: "social"
    case .app: "app"
    case .inPerson: language == .it ? "di persona" : "in person"
    case .other: language == .it ? "altro" : "other"
    }
  }

  /// The name of a channel as it is shown; an unknown one is shown as it was written.
  public static func name(_ raw: String, _ language: Language) -> String {
    Channel(rawValue: raw)?.name(language) ?? raw
  }
}
