import Markup

/// The last days of a service as bars, one for each: fine days in one path, each other one by itself with its words.
struct StatusStrip {
  let days: [StatusPage.Day]
  let id: Int
  let title: String

  private static let step = 6
  private static let bar = 4
  private static let height = 28

  var svg: HTML {
    let width = max(days.count * Self.step - (Self.step - Self.bar), 1)
    let fine = path(of: .fine)
    let unknown = path(of: .unknown)
    let marked: [HTML] = days.enumerated().compactMap { place, day in
      if day.tone == .fine || day.tone == .unknown { return nil }
      // Shapes differ too: what was out reaches the ground, what was slow stands half as high.
      let top = day.tone == .out ? 0 : day.tone == .partial ? 6 : 12
      let words: HTML? = day.text.map { "<title>\($0)</title>" }
      return """
        <rect class="\(day.tone.rawValue)" x="\(place * Self.step)" y="\(top)" width="\(Self.bar)" \
        height="\(Self.height - top)">\(words)</rect>
        """
    }
    return """
      <svg class="strip" viewBox="0 0 \(width) \(Self.height)" preserveAspectRatio="none" role="img" \
      aria-labelledby="strip-\(id)"><title id="strip-\(id)">\(title)</title>
      <path class="fine" d="\(fine)"/><path class="unknown" d="\(unknown)"/>\(marked)</svg>
      """
  }

  private func path(of tone: StatusTone) -> String {
    days.enumerated().filter { $1.tone == tone }
      .map { "M\($0.offset * Self.step) 0h\(Self.bar)v\(Self.height)h-\(Self.bar)z" }.joined()
  }
}
