import Statistics

/// Twenty made-up customers: months of tenure, contacts in three months, monthly contract, and a constant.
///
/// Reference values: scikit-learn 1.9.1, numpy 2.4.6,
/// `Z = StandardScaler().fit_transform(X)`,
/// `LogisticRegression(C=C, solver="newton-cholesky", tol=1e-14, max_iter=1000).fit(Z, y)`.
enum TwentyCustomers {
  struct Reference: Sendable {
    var c, intercept: Double
    var weights, probabilities: [Double]
  }

  static let rows: [[Double]] = [
    [2, 5, 1, 7], [34, 0, 0, 7], [8, 3, 1, 7], [61, 1, 0, 7], [1, 4, 1, 7], [45, 2, 1, 7], [12, 0, 1, 7], [3, 6, 0, 7],
    [27, 1, 0, 7], [70, 0, 0, 7], [5, 2, 1, 7], [18, 4, 1, 7], [22, 2, 0, 7], [9, 1, 1, 7], [52, 3, 0, 7],
    [14, 2, 0, 7], [30, 5, 1, 7], [6, 0, 0, 7], [40, 1, 1, 7], [11, 3, 0, 7],
  ]

  static let left = [1, 0, 1, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 0, 1, 0, 1, 0, 0, 0].map { $0 == 1 }

  /// The first four probabilities of each.
  static let references = [
    Reference(
      c: 1, intercept: -0.8947970714580005, weights: [-0.23672126297507964, 1.3626702304224787, 0.3681458813274123, 0],
      probabilities: [0.8610401519872178, 0.04297700805060307, 0.556563127711023, 0.06562191058887988]),
    Reference(
      c: 0.1, intercept: -0.6689400321953538,
      weights: [-0.1546398293736996, 0.4447593975127151, 0.16242898569804012, 0],
      probabilities: [0.5849103635524244, 0.18661292097796028, 0.4498819818109256, 0.19317314365506288]),
    Reference(
      c: 100, intercept: -1.1183711526778826,
      weights: [-0.10237005272328822, 2.36866729388407, 0.49620075340154346, 0],
      probabilities: [0.9583193440226443, 0.009444412404023637, 0.6109560544356722, 0.030389344187325196]),
  ]
}
