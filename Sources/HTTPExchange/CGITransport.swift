/// CGI/1.1 (RFC 3875): one request from the environment and a file descriptor, one response to another.
public struct CGITransport: Sendable {
  /// What is read at most.
  public var limits: RequestLimits
  /// What stands on every answer.
  public var policy: SecurityPolicy

  /// A transport.
  public init(limits: RequestLimits = RequestLimits(), policy: SecurityPolicy = SecurityPolicy()) {
    self.limits = limits
    self.policy = policy
  }

  /// Reads the request.
  ///
  /// - Parameters:
  ///   - variables: what the web server set.
  ///   - input: the file descriptor with the body; exactly the announced bytes are read, and none without a POST. A form
  ///     with files is left to be read from `Request.source` where the limits take such.
  /// - Returns: the request.
  /// - Throws: `RequestRefusal`, with the status to answer; nothing over a limit was stored then.
  public func receive(_ variables: CGIVariables, from input: Int32) throws(RequestRefusal) -> Request {
    let method = Method(try required("REQUEST_METHOD", in: variables))
    let path = try RequestPath(decoded: variables["PATH_INFO"] ?? "", limits: limits)
    let mount = try RequestPath(decoded: variables["SCRIPT_NAME"] ?? "", limits: limits)
    let isUpload = method == .post && takesUpload(variables)
    return Request(
      method, mount: mount.text, path: path, query: try query(variables), headers: try headers(variables),
      body: method == .post && !isUpload ? try body(variables, from: input) : [],
      source: isUpload ? try source(variables, from: input) : nil,
      remote: RemoteAddress(variables["REMOTE_ADDR"] ?? ""), scheme: scheme(variables), limits: limits)
  }

  /// Reads away the body of a request that was refused, so that the web server gets to the answer.
  ///
  /// - Parameters:
  ///   - variables: what the web server set.
  ///   - input: the file descriptor with the body.
  public func discardBody(_ variables: CGIVariables, from input: Int32) {
    guard let length = variables["CONTENT_LENGTH"] else { return }
    guard let announced = try? ContentLength(length, limit: .max).bytes else { return }
    FileDescriptor(input).discard(
      min(announced, limits.discardedBytes), within: Deadline(seconds: limits.bodySeconds))
  }

  /// Writes the answer: `Status` first, our own `Content-Length` last, in one system call where the system takes it; a file
  /// piece by piece.
  ///
  /// - Parameters:
  ///   - response: the answer.
  ///   - method: what was asked; `head` gets the headers only.
  ///   - output: the file descriptor to write to.
  /// - Throws: `TransportError`.
  public func send(_ response: Response, to method: Method, on output: Int32) throws(TransportError) {
    var head = Array("Status: \(response.status.rawValue) \(response.status.phrase)\r\n".utf8)
    for field in response.wireFields(under: policy) {
      head += Array("\(field.name.text): \(field.value)\r\n".utf8)
    }
    head += Array("\r\n".utf8)
    let descriptor = FileDescriptor(output)
    guard method != .head else { return try descriptor.write(head, []) }
    guard let file = response.file else { return try descriptor.write(head, response.body) }
    var sent = 0
    repeat {
      let piece = file.piece(at: sent)
      guard !piece.isEmpty || file.length == 0 else { throw .fileShort }
      try descriptor.write(sent == 0 ? head : [], piece)
      sent += piece.count
    } while sent < file.length
  }

  private func required(_ name: StaticString, in variables: CGIVariables) throws(RequestRefusal) -> String {
    guard let value = variables[name] else { throw .variableMissing(name: StaticName(name)) }
    return value
  }

  private func query(_ variables: CGIVariables) throws(RequestRefusal) -> FormFields {
    let text = variables["QUERY_STRING"] ?? ""
    guard text.utf8.count <= limits.queryBytes else { throw .queryTooLong(limit: limits.queryBytes) }
    return try FormFields(urlEncoded: text.utf8, limits: limits)
  }

  private func body(_ variables: CGIVariables, from input: Int32) throws(RequestRefusal) -> [UInt8] {
    let count = try announcedBytes(variables, limit: limits.bodyBytes)
    return try FileDescriptor(input).read(exactly: count, within: Deadline(seconds: limits.bodySeconds))
  }

  private func source(_ variables: CGIVariables, from input: Int32) throws(RequestRefusal) -> BodySource {
    let count = try announcedBytes(variables, limit: limits.upload?.bodyBytes ?? 0)
    return BodySource(FileDescriptor(input), length: count, seconds: limits.bodySeconds)
  }

  private func takesUpload(_ variables: CGIVariables) -> Bool {
    limits.upload != nil && MediaType(variables["CONTENT_TYPE"] ?? "").essence == MediaType.formWithFiles
  }

  private func announcedBytes(_ variables: CGIVariables, limit: Int) throws(RequestRefusal) -> Int {
    guard let announced = variables["CONTENT_LENGTH"] else { throw .lengthMissing }
    return try ContentLength(announced, limit: limit).bytes
  }

  private func scheme(_ variables: CGIVariables) -> Scheme {
    variables["REQUEST_SCHEME"] == "https" || variables["HTTPS"]?.lowercased() == "on" ? .https : .http
  }
}
