import Primitives
import Storage

/// How one table of sums is written and read: the one place that knows the order of its columns.
struct SumsTable<Cell: Hashable & Sendable, Sums: Sendable>: Sendable {
  var name: String
  var key: [String]
  var columns: [String]
  var encode: @Sendable (Cell, Sums, inout RowBuffer) -> Void
  var keyValues: @Sendable (Cell) -> [SQLValue]
  var decode: @Sendable (Row) -> (Cell, Sums)
  var add: @Sendable (Sums, Sums) -> Sums
  var isZero: @Sendable (Sums) -> Bool
}

extension SumsTable {
  func encoded(_ cells: [(Cell, Sums)]) -> RowBuffer {
    var rows = RowBuffer(columns: columns.count, reservingRows: cells.count)
    for (cell, sums) in cells { encode(cell, sums, &rows) }
    return rows
  }
}

extension RollupWriter {
  /// The columns of a conversations' row up to the sketches.
  static func encode(_ cell: RollupCell, _ numbers: SIMD16<Int64>, _ out: inout RowBuffer) {
    cell.append(to: &out)
    out.append(Int(cell.day))
    for place in numbers.indices { out.append(numbers[place]) }
  }

  static let conversationTable = SumsTable<RollupCell, ConversationSums>(
    name: RollupTables.conversation, key: RollupTables.key,
    columns: RollupTables.key + ["day"] + RollupTables.conversationNumbers + RollupTables.sketches,
    encode: { cell, sums, out in
      encode(cell, sums.numbers, &out)
      for sketch in [sums.firstReply, sums.firstReplyBusiness, sums.resolution, sums.resolutionBusiness] {
        if sketch.isEmpty { out.appendNull() } else { out.append(blob: sketch.bytes) }
      }
    },
    keyValues: { $0.keyValues },
    decode: { row in
      var cell = RollupCell(row)
      cell.day = Int32(row.int(8))
      return (cell, ConversationSums(row, from: 9))
    },
    add: { a, b in
      var sum = a
      sum.add(b)
      return sum
    },
    isZero: { $0.isZero })

  static let answerTable = SumsTable<AnswerCell, AnswerSums>(
    name: RollupTables.answer, key: RollupTables.key + ["series"],
    columns: RollupTables.key + ["series", "day"] + RollupTables.answerNumbers,
    encode: { cell, sums, out in
      cell.cell.append(to: &out)
      out.append(cell.series.code)
      out.append(Int(cell.cell.day))
      for field in AnswerSums.Field.allCases { out.append(sums[field]) }
    },
    keyValues: { $0.cell.keyValues + [.integer(Int64($0.series.code))] },
    decode: { row in
      var cell = RollupCell(row)
      cell.day = Int32(row.int(9))
      let series = AnswerSeries(code: row.int(8)) ?? AnswerSeries(.csat, .oneToFive)
      return (AnswerCell(cell: cell, series: series), AnswerSums(row, from: 10))
    },
    add: { a, b in
      var sum = a
      sum.add(b)
      return sum
    },
    isZero: { $0.isZero })
}

extension RollupCell {
  var keyNumbers: [Int64] {
    [
      Int64(grain.rawValue), Int64(level.rawValue), bucket, Int64(place.channel), Int64(place.team),
      Int64(place.queue), Int64(place.reason), Int64(place.product),
    ]
  }

  var keyValues: [SQLValue] { keyNumbers.map { .integer($0) } }

  func append(to out: inout RowBuffer) {
    out.append(grain.rawValue)
    out.append(level.rawValue)
    out.append(bucket)
    for id in [place.channel, place.team, place.queue, place.reason, place.product] { out.append(Int64(id)) }
  }

  /// Reads the key columns, in ``RollupTables/key``'s order, from column 0.
  init(_ row: Row) {
    self.init(
      grain: RollupGrain(rawValue: row.int(0)) ?? .month, level: RollupLevel(rawValue: row.int(1)) ?? .leaf,
      bucket: Int64(row.int(2)), day: 0, place: RollupPlace(row, from: 3))
  }
}

extension RollupPlace {
  /// Reads ``RollupTables/dimensions``.
  init(_ row: Row, from start: Int) {
    channel = Int32(row.int(start))
    team = Int32(row.int(start + 1))
    queue = Int32(row.int(start + 2))
    reason = Int32(row.int(start + 3))
    product = Int32(row.int(start + 4))
  }
}

extension ConversationSums {
  init(_ row: Row, from start: Int, _ columns: Columns = .all) {
    self.init()
    numbers = Self.numbers(of: row, from: start, columns)
    guard columns.hasSketches else { return }
    let sketches = start + columns.fields.count
    firstReply = DurationSketch(bytes: row.blobOrNil(sketches) ?? [])
    firstReplyBusiness = DurationSketch(bytes: row.blobOrNil(sketches + 1) ?? [])
    resolution = DurationSketch(bytes: row.blobOrNil(sketches + 2) ?? [])
    resolutionBusiness = DurationSketch(bytes: row.blobOrNil(sketches + 3) ?? [])
  }

  /// The fields of `columns` in a row; the others are zero.
  static func numbers(of row: Row, from start: Int, _ columns: Columns) -> SIMD16<Int64> {
    var numbers = SIMD16<Int64>()
    for (place, field) in columns.fields.enumerated() { numbers[field.rawValue] = row.int64(start + place) }
    return numbers
  }
}

extension AnswerSums {
  init(_ row: Row, from start: Int) {
    self.init()
    for field in Field.allCases { self[field] = Int64(row.int(start + field.rawValue)) }
  }
}
