import SharedFolder
import Statistics
import Testing

struct LogCountChangeTests {
  private struct Vectors: Decodable {
    struct One: Decodable {
      var treated_after: Double
      var treated_before: Double
      var control_after: Double
      var control_before: Double
      var phi: Double
      var effect_ratio: Double
      var lo: Double
      var hi: Double
      var avoided: Double
    }

    var did: [One]
  }

  @Test func `by hand`() {
    let halved = LogCountChange(before: 40, after: 20, besideBefore: 100, besideAfter: 100)
    #expect(halved.ratio == 0.5 && halved.avoided == 20)
    let margin = halved.interval()
    #expect(near(margin.low * margin.high, 0.25) && margin.low < 0.5 && margin.high > 0.5)
    let none = LogCountChange(before: 40, after: 0, besideBefore: 10, besideAfter: 10)
    #expect(none.avoided == 40 && near(none.ratio, 0.5 / 40.5) && none.interval().low > 0)
  }

  @Test(.enabled(if: SharedFolder.isPresent, "../shared is not here: no reference values"))
  func `agrees with the reference`() throws {
    let vectors = try SharedFolder.vectors("GI_text_deflection.json", as: Vectors.self)
    #expect(vectors.did.count > 1)
    for one in vectors.did {
      let change = LogCountChange(
        before: one.treated_before, after: one.treated_after, besideBefore: one.control_before,
        besideAfter: one.control_after)
      let margin = change.interval(phi: one.phi)
      #expect(near(change.ratio, one.effect_ratio) && near(margin.low, one.lo) && near(margin.high, one.hi))
      #expect(near(change.avoided, one.avoided))
    }
  }
}
