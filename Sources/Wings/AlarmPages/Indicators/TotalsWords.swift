import Facts
import Primitives

/// The words that say a figure rests on totals.
extension TotalsText {
  private static let mostNames = 3

  var text: LocalizedText {
    let count = Double(files.reduce(0) { $0 + $1.count })
    let names = files.prefix(Self.mostNames).map(\.name)
    let more = files.count - names.count
    let it = names.map { "«\($0)»" }.joined(separator: ", ") + (more > 0 ? " e altri \(more)" : "")
    let en = names.map { "\"\($0)\"" }.joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
    let (isOne, numbers) = (files.count == 1, (it: NumberText(.it).count(count), en: NumberText(.en).count(count)))
    let what = isOfAnswers ? (it: "risposte", en: "answers") : (it: "contatti", en: "contacts")
    return LocalizedText(
      it:
        "\(numbers.it) \(what.it) vengono da totali (\(isOne ? "file" : "i file") \(it)): non hanno righe da leggere.",
      en: "\(numbers.en) \(what.en) come from totals (\(isOne ? "file" : "files") \(en)): they have no rows to read.")
  }
}
