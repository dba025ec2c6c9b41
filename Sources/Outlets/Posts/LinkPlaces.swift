/// Where the links of a text stand, in bytes of its UTF-8.
enum LinkPlaces {
  struct Place: Hashable {
    var bytes: Range<Int>
    var link: String
  }

  /// Words that begin with http:// or https://, also behind a bracket or a quote; signs that end a sentence belong to
  /// the sentence. O(length).
  static func all(_ text: String) -> [Place] {
    var places: [Place] = []
    for match in text.matches(of: /https?:\/\/[^\s<>"«»“”]+/.ignoresCase()) {
      let link = trimmed(match.output)
      guard link.utf8.count > "https://".utf8.count || link.hasPrefix("http://") && link.utf8.count > 7 else {
        continue
      }
      let begin = text.utf8.distance(from: text.utf8.startIndex, to: link.startIndex)
      places.append(Place(bytes: begin..<(begin + link.utf8.count), link: String(link)))
    }
    return places
  }

  /// A closing bracket stays where the link opened it.
  private static func trimmed(_ link: Substring) -> Substring {
    var link = link
    while let last = link.last {
      if last == ")"
        ? link.count(where: { $0 == "(" }) >= link.count(where: { $0 == ")" }) : !".,;:!?'’…]}".contains(last)
      {
        break
      }
      link = link.dropLast()
    }
    return link
  }
}
