import Testing

/// The tables of the masking tests. Check characters, mod 97 and Luhn sums were computed by hand or taken
/// from the registry's published examples; no number belongs to a person.
enum MaskerCases {
  struct Covered: Sendable, CustomTestStringConvertible {
    let text: String
    let masked: String
    var testDescription: String { text }
    init(_ text: String, _ masked: String) { (self.text, self.masked) = (text, masked) }
  }

  struct Named: Sendable, CustomTestStringConvertible {
    let text: String
    let names: [String]
    let masked: String
    var testDescription: String { text }
    init(_ text: String, _ names: [String], _ masked: String) {
      (self.text, self.names, self.masked) = (text, names, masked)
    }
  }

  static let covered: [Covered] = emails + phones + codes + accounts + cards

  private static let emails: [Covered] = [
    Covered("scrivetemi a mario.rossi@example.it.", "scrivetemi a [email]."),
    Covered("<m_rossi+ordini@mail.example.co.uk>", "<[email]>"),
    Covered("tre: a@b.it,c@d.com;e@f.org", "tre: [email],[email];[email]"),
    Covered("MARIO@EXAMPLE.IT ha scritto", "[email] ha scritto"),
    Covered("perché@società.it", "[email]"),
    Covered("mario.rossi\u{FF20}example.it", "[email]"), Covered("mario.ros\u{200B}si@example\u{FF0E}it", "[email]"),
    Covered("carta 4111\u{2011}1111\u{2011}1111\u{2011}1111", "carta [carta]"),
    Covered("carta 4111\u{202F}1111\u{2009}1111\u{2007}1111", "carta [carta]"),
    Covered("carta 4111\u{200B}111111111111", "carta [carta]"),
    Covered("mailto:info@azienda-prova.it?subject=x", "mailto:[email]?subject=x"),
  ]

  private static let phones: [Covered] = [
    Covered("chiamate il 340 1234567 dopo le 18", "chiamate il [telefono] dopo le 18"),
    Covered("cell 3401234567", "cell [telefono]"),
    Covered("347.123.4567", "[telefono]"),
    Covered("347/1234567, grazie", "[telefono], grazie"),
    Covered("+39 340 1234567", "[telefono]"),
    Covered("+393401234567", "[telefono]"),
    Covered("0039 02 12345678", "[telefono]"),
    Covered("tel. 06 12345678", "tel. [telefono]"),
    Covered("tel:0612345678", "tel:[telefono]"),
    Covered("(02) 1234567", "[telefono]"),
    Covered("02/1234567", "[telefono]"),
    Covered("0574-123456", "[telefono]"),
    Covered("02 48 12 34 56", "[telefono]"),
    Covered("+44 20 7946 0958", "[telefono]"),
    Covered("+1 (555) 123-4567", "[telefono]"),
    Covered("555-123-4567", "[telefono]"),
    Covered("+41 44 668 18 00", "[telefono]"),
    Covered("340\u{A0}1234567", "[telefono]"),
    Covered("340 1234567 2 pezzi", "[telefono] 2 pezzi"),
    Covered("numero 3401234567", "numero [telefono]"),
    Covered("chiamare il 3401234567 o il 02 1234567.", "chiamare il [telefono] o il [telefono]."),
  ]

  /// RSSMRA85T10A562S is the ministry's usual specimen; the omocodic forms replace digits from the right
  /// with LMNPQRSTUV and have a check character of their own.
  private static let codes: [Covered] = [
    Covered("CF RSSMRA85T10A562S", "CF [codice fiscale]"),
    Covered("cf: rssmra85t10a562s.", "cf: [codice fiscale]."),
    Covered("RSSMRA 85T10 A562S", "[codice fiscale]"),
    Covered("RSSMRA85T10A56NH", "[codice fiscale]"),
    Covered("codice fiscale RSSMRA85T10A5SNT", "codice fiscale [codice fiscale]"),
    Covered("RSSMRAURTMLARSNL", "[codice fiscale]"),
    Covered("VRDNNA80A41H501H è il mio", "[codice fiscale] è il mio"),
  ]

  /// Examples of the SWIFT IBAN registry.
  private static let accounts: [Covered] = [
    Covered("IT60X0542811101000000123456", "[IBAN]"),
    Covered(
      "IBAN: IT60 X054 2811 1010 0000 0123 456 intestato a me", "IBAN: [IBAN] intestato a me"),
    Covered("it60x0542811101000000123456", "[IBAN]"),
    Covered("IT 60 X 05428 11101 000000123456", "[IBAN]"),
    Covered("DE89 3704 0044 0532 0130 00", "[IBAN]"),
    Covered("FR1420041010050500013M02606", "[IBAN]"),
    Covered("GB29NWBK60161331926819", "[IBAN]"),
    Covered("SM86U0322509800000000270100", "[IBAN]"),
    Covered("CH93 0076 2011 6238 5295 7", "[IBAN]"),
  ]

  private static let cards: [Covered] = [
    Covered("carta 4111111111111111", "carta [carta]"),
    Covered("4111 1111 1111 1111", "[carta]"),
    Covered("5500-0000-0000-0004 scade 12/27", "[carta] scade 12/27"),
    Covered("3782 822463 10005", "[carta]"),
    Covered("amex 378282246310005", "amex [carta]"),
    Covered("6011000990139424", "[carta]"),
  ]

  static let kept: [String] = [
    "",
    "Il modem non si accende da ieri.",
    "ordine 12345678 del 01/02/2026",
    "ordine n. 3401234567",
    "fattura nr 0212345678",
    "Pratica: 3401234567",
    "ticket #3401234567",
    "numero ordine 404-1234567-1234567",
    "il 01/02/2026 alle 09:30",
    "il 01.02.2026",
    "il 03-11-2026 ore 10.30",
    "2026-11-22T09:05:00Z",
    "aperto 09.00-12.30",
    "ho pagato 1.234.567,89 €",
    "importo 345.678.901 euro",
    "importo 3.500.000",
    "0,50 € al giorno",
    "0123456",
    "4111111111111112",
    "4111 1111 1111 1112",
    "1234567812345678",
    "IT60X0542811101000000123457",
    "DE89 3704 0044 0532 0130 01",
    "GB30NWBK60161331926819",
    "RSSMRA85T10A562T",
    "RSSMRA85T10A562",
    "XRSSMRA85T10A562S",
    "1700000000000",
    "8001234567890",
    "numero verde 800 123 456",
    "versione 3.10.25",
    "ci vediamo @ 10",
    "a@b",
    "codice 00123456789012345678",
    "già [email] e [telefono]",
    "sono stato lì, mi chiamo fuori",
    "signora, non mi risponde nessuno",
  ]

  static let named: [Named] = [
    Named("Sono Mario Rossi, aspetto", ["Mario Rossi"], "Sono [nome], aspetto"),
    Named("rossi ha scritto a MARIO", ["Mario Rossi"], "[nome] ha scritto a [nome]"),
    Named("Rossi Mario", ["Mario Rossi"], "[nome]"),
    Named("il rossino di Mariolina", ["Mario Rossi"], "il rossino di Mariolina"),
    Named("Niccolò D'Amico e NICCOLÒ", ["Niccolò D'Amico"], "[nome] e [nome]"),
    Named("di Anna di Blasi", ["Anna di Blasi"], "di [nome]"),
    Named("li ho visti", ["Li Wu"], "li ho visti"),
    Named("Gentile Sig.ra Bianchi, grazie", [], "Gentile Sig.ra [nome], grazie"),
    Named("Ho parlato con il dott. Verdi Luca ieri", [], "Ho parlato con il dott. [nome] ieri"),
    Named("Buongiorno, mi chiamo Anna De Luca e", [], "Buongiorno, mi chiamo [nome] e"),
    Named("My name is Jane Doe.", [], "My name is [nome]."),
    Named("Signora Élise", [], "Signora [nome]"),
  ]

  /// Pieces for the random mixtures.
  static let pieces: [String] =
    covered.map(\.text) + kept
    + [
      "Mario", "Rossi", "0", "33", "340", "+", "+39", "(", ")", "@", ".it", "IT60", "Sig. ",
      "mi chiamo ", "è",
    ]
  static let glue: [String] = [
    " ", "", ".", "-", "/", ", ", "  ", "\n", "@", ":", "\u{A0}", "«", "'",
  ]
  static let alphabet: [UInt8] =
    Array("0123456789 ABcdILMNT@.+-/()'".utf8) + [0xC3, 0xA8, 0xC2, 0xA0, 0xE2, 0x80, 0xFF]
}
