import ArgumentParser
import TextAnalysis

/// `campanello mask < text`: personal data covered.
struct MaskCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mask", abstract: "Cover personal data in the text on standard input.")

  @Option(name: .long, help: "A name to cover. May be repeated.")
  var name: [String] = []

  func run() throws {
    let masker = Masker()
    while let line = readLine() { Output.line(masker.mask(line, names: name).text) }
  }
}
