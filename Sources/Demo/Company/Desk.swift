import Primitives

/// Where a conversation is handled, in a month: the cells within which shares are kept even.
struct Desk {
  static let count = DemoChannel.allCases.count * DemoTeam.all.count * DemoProduct.allCases.count

  let channel: DemoChannel
  let team: Int
  let product: DemoProduct
  let month: Month

  /// 0 ..< ``count``
  var number: Int {
    (channel.rawValue * DemoTeam.all.count + team) * DemoProduct.allCases.count + product.rawValue
  }
}
