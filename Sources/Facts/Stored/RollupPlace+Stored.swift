import Indicators
import Primitives

extension RollupPlace {
  /// The numbers of a fact's five rolled-up dimensions, making those that are new.
  init(_ fact: some SplitFact, _ ids: inout DimensionValues) {
    self.init(
      channel: fact.channel, team: fact.team, queue: fact.queue, reason: fact.reason, product: fact.product, &ids)
  }

  /// The numbers of a fact's five rolled-up dimensions, making those that are new.
  init(
    channel: String?, team: String?, queue: String?, reason: String?, product: String?,
    _ ids: inout DimensionValues
  ) {
    self.init()
    self.channel = ids.idMakingOne(.channel, channel)
    self.team = ids.idMakingOne(.team, team)
    self.queue = ids.idMakingOne(.queue, queue)
    self.reason = ids.idMakingOne(.reason, reason)
    self.product = ids.idMakingOne(.product, product)
  }
}

extension FactEncoder {
  /// In the order in which ``CellReader/place()`` reads them.
  mutating func put(_ place: RollupPlace) {
    for id in [place.channel, place.team, place.queue, place.reason, place.product] { put(id: id) }
  }
}

extension CellReader {
  mutating func place() -> RollupPlace {
    var place = RollupPlace()
    place.channel = id()
    place.team = id()
    place.queue = id()
    place.reason = id()
    place.product = id()
    return place
  }
}
