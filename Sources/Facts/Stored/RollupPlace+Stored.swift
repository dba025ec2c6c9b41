import Indicators
import Primitives
import Storage

extension RollupPlace {
  /// The numbers of a fact's five rolled-up dimensions, making those that are new.
  init(
    channel: String?, team: String?, queue: String?, reason: String?, product: String?,
    _ ids: inout DimensionValues, _ connection: Connection
  ) throws {
    self.init()
    self.channel = try ids.idMakingOne(.channel, channel, connection)
    self.team = try ids.idMakingOne(.team, team, connection)
    self.queue = try ids.idMakingOne(.queue, queue, connection)
    self.reason = try ids.idMakingOne(.reason, reason, connection)
    self.product = try ids.idMakingOne(.product, product, connection)
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
