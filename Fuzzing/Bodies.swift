import Glibc

/// What libFuzzer calls: reads one body as the program does, and stops the run where a promise of the parser is broken.
///
/// The first byte chooses how the body comes: bit 0 as a form with files, bits 1 and 2 in which pieces. The rest of the
/// first line is the content type's parameters; after it comes the body.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = Array(UnsafeBufferPointer(start: start, count: count))
  guard let choice = input.first else { return 0 }
  let line = input.dropFirst().prefix { $0 != 0x0A }
  let body = input.dropFirst(2 + line.count)
  if choice & 1 == 0 { checkForm(Array(body)) } else { checkUpload(body, line, choice) }
  return 0
}

private let limits = RequestLimits(bodyBytes: 4096, upload: UploadLimits(files: 3, fileBytes: 2048))

private func checkForm(_ body: [UInt8]) {
  guard let form = try? FormFields(urlEncoded: body, limits: limits) else { return }
  check(form)
}

private func checkUpload(_ body: ArraySlice<UInt8>, _ parameters: ArraySlice<UInt8>, _ choice: UInt8) {
  let type = "multipart/form-data" + String(decoding: parameters, as: UTF8.self)
  let whole = read([body], type)
  let cut = read(pieces(of: body, size: [1, 7, 64, 511][Int(choice >> 1 & 3)]), type)
  switch (whole, cut) {
  case (.success(let one), .success(let other)):
    guard one == other else { broken("read differently in pieces") }
    check(one.fields)
    one.check()
  case (.failure(let one), .failure(let other)):
    guard one.status == other.status else { broken("refused differently in pieces") }
  default: broken("refused only in pieces, or only whole")
  }
}

private func check(_ form: FormFields) {
  guard form.fields.count <= limits.formFields + 3 else { broken("too many fields") }
  for (index, field) in form.fields.enumerated() {
    guard TypedText.clean(Array(field.value.utf8)) == field.value else { broken("a value is not clean") }
    guard field.value.utf8.count <= 3 * limits.bodyBytes else { broken("a value grew") }
    guard !form.fields[..<index].contains(where: { $0.name == field.name }) else { broken("a name comes twice") }
  }
}

private func read(_ pieces: [ArraySlice<UInt8>], _ type: String) -> Result<ReadForm, RequestRefusal> {
  Result { () throws(RequestRefusal) in
    var form = FormCollector(CountingReceiver(), limits: limits, upload: limits.upload ?? UploadLimits())
    var parser = MultipartParser(try Boundary(contentType: type), limits: limits, headBytes: 512)
    for piece in pieces { try parser.feed(piece, to: &form) }
    try parser.finish()
    return ReadForm(fields: form.fields, files: form.receiver)
  }
}

private func pieces(of body: ArraySlice<UInt8>, size: Int) -> [ArraySlice<UInt8>] {
  stride(from: body.startIndex, to: body.endIndex, by: size).map { body[$0..<min($0 + size, body.endIndex)] }
}

private struct ReadForm: Equatable {
  var fields: FormFields
  var files: CountingReceiver

  func check() {
    guard files.told.count <= 3, !files.isOpen else { broken("too many files, or one without its end") }
    for file in files.told {
      let hasOther = file.claimedName.unicodeScalars.contains { $0.value < 0x20 || $0 == "/" || $0 == "\\" }
      guard !hasOther, file.claimedName.utf8.count <= 255 else { broken("a file name is not clean") }
    }
  }
}

private struct CountingReceiver: FileReceiver, Equatable {
  var told: [UploadedFile] = []
  var bytes: [UInt8] = []
  var isOpen = false

  mutating func begin(_ file: UploadedFile) throws(RequestRefusal) {
    guard !isOpen else { broken("a file within a file") }
    told.append(file)
    isOpen = true
  }

  mutating func take(_ piece: ArraySlice<UInt8>) throws(RequestRefusal) {
    guard isOpen, !piece.isEmpty else { broken("bytes of no file") }
    bytes += piece
  }

  mutating func end() throws(RequestRefusal) {
    guard isOpen else { broken("the end of no file") }
    isOpen = false
  }
}

/// libFuzzer keeps the input that led here.
private func broken(_ promise: StaticString) -> Never {
  print("broken promise: \(promise)")
  fflush(nil)
  abort()
}
