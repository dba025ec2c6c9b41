import Storage
import Testing

@testable import App

/// A migration that shipped is never edited: databases that ran it would not be told.
@Suite struct SchemaTests {
  /// Checksums of the shipped migrations, SQLite's and PostgreSQL's. Add a line for a new one; never change one.
  static let shipped: [String: (sqlite: String, postgres: String)] = [
    "indicators-0000-dimension-values": ("35166a7975140c5e", "10e7a70e1ee8acbe"),
    "indicators-0001-rollups": ("976e841adb4d3296", "fd65ee594bef7399"),
    "indicators-0002-settings": ("48ba8970b9beaa45", "b7214c0d7012b2f6"),
    "facts-0001-imports": ("605b0b617eb17858", "82c61a69913b3cf3"),
    "facts-0002-facts": ("1768526733a570a4", "de239eb02a7e187f"),
    "facts-0007-contact-counts": ("bbbbce093f31b243", "796494080d6552ff"),
    "facts-0008-score-counts": ("28053bcf5973618f", "7a01b5274a9aabf0"),
    "facts-0009-counting-rules": ("97ace979511a607f", "3e458fe0d6f023cf"),
    "facts-0003-erased-customers": ("1265f2186b9c62f8", "ea41fe378d1f3205"),
    "facts-0004-stays": ("ce0eba7961bad77b", "3167efe1be6240e3"),
    "alarms-0001-alarms": ("e9035b0de19d9b10", "f18110ce61bbe0c5"),
    "alarms-0002-handling": ("1a30c1ecb8465fc3", "c0b29e0dd1746ec6"),
    "people-0001-people": ("f0dd92e1c755c106", "201c76b6c6a751da"),
    "uploads-0001": ("6dc5257e1901c48b", "0afd4f1dd6c64bec"),
    "notices-0001": ("2e341f9e4c0953f0", "76e0e90493c67e0a"),
    "conversations-0001-samples": ("ae3b23ad704acd91", "e41680b17936d44b"),
    "surveys-0001-surveys": ("70d559bbbb038e7b", "a3fd29cab5631514"),
    "surveys-0002-invitations": ("a5288a35733da23f", "ab57f55e728fe069"),
    "surveys-0003-call-backs": ("bc0404f01be291b9", "4d048f1839791687"),
    "surveys-0005-comment-tags": ("8716864efeb0bcee", "fea7f7a5e712a1bf"),
    "surveys-0004-text-changes": ("00ea6233a9fe9b99", "1384c04a7c4c8490"),
    "facts-0005-live": ("a8406a6da2047a21", "7513e499ac2bdf03"),
    "facts-0006-live-mentions": ("70ab3d280155897e", "dffabd604897d851"),
    "incidents-0001": ("697f12d4cbe35379", "9b5646bdf7ff985d"),
    "conversations-0002-linked": ("81fc352a1cd00505", "3275f48bcafd9ad3"),
    "incidents-0002-monitors": ("88f5a5522a81d0fc", "7bd2e6b282e9ac70"),
    "incidents-0003-leads-to": ("af27e1e06065a4f1", "a586eb46d1c9682e"),
    "jobs-0002-owner": ("45fa6c0281049d21", "872e3f7bbc6da64f"),
    "storage-0001-served-place": ("df1bddb1e20ddbc3", "c8f36e5ea1f7e99b"),
    "incidents-0004-maintenance": ("92ecf3637683f811", "ca39535268e6d363"),
    "notices-0002-in-hands": ("843c0c13792fd744", "e592e7cf54326b79"),
    "notices-0003-any-kind": ("7a0124943fc750fe", "f10e6716bbc5f497"),
    "surveys-0010-invitations-in-hands": ("6b2dbaa87eccf301", "cd13edba90698e77"),
    "incidents-0010-publications-in-hands": ("fb70505ac019dea4", "9e0b2b940c239524"),
    "incidents-0011-subscriber-mails-in-hands": ("57c20fa191102c81", "36683a9333f74422"),
    "intake-0001-set-aside": ("9bfd885dea870bc3", "129a38ab2810e76c"),
    "jobs-0001": ("e2cec13f7c50efc5", "e99adee0906f2c3f"),
  ]

  @Test func `shipped migrations keep their text`() {
    for migration in Schema.migrations {
      let known = Self.shipped[migration.id]
      #expect(migration.checksum(for: .sqlite) == known?.sqlite, "\(migration.id) on SQLite")
      #expect(migration.checksum(for: .postgres) == known?.postgres, "\(migration.id) on PostgreSQL")
    }
    #expect(Set(Self.shipped.keys) == Set(Schema.migrations.map(\.id)))
  }
}
