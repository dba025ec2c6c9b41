extension Field {
  /// Between which seconds the middle one of such a column lies, whatever the service: a call or a wait for it does not
  /// last a day, half of the talks do not end within twelve seconds, and half of the contacts are not solved within a minute. Nil where nothing is known.
  var usualSeconds: ClosedRange<Double>? {
    switch self {
    case .waitSeconds: 0...86_400
    case .meanWaitSeconds: 0...86_400
    case .handleSeconds, .meanHandleSeconds: 12...86_400
    case .resolutionSeconds, .resolutionBusinessSeconds: 60...31_536_000
    default: nil
    }
  }
}
