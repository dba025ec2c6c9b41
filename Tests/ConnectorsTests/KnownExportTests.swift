import Facts
import Primitives
import Testing

@testable import Connectors

@Suite struct KnownExportTests {
  @Test(arguments: InboundSource.allCases) func `the fields of a known export are fields of its kind`(
    _ source: InboundSource
  ) {
    for export in source.exports {
      let fields = export.columns.flatMap(\.fields.values) + export.mapping.columns.values.flatMap(\.values)
      for name in fields {
        let target = FieldTarget(name)
        #expect(target.map { Field.all(of: export.kind).contains($0.field) } == true, "\(source): \(name)")
      }
      #expect(export.needed <= export.signature.count)
      for key in export.keys { #expect(HeaderName(key).whole == key, "\(source): \(key)") }
      for name in export.signature { #expect(HeaderName(name).whole == name, "\(source): \(name)") }
    }
  }

  @Test(arguments: InboundSource.allCases) func `the channels of a source are channels or words that stay`(
    _ source: InboundSource
  ) {
    for (word, channel) in source.channels {
      #expect(word == word.lowercased())
      #expect(ChannelWords.table[channel] == channel || channel == "api", "\(source): \(word)")
    }
  }

  @Test(arguments: InboundSource.allCases) func `the values of a source can be read`(_ source: InboundSource) {
    for export in source.exports {
      for meaning in (export.mapping.values["resolved"] ?? [:]).values { #expect(["true", "false"].contains(meaning)) }
    }
  }

  @Test func `of several names of a column the first that is there is read, the others are left out`() {
    let export = KnownExport(
      kind: .conversations, signature: [], needed: 0, mapping: Mapping(),
      columns: [KnownColumn("closed_at", "Resolved | Closed Date | Closed")])
    let fitted = export.fitted(to: ["Closed", "closed_date", "Id"])
    #expect(fitted.mapping.columns == ["closed_date": "closed_at"])
    #expect(fitted.mapping.ignore == ["Closed"])
  }

  @Test func `a zone and the form of a time do not belong to a header's name`() {
    #expect(HeaderName("Conversation started at (Europe/Rome)").whole == "conversation started at")
    #expect(HeaderName("Creata il (America/Argentina/Buenos_Aires)").whole == "creata il")
    #expect(HeaderName("Time to close (HH:mm:ss)").whole == "time to close")
    #expect(HeaderName("Tempo (hh:mm)").whole == "tempo")
    #expect(HeaderName("Team Asia/Pacific").whole == "team asia pacific")
    #expect(HeaderZone.clock("Team Asia/Pacific") == nil)
    #expect(HeaderZone.clock("Created at (Europe/Nowhere)") == nil)
    #expect(HeaderZone.clock("Created at (America/New_York)")?.identifier == "America/New_York")
  }

  @Test func `a report with more lines in its foot than rows keeps its separator`() throws {
    let file = try ImportedFile(
      """
      Numero caso;Data/Ora apertura;Origine caso
      1;12/10/2026 9.15;E-mail
      2;13/10/2026 9.15;Telefono

      Casi di ottobre
      "Copyright (c) 2000-2026 salesforce.com, inc."
      Informazioni riservate
      Acme
      """)
    #expect(file.conversations.map(\.channel) == ["email", "phone"])
    #expect(file.skipped == [.footer: 4])
  }
}
