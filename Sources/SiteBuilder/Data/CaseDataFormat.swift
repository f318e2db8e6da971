/// How a file of published cases is written: what stands before the first line, between two lines and after the last one.
enum CaseDataFormat: String, CaseIterable, Sendable {
  case csv
  case json

  /// The ending of the file's name.
  var name: String { rawValue }

  var head: [UInt8] {
    switch self {
    case .csv: CSVText(CaseData.columns).bytes
    case .json: Array("[\n".utf8)
    }
  }

  var separator: [UInt8] {
    switch self {
    case .csv: []
    case .json: Self.lineEnd
    }
  }

  var foot: [UInt8] {
    switch self {
    case .csv: []
    case .json: Array("]\n".utf8)
    }
  }

  /// Adds the line of a case.
  func append(_ fields: CaseFields, to file: inout [UInt8]) {
    switch self {
    case .csv: CSVText.append(fields, to: &file)
    case .json:
      fields.forEach { position, field in
        file += Self.keys[position]
        if field.isEmpty { file += Self.null } else { JSONText.append(utf8: field, to: &file) }
      }
      file.append(UInt8(ascii: "}"))
    }
  }

  private static let lineEnd = Array(",\n".utf8)
  private static let null = Array("null".utf8)
  /// What stands before each field: `{"number":`, `,"kind":` and so on.
  private static let keys = CaseData.columns.enumerated().map { position, column in
    Array((position == 0 ? "{\"\(column)\":" : ",\"\(column)\":").utf8)
  }
}
