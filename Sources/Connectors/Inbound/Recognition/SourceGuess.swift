import Facts

/// Recognises the source of a file from its header.
enum SourceGuess {
  /// The export that most of the header's names speak for, fitted to this header. O(sources × names).
  static func export(of header: [String], among sources: [InboundSource] = InboundSource.allCases)
    -> (
      source: InboundSource, export: KnownExport
    )?
  {
    let names = Set(header.map { HeaderName($0).whole })
    var best: (source: InboundSource, export: KnownExport, found: Int)?
    for source in sources {
      for export in source.exports {
        let found = export.signature.intersection(names).count
        guard found >= export.needed, found > best?.found ?? 0 else { continue }
        guard export.keys.isEmpty || export.keys.isDisjoint(with: names) == false, export.fits(header) else { continue }
        if let calls = export.calls, calls.init(header: header) == nil { continue }
        best = (source, export, found)
      }
    }
    // Of calls the mapping names the columns that are made of the file's.
    return best.map { ($0.source, $0.export.calls == nil ? $0.export.fitted(to: header) : $0.export) }
  }
}
