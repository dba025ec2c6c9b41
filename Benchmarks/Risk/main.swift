import Foundation
import Primitives
import Statistics

// Five models, each predicting the fifth of the rows it has not seen; figures, and the chances for beside_sklearn.py.
// `risk-benchmark ROWS CHANCES`: ROWS has a line of "fold,outcome,input,input…" a row, numbers only; CHANCES is written.

/// One row of the file: the part it is in, whether the event came, and its inputs.
func numbers(_ line: Substring) -> [Double] { line.split(separator: ",").compactMap { Double($0) } }

func padded(_ name: String, _ value: Double) -> String {
  name.padding(toLength: 26, withPad: " ", startingAt: 0) + String(format: "%.6f", value)
}

guard CommandLine.arguments.count == 3 else { fatalError("risk-benchmark ROWS CHANCES") }
let text = try String(contentsOfFile: CommandLine.arguments[1], encoding: .utf8)
let table = text.split(separator: "\n").map(numbers).filter { $0.count >= 2 }
let outcomes = table.map { $0[1] == 1 }
let rows = table.map { Array($0.dropFirst(2)) }
guard let folds = StratifiedFolds(assignment: table.map { Int($0[0]) }) else { fatalError("fewer than two folds") }

let start = ContinuousClock.now
let held = try CrossValidation(rows, outcomes: outcomes, folds: folds)
let elapsed = ContinuousClock.now - start

let perFold = (0..<folds.count).compactMap { fold in
  let own = rows.indices.filter { folds.assignment[$0] == fold }
  return Discrimination(scores: own.map { held.probabilities[$0] }, outcomes: own.map { outcomes[$0] })?.auc
}
guard
  let pooled = Discrimination(scores: held.probabilities, outcomes: outcomes),
  let calibration = Calibration(predictions: held.probabilities, outcomes: outcomes),
  let bent = Recalibration(predictions: held.probabilities, outcomes: outcomes)
else { fatalError("one class only") }

print("rows \(rows.count), inputs \(rows.first?.count ?? 0), events \(pooled.events), seconds \(elapsed)")
print(padded("auc, mean over folds", perFold.reduce(0, +) / Double(perFold.count)))
print(padded("auc, pooled", pooled.auc))
print(padded("  standard error, DeLong", pooled.standardError ?? .nan))
print(padded("ece, 10 bins", calibration.expectedError))
print(padded("brier score", calibration.brierScore))
print(padded("slope", bent.slope))
print(padded("intercept", bent.intercept))
print("predicted  observed  rows")
for bin in calibration.bins {
  print(String(format: "%9.3f %9.3f %5.0f", bin.predicted, bin.observed.value, bin.observed.total))
}
try held.probabilities.map { "\($0)" }.joined(separator: "\n")
  .write(toFile: CommandLine.arguments[2], atomically: true, encoding: .utf8)
