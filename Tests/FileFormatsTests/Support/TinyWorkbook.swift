import CZlib

/// Writes a small ZIP container, sound or broken on purpose.
struct TinyZip {
  struct Part {
    var name: String
    var bytes: [UInt8]
    var isDeflated = true
    var flags = 0
    /// The checksum that the directory claims, when it is to be wrong.
    var claimedChecksum: UInt32?
    /// The inflated size that the directory claims, when it is to be wrong.
    var claimedSize: Int?
  }

  var parts: [Part] = []

  var bytes: [UInt8] {
    var body: [UInt8] = []
    var directory: [UInt8] = []
    for part in parts {
      let offset = body.count
      let stored = part.isDeflated ? Self.deflated(part.bytes) : part.bytes
      let checksum = part.claimedChecksum ?? UInt32(crc32(0, part.bytes, UInt32(part.bytes.count)))
      var shared = Self.little(20, 2) + Self.little(part.flags, 2)
      shared += Self.little(part.isDeflated ? 8 : 0, 2) + Self.little(0, 4)
      shared += Self.little(Int(checksum), 4) + Self.little(stored.count, 4)
      shared += Self.little(part.claimedSize ?? part.bytes.count, 4)
      shared += Self.little(part.name.utf8.count, 2) + Self.little(0, 2)
      body += Self.little(0x0403_4B50, 4) + shared + Array(part.name.utf8) + stored
      directory += Self.little(0x0201_4B50, 4) + Self.little(20, 2) + shared
      directory += Self.little(0, 10) + Self.little(offset, 4) + Array(part.name.utf8)
    }
    let end =
      Self.little(0x0605_4B50, 4) + Self.little(0, 4) + Self.little(parts.count, 2)
      + Self.little(parts.count, 2) + Self.little(directory.count, 4) + Self.little(body.count, 4)
      + Self.little(0, 2)
    return body + directory + end
  }

  static func little(_ value: Int, _ bytes: Int) -> [UInt8] {
    (0..<bytes).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> (8 * $0)) : 0 }
  }

  private static func deflated(_ bytes: [UInt8]) -> [UInt8] {
    var stream = z_stream()
    let size = Int32(MemoryLayout<z_stream>.size)
    deflateInit2_(&stream, 9, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size)
    defer { deflateEnd(&stream) }
    var input = bytes
    return [UInt8](unsafeUninitializedCapacity: bytes.count + bytes.count / 1000 + 64) { target, count in
      input.withUnsafeMutableBufferPointer { source in
        stream.next_in = source.baseAddress
        stream.avail_in = UInt32(source.count)
        stream.next_out = target.baseAddress
        stream.avail_out = UInt32(target.count)
        _ = deflate(&stream, Z_FINISH)
      }
      count = target.count - Int(stream.avail_out)
    }
  }
}

/// Writes the parts of a workbook from the XML of its sheets.
struct TinyWorkbook {
  /// The inside of `sheetData`, by sheet name.
  var sheets: [(name: String, rows: String)]
  var sharedStrings = ""
  /// The inside of `styleSheet`.
  var styles = ""
  var isDate1904 = false
  /// Put before the root element of every sheet.
  var prolog = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  var hidden: Set<String> = []
  /// Sheets that show a pivot table.
  var pivots: Set<String> = []
  /// Behind the rows of every sheet.
  var afterRows = ""
  /// Formulas are left to whoever opens the file.
  var calculatesOnLoad = false

  init(_ rows: String) {
    sheets = [("Foglio1", rows)]
  }

  var zip: TinyZip {
    let types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    var zip = TinyZip()
    func add(_ name: String, _ xml: String) {
      zip.parts.append(TinyZip.Part(name: name, bytes: Array(xml.utf8)))
    }
    add(
      "_rels/.rels",
      "<Relationships><Relationship Id=\"a\" Type=\"\(types)/officeDocument\" "
        + "Target=\"xl/workbook.xml\"/></Relationships>")
    var list = ""
    var links = ""
    for (index, sheet) in sheets.enumerated() {
      let state = hidden.contains(sheet.name) ? " state=\"hidden\"" : ""
      list += "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\"\(state) r:id=\"s\(index)\"/>"
      links +=
        "<Relationship Id=\"s\(index)\" Type=\"\(types)/worksheet\" "
        + "Target=\"worksheets/sheet\(index).xml\"/>"
      add(
        "xl/worksheets/sheet\(index).xml",
        prolog + "<worksheet><sheetData>\(sheet.rows)</sheetData>\(afterRows)</worksheet>")
      if pivots.contains(sheet.name) {
        add(
          "xl/worksheets/_rels/sheet\(index).xml.rels",
          "<Relationships><Relationship Id=\"p\" Type=\"\(types)/pivotTable\" Target=\"../p.xml\"/></Relationships>")
      }
    }
    links += "<Relationship Id=\"t\" Type=\"\(types)/sharedStrings\" Target=\"/xl/texts.xml\"/>"
    links += "<Relationship Id=\"y\" Type=\"\(types)/styles\" Target=\"styles.xml\"/>"
    let epoch = isDate1904 ? "<workbookPr date1904=\"1\"/>" : ""
    let calculation = calculatesOnLoad ? "<calcPr calcId=\"124519\" fullCalcOnLoad=\"1\"/>" : ""
    add("xl/workbook.xml", "<workbook>\(epoch)<sheets>\(list)</sheets>\(calculation)</workbook>")
    add("xl/_rels/workbook.xml.rels", "<Relationships>\(links)</Relationships>")
    add("xl/texts.xml", "<sst>\(sharedStrings)</sst>")
    add("xl/styles.xml", "<styleSheet>\(styles)</styleSheet>")
    return zip
  }

  var bytes: [UInt8] { zip.bytes }

  /// Rows of texts, the first one in this row of the sheet; numbers as numbers.
  static func rows(_ rows: [[String]], from first: Int = 1) -> String {
    rows.enumerated().map { index, cells in
      "<row r=\"\(first + index)\">"
        + cells.map { cell in
          Double(cell) != nil ? "<c><v>\(cell)</v></c>" : cell.isEmpty ? "<c/>" : "<c t=\"str\"><v>\(cell)</v></c>"
        }.joined() + "</row>"
    }.joined()
  }
}
