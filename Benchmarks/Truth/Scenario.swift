/// The companies that are measured.
struct Scenario {
  var name: String
  var plan: CompanyPlan

  static let sizes = [100, 300, 1000]

  static var all: [Scenario] {
    var result: [Scenario] = []
    for n in sizes {
      let answers = [Int](repeating: n, count: 6)
      result.append(Scenario(name: "n=\(n) calm", plan: CompanyPlan(answers: answers)))
      result.append(
        Scenario(name: "n=\(n) wobble 1.5", plan: CompanyPlan(answers: answers, wobble: 0.015)))
      result.append(
        Scenario(
          name: "n=\(n) wobble 1.5 half shared",
          plan: CompanyPlan(answers: answers, wobble: 0.015, commonWobble: 0.5)))
      result.append(
        Scenario(
          name: "n=\(n) wobble 1.5 growth 1 %",
          plan: CompanyPlan(answers: answers, wobble: 0.015, growth: 0.01)))
    }
    let mixed = [2000, 800, 400, 150, 60, 35]
    result.append(Scenario(name: "mixed sizes calm", plan: CompanyPlan(answers: mixed)))
    result.append(
      Scenario(
        name: "mixed sizes wobble growth noise",
        plan: CompanyPlan(answers: mixed, wobble: 0.015, growth: 0.01, volumeNoise: 0.12)))
    return result
  }

  static var power: [Scenario] {
    sizes.flatMap { n in
      [0, 0.015].map { wobble in
        Scenario(
          name: "n=\(n)" + (wobble > 0 ? " wobble 1.5" : " calm"),
          plan: CompanyPlan(answers: [Int](repeating: n, count: 6), wobble: wobble))
      }
    }
  }

  static let falls: [(name: String, points: [Int: Double])] = [
    ("−3", [0: 0.03]), ("−5", [0: 0.05]), ("−8", [0: 0.08]), ("−12", [0: 0.12]),
    ("−4 twice", [0: 0.04, 1: 0.08]),
  ]
}
