import Statistics

/// Forty subjects with ties, censoring and delayed entry, and what lifelines 0.30.3 makes of them (curve, band, median,
/// restricted means); the variances are Klein and Moeschberger's by brute force in numpy. Printed by `made_by.py`.
struct SurvivalReference: Sendable, CustomStringConvertible {
  var name: String
  var isDelayed: Bool
  var survival: [Double]
  var low: [Double]
  var high: [Double]
  var median: Double
  var medianLow: Double
  var medianHigh: Double
  /// RMST at 12 and 24 (lifelines), its variance (numpy).
  var means: [Double]
  var variances: [Double]

  var description: String { name }

  var subjects: [SurvivalTime] {
    Self.times.indices.compactMap {
      SurvivalTime(Self.times[$0], isEvent: Self.events[$0] == 1, entry: isDelayed ? Self.entries[$0] : 0)
    }
  }

  static let asked: [Double] = [3, 7.5, 12, 18, 24]
  static let times: [Double] = [
    4.5, 8.5, 7.5, 33, 9.5, 3, 14, 11, 19, 17, 21, 2, 23.5, 7, 2.5, 3, 16, 12.5, 6, 24.5, 5.5, 11.5, 4, 33, 30.5,
    11.5, 6, 9.5, 7.5, 1, 6.5, 6, 23, 14.5, 6, 16.5, 15.5, 7.5, 13.5, 1.5,
  ]
  static let events = [
    1, 1, 0, 0, 1, 1, 1, 0, 1, 0, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 0, 0, 0, 1, 1, 1, 0, 1, 1, 1, 0, 1, 1, 0, 0, 0,
    1, 1, 1,
  ]
  static let entries: [Double] = [
    2, 1, 3, 0, 3, 0, 5, 1, 0, 0, 0, 0, 9, 0, 0, 0, 9, 0, 0, 12, 1, 0, 0, 0, 0, 3, 0, 3, 0, 0, 3, 0, 4, 0, 0, 8, 0,
    0, 0, 0,
  ]

  static let all: [SurvivalReference] = [
    SurvivalReference(
      name: "right censored", isDelayed: false,
      survival: [
        0.8749999999999999, 0.6550224466891134, 0.5623930097835821, 0.383449779397897, 0.19172488969894852,
      ],
      low: [
        0.7254070970835974, 0.47965072937777986, 0.38525899066703534, 0.2170823993919778, 0.06581994793717491,
      ],
      high: [
        0.9459710721071551, 0.7837697683040045, 0.7065974793761046, 0.5479770393689267, 0.36689912508413086,
      ],
      median: 13.5, medianLow: 7.5, medianHigh: 21.0,
      means: [9.310077486424287, 13.837980298147787],
      variances: [0.3422681914661335, 1.8385897034636118]),
    SurvivalReference(
      name: "delayed", isDelayed: true,
      survival: [
        0.8205128205128206, 0.5835779127704593, 0.4943248202290949, 0.33703965015620113, 0.1685198250781006,
      ],
      low: [
        0.621581219566355, 0.3942642233775139, 0.3143250659555944, 0.18232774118232115, 0.05696803496312879,
      ],
      high: [
        0.9209911534214408, 0.7322359771570994, 0.6512079202280954, 0.4990978001011424, 0.3306586355893985,
      ],
      median: 11.5, medianLow: 6.5, medianHigh: 16.0,
      means: [8.665097325440769, 12.644973861035243],
      variances: [0.521285514259238, 2.189241952411524]),
  ]
}
