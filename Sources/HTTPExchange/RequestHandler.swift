/// What answers the requests of one of a portal's programs.
public protocol RequestHandler: Sendable {
  /// Answers a request, with chance from a generator. Whatever fails, there is an answer.
  ///
  /// - Parameters:
  ///   - request: the request, its path below the address this is mounted at.
  ///   - random: where codes, keys, tokens and salts come from.
  /// - Returns: the answer; what got 201 or 303 is on the disk.
  func respond(to request: Request, using random: inout some RandomNumberGenerator) -> Response

  /// The page for a request that was refused before it was read.
  ///
  /// - Parameter refusal: why.
  /// - Returns: the page's bytes; the status is the refusal's.
  func page(for refusal: RequestRefusal) -> [UInt8]
}

extension RequestHandler {
  /// Answers a request, with chance from the system.
  ///
  /// - Parameter request: the request, its path below the address this is mounted at.
  /// - Returns: the answer; what got 201 or 303 is on the disk.
  public func respond(to request: Request) -> Response {
    var random = SystemRandomNumberGenerator()
    return respond(to: request, using: &random)
  }
}
