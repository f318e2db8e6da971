extension Request {
  /// The body read as a form without files.
  ///
  /// - Throws: `RequestRefusal.multipartNotTaken` or `.notAForm` by the content type; `.tooManyFields` and
  ///   `.fieldNameTooLong` by the limits.
  public func form() throws(RequestRefusal) -> FormFields {
    switch MediaType(headers[.contentType] ?? "").essence {
    case "application/x-www-form-urlencoded": return try FormFields(urlEncoded: body, limits: limits)
    case MediaType.formWithFiles: throw .multipartNotTaken
    default: throw .notAForm
    }
  }

  /// The body read as a form that may carry files. They go to `receiver` as they come; the whole body never stands in
  /// memory. Only the first call reads it.
  ///
  /// - Parameter receiver: takes the files. When this throws it may have been given a file without its end.
  /// - Returns: the fields that are no files.
  /// - Throws: what the receiver throws, or in the same type a `RequestRefusal`: what `form()` throws,
  ///   `.multipartMalformed`, `.multipartNested`, `.partHeadTooLong`, `.tooManyFiles`, `.fileTooLarge`, and what reading
  ///   a body meets.
  public func form<Receiver: FileReceiver>(into receiver: inout Receiver) throws(Receiver.Failure) -> FormFields {
    guard let upload = limits.upload, MediaType(headers[.contentType] ?? "").essence == MediaType.formWithFiles else {
      do throws(RequestRefusal) { return try form() } catch { throw Receiver.Failure(error) }
    }
    var form = FormCollector(receiver, limits: limits, upload: upload)
    defer { receiver = form.receiver }
    var parser = try Receiver.Failure.carrying { () throws(RequestRefusal) in
      MultipartParser(
        try Boundary(contentType: headers[.contentType] ?? ""), limits: limits, headBytes: upload.partHeadBytes)
    }
    var read = 0
    while true {
      let piece = try Receiver.Failure.carrying { () throws(RequestRefusal) in try nextPiece(after: &read) }
      if piece.isEmpty { break }
      try parser.feed(piece, to: &form)
    }
    try Receiver.Failure.carrying { () throws(RequestRefusal) in try parser.finish() }
    return form.fields
  }

  private func nextPiece(after read: inout Int) throws(RequestRefusal) -> ArraySlice<UInt8> {
    if let source { return try source.next()[...] }
    let piece = body.dropFirst(read).prefix(BodySource.pieceBytes)
    read += piece.count
    return piece
  }
}
