/// Opens a file for reading record by record, whatever its format.
///
/// - Parameters:
///   - path: a regular file.
///   - format: what ``FileFormat/detect(path:hints:)`` answered, perhaps corrected by the user; detected
///     when absent.
///   - watcher: sees every raw byte of the file once, in order, in pieces of any size: for a checksum
///     without reading the file twice. It has seen the whole file when `next` has returned `false`.
/// - Throws: ``FileProblem``; nothing is left open.
public func openRecords(
  at path: String, as format: FileFormat? = nil,
  watcher: ((UnsafeRawBufferPointer) -> Void)? = nil
) throws(FileProblem) -> any RecordReader {
  let format = if let format { format } else { try FileFormat.detect(path: path) }
  switch format.kind {
  case .csv: return try CSVReader(path: path, format: format, watcher: watcher)
  case .json: return try JSONReader(path: path, format: format, watcher: watcher)
  case .xlsx: return try XLSXReader(path: path, format: format, watcher: watcher)
  case .html, .xml: return try TablesReader(path: path, format: format, watcher: watcher)
  }
}
