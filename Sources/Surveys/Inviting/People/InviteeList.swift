import FileFormats
import Transport
import Primitives

/// A list of people to be asked, read from a file: CSV, XLSX or JSON with a column of mail addresses.
public struct InviteeList: Sendable {
  public private(set) var people: [Invitee] = []
  /// Rows that name nobody: where, and what stood there.
  public private(set) var refused: [RefusedRow] = []
  /// How many rows were refused; ``refused`` holds the first of them.
  public private(set) var refusedCount = 0
  /// Rows whose address stood in an earlier row already.
  public private(set) var repeated = 0
  /// Rows of the file.
  public private(set) var rows = 0
  /// The columns that were read, by the name in the file.
  public private(set) var columns: [InviteeColumn: String] = [:]
  /// The columns that were left alone.
  public private(set) var ignored: [String] = []

  public struct RefusedRow: Sendable, Hashable {
    public let line: Int
    /// At most 60 characters of what stood where the address should be.
    public let found: String
  }

  /// The longest list.
  public static let mostRows = 300_000
  /// Refused rows that are kept to be shown.
  static let mostRefused = 100
  /// The longest cell that is kept of any column, in characters.
  static let longestCell = 200

  /// Throws `FileProblem`, and `SurveyProblem.noAddressColumn`, `listTooLong`. O(rows).
  public init(path: String) throws {
    let reader = try openRecords(at: path)
    let places = InviteeColumn.places(in: reader.header)
    guard let address = places[.address] else {
      throw SurveyProblem.noAddressColumn(found: Array(reader.header.prefix(20)))
    }
    columns = places.mapValues { reader.header[$0] }
    ignored = reader.header.indices.filter { !places.values.contains($0) }.map { reader.header[$0] }
    var seen: Set<String> = []
    var row = RawRow()
    while try reader.next(into: &row) {
      rows += 1
      if rows > Self.mostRows { throw SurveyProblem.listTooLong(limit: Self.mostRows) }
      let typed = Self.trimmed(row.string(address))
      guard let good = try? MailAddress(typed) else {
        refusedCount += 1
        if refused.count < Self.mostRefused {
          refused.append(RefusedRow(line: row.line, found: String(typed.prefix(60))))
        }
        continue
      }
      guard seen.insert(typed.lowercased()).inserted else {
        repeated += 1
        continue
      }
      func cell(_ column: InviteeColumn) -> String? {
        guard let place = places[column] else { return nil }
        let text = Self.trimmed(row.string(place))
        return text.isEmpty ? nil : String(text.prefix(Self.longestCell))
      }
      var one = Invitee(address: good)
      one.name = cell(.name).flatMap { $0.unicodeScalars.contains(where: Self.isControl) ? nil : $0 }
      one.language = cell(.language).flatMap(Self.language)
      one.customerID = cell(.customer)
      one.conversationID = cell(.conversation)
      one.channel = cell(.channel)
      one.team = cell(.team)
      one.product = cell(.product)
      one.reason = cell(.reason)
      people.append(one)
    }
  }

  private static func trimmed(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.generalCategory == .control }

  /// `it`, `it-IT`, `Italiano`, `en_GB`, `English`, `inglese`.
  private static func language(_ text: String) -> Language? {
    let word = text.lowercased()
    if word.hasPrefix("it") { return .it }
    return word.hasPrefix("en") || word.hasPrefix("ing") ? .en : nil
  }
}

/// What a list can say of a person.
public enum InviteeColumn: String, Sendable, Hashable, CaseIterable {
  case address, name, language, customer, conversation, channel, team, product, reason

  private var words: Set<String> {
    switch self {
    case .address:
      [
        "email", "e mail", "mail", "email address", "e mail address", "mail address", "indirizzo email",
        "indirizzo e mail", "indirizzo mail", "posta elettronica", "indirizzo di posta", "address",
      ]
    case .name: ["name", "nome", "first name", "full name", "nome e cognome", "nome cognome", "cliente nome"]
    case .language: ["language", "lingua", "lang"]
    case .customer: ["customer id", "customer", "id cliente", "codice cliente", "cliente", "user id", "contact id"]
    case .conversation:
      ["conversation id", "conversation", "ticket", "ticket id", "id ticket", "id conversazione", "conversazione"]
    case .channel: ["channel", "canale"]
    case .team: ["team", "squadra", "group", "gruppo"]
    case .product: ["product", "prodotto"]
    case .reason: ["reason", "motivo", "motivo di contatto", "motivo contatto"]
    }
  }

  /// The first column for each; headers are compared without case, accents and punctuation.
  static func places(in header: [String]) -> [InviteeColumn: Int] {
    var places: [InviteeColumn: Int] = [:]
    for (place, text) in header.enumerated() {
      let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
      guard let column = allCases.first(where: { $0.words.contains(words) }) else { continue }
      if places[column] == nil { places[column] = place }
    }
    return places
  }
}
