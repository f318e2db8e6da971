/// Puts the parts of a form together: fields into memory, files to who takes them.
struct FormCollector<Receiver: FileReceiver> {
  private enum Part {
    case field(name: String)
    case file(UploadedFile, hasBegun: Bool)
  }

  private(set) var fields = FormFields()
  private(set) var receiver: Receiver
  private let limits: RequestLimits
  private let upload: UploadLimits
  private var part: Part?
  private var value: [UInt8] = []
  private var parts = 0
  private var files = 0
  private var fieldBytes = 0
  private var fileBytes = 0

  init(_ receiver: Receiver, limits: RequestLimits, upload: UploadLimits) {
    self.receiver = receiver
    self.limits = limits
    self.upload = upload
  }

  mutating func begin(_ head: PartHead) throws(Receiver.Failure) {
    parts += 1
    let most = limits.formFields + upload.files
    guard parts <= most else { throw Receiver.Failure(.tooManyFields(limit: most)) }
    guard let file = head.file else {
      part = .field(name: head.name)
      return
    }
    part = .file(file, hasBegun: false)
    // Where no file was chosen, browsers send one without name and bytes.
    if !file.claimedName.isEmpty { try begin(file) }
  }

  mutating func take(_ bytes: ArraySlice<UInt8>) throws(Receiver.Failure) {
    guard case .file(let file, let hasBegun) = part else {
      fieldBytes += bytes.count
      guard fieldBytes <= limits.bodyBytes else { throw Receiver.Failure(.bodyTooLarge(limit: limits.bodyBytes)) }
      value += bytes
      return
    }
    if !hasBegun { try begin(file) }
    fileBytes += bytes.count
    guard fileBytes <= upload.fileBytes else { throw Receiver.Failure(.fileTooLarge(limit: upload.fileBytes)) }
    try receiver.take(bytes)
  }

  mutating func end() throws(Receiver.Failure) {
    switch part {
    case .field(let name): fields.add(name: name, value: TypedText.clean(value))
    case .file(_, hasBegun: true): try receiver.end()
    case .file(_, hasBegun: false), nil: break
    }
    part = nil
    value.removeAll(keepingCapacity: true)
  }

  private mutating func begin(_ file: UploadedFile) throws(Receiver.Failure) {
    files += 1
    guard files <= upload.files else { throw Receiver.Failure(.tooManyFiles(limit: upload.files)) }
    part = .file(file, hasBegun: true)
    fileBytes = 0
    try receiver.begin(file)
  }
}
