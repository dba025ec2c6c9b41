import PageKit
import Facts
import Indicators
import Primitives
import Storage

extension OrganisationReport {
  /// The channels with hours of their own, those that are about to have them, and the others to choose from.
  static func channelHours(
    _ organisation: Organisation, _ refused: Refused?, _ coming: [Setting: String], _ language: Language,
    _ connection: Connection
  ) throws -> ChannelHoursSection {
    let added = coming.keys.compactMap { if case .channelHours(let channel) = $0 { channel } else { nil } }
    let own = Set(organisation.channelHours.keys).union(added)
    let items = own.map { channel in
      let setting = Setting.channelHours(channel)
      let kept = coming[setting].flatMap { $0.isEmpty ? nil : $0 } ?? setting.value(in: organisation)
      return item(channel, kept, coming[setting], refused, language)
    }
    let known = Set(try DimensionValues(connection).values(of: .channel).map { $0.lowercased() })
    let listed = Channel.allCases.map(\.rawValue)
    let others = (listed + known.subtracting(listed).sorted()).filter { !own.contains($0) }
    var next = item(others.first ?? "", Setting.businessHours.value(in: organisation), nil, nil, language)
    if let refused, case .channelHours(let channel) = refused.setting, !own.contains(channel) {
      next = item(channel, refused.value, nil, refused, language)
    }
    return ChannelHoursSection(
      language: language, items: items.sorted { $0.name < $1.name },
      others: others.map { SelectField.Choice($0, Channel.name($0, language)) }, next: next,
      warning: OrganisationWords.rebuild.text[language])
  }

  private static func item(
    _ channel: String, _ value: String, _ coming: String?, _ refused: Refused?, _ language: Language
  ) -> ChannelHoursSection.Item {
    let isRefused = refused?.setting == .channelHours(channel)
    return ChannelHoursSection.Item(
      channel: channel, name: Channel.name(channel, language), value: isRefused ? refused?.value ?? "" : value,
      warning: coming.map { underWay($0, language) },
      problem: isRefused ? refused.map { $0.setting.refusal(of: $0.value)[language] } : nil)
  }
}
