@testable import HTTPExchange

/// Keeps what comes, as a test wants it.
struct KeepingReceiver: FileReceiver, Equatable {
  struct File: Equatable {
    var told: UploadedFile
    var bytes: [UInt8] = []
    var isWhole = false
  }

  var files: [File] = []
  var longestPiece = 0

  mutating func begin(_ file: UploadedFile) throws(RequestRefusal) { files.append(File(told: file)) }

  mutating func take(_ bytes: ArraySlice<UInt8>) throws(RequestRefusal) {
    longestPiece = max(longestPiece, bytes.count)
    files[files.count - 1].bytes += bytes
  }

  mutating func end() throws(RequestRefusal) { files[files.count - 1].isWhole = true }
}

/// A form with files as a browser writes it.
struct SentForm {
  enum Part {
    case field(String, [UInt8])
    case file(String, name: String, type: String, [UInt8])
  }

  var parts: [Part] = []
  var boundary = "----WebKitFormBoundary7MA4YWxkTrZu0gW"

  var contentType: String { "multipart/form-data; boundary=\(boundary)" }

  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    for part in parts {
      bytes += Array("--\(boundary)\r\nContent-Disposition: form-data; name=\"".utf8)
      switch part {
      case .field(let name, let value):
        bytes += Array("\(Self.quoted(name))\"\r\n\r\n".utf8) + value
      case .file(let name, let fileName, let type, let content):
        bytes += Array("\(Self.quoted(name))\"; filename=\"\(Self.quoted(fileName))\"\r\n".utf8)
        bytes += Array("Content-Type: \(type)\r\n\r\n".utf8) + content
      }
      bytes += [0x0D, 0x0A]
    }
    return bytes + Array("--\(boundary)--\r\n".utf8)
  }

  private static func quoted(_ name: String) -> String {
    name.unicodeScalars.map { scalar in
      switch scalar {
      case "\"": "%22"
      case "\r": "%0D"
      case "\n": "%0A"
      default: String(Character(scalar))
      }
    }.joined()
  }
}

/// What a request read of a form.
struct ReadForm: Equatable {
  var fields: [FormFields.Field]
  var files: [KeepingReceiver.File]
}

/// The limits that tests read files within.
let uploadLimits = RequestLimits(upload: UploadLimits(files: 3, fileBytes: 1 << 20))

/// Reads a body that came whole.
func readForm(
  _ body: [UInt8], _ contentType: String, limits: RequestLimits = uploadLimits
) -> Result<ReadForm, RequestRefusal> {
  Result { () throws(RequestRefusal) in
    var headers = HeaderFields()
    headers[.contentType] = contentType
    let request = Request(
      .post, path: try RequestPath(decoded: "/"), headers: headers, body: body, limits: limits)
    var receiver = KeepingReceiver()
    let fields = try request.form(into: &receiver)
    return ReadForm(fields: fields.fields, files: receiver.files)
  }
}

func readForm(_ form: SentForm, limits: RequestLimits = uploadLimits) -> Result<ReadForm, RequestRefusal> {
  readForm(form.bytes, form.contentType, limits: limits)
}

/// Reads a body that comes in the given pieces.
func readPieces(
  _ pieces: [ArraySlice<UInt8>], _ contentType: String, limits: RequestLimits = uploadLimits
) -> Result<ReadForm, RequestRefusal> {
  Result { () throws(RequestRefusal) in
    let upload = limits.upload ?? UploadLimits()
    var form = FormCollector(KeepingReceiver(), limits: limits, upload: upload)
    var parser = MultipartParser(
      try Boundary(contentType: contentType), limits: limits, headBytes: upload.partHeadBytes)
    for piece in pieces { try parser.feed(piece, to: &form) }
    try parser.finish()
    return ReadForm(fields: form.fields.fields, files: form.receiver.files)
  }
}

extension [UInt8] {
  /// Cut at random into pieces, some of them empty.
  func pieces(using random: inout SeededGenerator) -> [ArraySlice<UInt8>] {
    var rest = self[...]
    var pieces: [ArraySlice<UInt8>] = []
    let longest = [1, 3, 40, 700, 20_000].randomElement(using: &random) ?? 1
    while !rest.isEmpty {
      let piece = rest.prefix(Int.random(in: 0...longest, using: &random))
      pieces.append(piece)
      rest = rest.dropFirst(piece.count)
    }
    return pieces
  }
}
