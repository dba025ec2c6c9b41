/// Names of channels, contexts and members as Asterisk and FreePBX write them.
enum AsteriskNames {
  /// Who answers behind a channel or member: `PJSIP/201-0000002a`, `SIP/201`, `Local/201@from-queue-0001;1`,
  /// `Agent/201` → `201`; a member's name stays; `NONE` is nobody.
  static func telephone(_ channel: String) -> String {
    if channel == "NONE" { return "" }
    guard let stroke = channel.firstIndex(of: "/"), !channel[..<stroke].contains(" ") else { return channel }
    var name = channel[channel.index(after: stroke)...]
    if let at = name.firstIndex(of: "@") { name = name[..<at] }
    if let hyphen = name.lastIndex(of: "-"), name[hyphen...].dropFirst().allSatisfy(\.isHexDigit) {
      name = name[..<hyphen]
    }
    if let end = name.firstIndex(of: ";") { name = name[..<end] }
    return name.isEmpty ? channel : String(name)
  }

  /// The channel is a telephone of ours: `PJSIP/201-0000002a`, not a trunk (`PJSIP/provider-…`) and not a `Local/…`,
  /// which may carry anybody's call.
  static func isExtension(channel: String) -> Bool {
    !channel.hasPrefix("Local/") && CallDirection.isExtension(telephone(channel))
  }

  /// Contexts into which calls from the outside come.
  static func isInbound(context: String) -> Bool {
    [
      "from-trunk", "from-pstn", "from-did", "from-external", "from-sip-external", "from-outside", "ext-did",
      "incoming",
      "inbound", "from-provider", "from-digital", "from-zaptel", "from-dahdi",
    ].contains { context.hasPrefix($0) }
  }

  /// FreePBX's numbers of mailboxes: `vmu201`, `vms201`, `vmb201`, `vmi201`.
  static func isMailbox(_ number: String) -> Bool {
    let rest = number.dropFirst(3)
    return number.lowercased().hasPrefix("vm") && !rest.isEmpty && rest.allSatisfy(\.isNumber)
  }
}
