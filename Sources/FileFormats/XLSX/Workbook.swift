/// The parts of a workbook around its sheets: which sheets there are, where, how dates count, what styles
/// the cells wear. The sheets themselves are streamed.
struct Workbook {
  /// One sheet as the workbook lists it.
  struct Sheet: Equatable {
    var name: String
    var part: String
    var isHidden: Bool
    /// The sheet shows a pivot table.
    var hasPivotTable = false
  }

  let archive: ZipArchive
  private(set) var sheets: [Sheet] = []
  private(set) var dates = SerialDate.System.from1900
  private(set) var styles = CellStyles()
  /// The writer asks for all formulas to be calculated when the file is opened: it did not do so itself.
  private(set) var calculatesOnLoad = false
  private var sharedStringsPart: String?

  init(_ file: WatchedFile, limits: ZipArchive.Limits = ZipArchive.Limits()) throws(FileProblem) {
    archive = try ZipArchive(file, limits: limits)
    let roots = try Relationships(archive, part: "_rels/.rels", folder: "")
    let part = roots.part(ofType: "officeDocument") ?? "xl/workbook.xml"
    guard archive.entries[part] != nil else {
      if archive.entries["xl/workbook.bin"] != nil { throw .wrongKind(.excelBinary) }
      if archive.entries["content.xml"] != nil { throw .wrongKind(.openDocument) }
      throw .wrongKind(.zipWithoutWorkbook)
    }
    if part.hasSuffix(".bin") { throw .wrongKind(.excelBinary) }
    let folder = part.split(separator: "/").dropLast().map { $0 + "/" }.joined()
    let file = part.split(separator: "/").last ?? ""
    let links = try Relationships(archive, part: "\(folder)_rels/\(file).rels", folder: folder)
    sharedStringsPart = links.part(ofType: "sharedStrings")
    try readWorkbook(part, links)
    if let part = links.part(ofType: "styles"), archive.entries[part] != nil {
      styles = try CellStyles(XMLScanner(archive.open(part)))
    }
  }

  /// The texts that cells refer to by number; read when a sheet is, because they may be large. With `only`, those of
  /// these numbers: the others are empty, and the table is read no further than needed.
  func sharedStrings(only wanted: Set<Int>? = nil) throws(FileProblem) -> SharedStrings {
    guard let part = sharedStringsPart, archive.entries[part] != nil else { return SharedStrings() }
    return try SharedStrings(XMLScanner(archive.open(part)), only: wanted)
  }

  private mutating func readWorkbook(_ part: String, _ links: Relationships) throws(FileProblem) {
    let xml = try XMLScanner(archive.open(part))
    while true {
      switch try xml.next() {
      case .open where xml.isNamed("sheet"): try addSheet(xml, links)
      case .open where xml.isNamed("workbookPr"):
        let flag = try xml.attribute("date1904")
        if flag == "1" || flag == "true" { dates = .from1904 }
      case .open where xml.isNamed("calcPr"):
        let flag = try xml.attribute("fullCalcOnLoad")
        calculatesOnLoad = flag == "1" || flag == "true"
      case .end: return
      default: break
      }
    }
  }

  private func hasPivotTable(_ part: String) throws(FileProblem) -> Bool {
    let folder = part.split(separator: "/").dropLast().map { $0 + "/" }.joined()
    let file = part.split(separator: "/").last ?? ""
    return try Relationships(archive, part: "\(folder)_rels/\(file).rels", folder: folder).part(ofType: "pivotTable")
      != nil
  }

  private mutating func addSheet(_ xml: XMLScanner, _ links: Relationships) throws(FileProblem) {
    guard let name = try xml.attribute("name"), let link = try xml.linkAttribute(),
      let target = links.targets[link], target.type == "worksheet"
    else { return }
    let state = try xml.attribute("state")
    sheets.append(
      Sheet(
        name: name, part: target.part, isHidden: state != nil && state != "visible",
        hasPivotTable: try hasPivotTable(target.part)))
  }
}

/// A `.rels` part: what a part refers to, by id.
struct Relationships {
  struct Target {
    /// The last word of the relationship's type URL.
    var type: String
    var part: String
  }

  private(set) var targets: [String: Target] = [:]

  /// Reads the part, or nothing when it is absent. Targets are relative to `folder` unless they begin with
  /// a slash.
  init(_ archive: ZipArchive, part: String, folder: String) throws(FileProblem) {
    guard archive.entries[part] != nil else { return }
    let xml = try XMLScanner(archive.open(part))
    while true {
      switch try xml.next() {
      case .open where xml.isNamed("Relationship"):
        guard let id = try xml.attribute("Id"), let type = try xml.attribute("Type"),
          let target = try xml.attribute("Target")
        else { continue }
        let word = type.split(separator: "/").last.map(String.init) ?? type
        targets[id] = Target(type: word, part: Self.resolve(target, in: folder))
      case .end: return
      default: break
      }
    }
  }

  func part(ofType type: String) -> String? {
    targets.values.first { $0.type == type }?.part
  }

  private static func resolve(_ target: String, in folder: String) -> String {
    if target.hasPrefix("/") { return String(target.dropFirst()) }
    var path = folder.split(separator: "/").map(String.init)
    for step in target.split(separator: "/") {
      switch step {
      case ".": continue
      case "..": _ = path.popLast()
      default: path.append(String(step))
      }
    }
    return path.joined(separator: "/")
  }
}

extension XMLScanner {
  /// The `r:id` attribute, whatever prefix the writer chose.
  func linkAttribute() throws(FileProblem) -> String? {
    var found: String?
    try forEachAttribute { name, value in
      let text = String(decoding: name, as: UTF8.self)
      if text.hasSuffix(":id") { found = String(decoding: value, as: UTF8.self) }
    }
    return found
  }
}
