public import TextAnalysis

/// Covers personal data in the texts of a fact before it is stored.
public struct FactMasker: Sendable {
  private let masker = Masker()
  /// Public texts keep their handles: there the handle is often the brand.
  private let publicMasker = Masker(coversHandles: false)

  public init() {}

  /// Masks every text of `fact` in place; returns the texts as they were when something was covered.
  public func mask(_ fact: inout Fact, names: [String] = [], counts: inout MaskCounts) -> [String: String] {
    var originals: [String: String] = [:]
    coverCustomer(&fact)
    switch fact {
    case .conversation(var conversation):
      cover(&conversation.subject, "subject", names, &counts, &originals)
      cover(&conversation.text, "text", names, &counts, &originals)
      cover(&conversation.csatComment, "csat_comment", names, &counts, &originals)
      cover(&conversation.extras, names, &counts, &originals)
      if !originals.isEmpty { fact = .conversation(conversation) }
    case .answer(var answer):
      cover(&answer.comment, "comment", names, &counts, &originals)
      cover(&answer.extras, names, &counts, &originals)
      if !originals.isEmpty { fact = .answer(answer) }
    case .mention(var mention):
      let masked = publicMasker.mask(mention.text, names: names)
      if masked.counts.total > 0 {
        originals["text"] = mention.text
        mention.text = masked.text
        counts += masked.counts
        fact = .mention(mention)
      }
    case .count(var count):
      cover(&count.extras, names, &counts, &originals)
      if !originals.isEmpty { fact = .count(count) }
    case .scoreCount(var count):
      cover(&count.extras, names, &counts, &originals)
      if !originals.isEmpty { fact = .scoreCount(count) }
    case .headcount, .customer, .holding, .stay, .shift: break
    }
    return originals
  }

  private func coverCustomer(_ fact: inout Fact) {
    switch fact {
    case .conversation(var one) where one.customerID?.contains("@") == true:
      one.customerID = one.customerID.map(CustomerPseudonym.of)
      fact = .conversation(one)
    case .answer(var one) where one.customerID?.contains("@") == true:
      one.customerID = one.customerID.map(CustomerPseudonym.of)
      fact = .answer(one)
    case .customer(var one) where one.customerID.contains("@"):
      one.customerID = CustomerPseudonym.of(one.customerID)
      fact = .customer(one)
    case .holding(var one) where one.customerID.contains("@"):
      one.customerID = CustomerPseudonym.of(one.customerID)
      fact = .holding(one)
    case .stay(var one) where one.customerID.contains("@"):
      one.customerID = CustomerPseudonym.of(one.customerID)
      fact = .stay(one)
    default: break
    }
  }

  /// Columns that nobody explained may hold anything.
  private func cover(
    _ extras: inout [String: String], _ names: [String], _ counts: inout MaskCounts,
    _ originals: inout [String: String]
  ) {
    for (column, value) in extras {
      let masked = masker.mask(value, names: names)
      guard masked.counts.total > 0 else { continue }
      originals["extras.\(column)"] = value
      extras[column] = masked.text
      counts += masked.counts
    }
  }

  private func cover(
    _ text: inout String?, _ name: String, _ names: [String], _ counts: inout MaskCounts,
    _ originals: inout [String: String]
  ) {
    guard let original = text else { return }
    let masked = masker.mask(original, names: names)
    guard masked.counts.total > 0 else { return }
    originals[name] = original
    text = masked.text
    counts += masked.counts
  }
}
