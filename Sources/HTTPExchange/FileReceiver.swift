/// Takes the files of a form piece by piece, in the order they come and one after the other.
public protocol FileReceiver {
  /// Why it stops; it can carry a refusal.
  associatedtype Failure: RequestRefusalCarrier

  /// A file begins.
  ///
  /// - Parameter file: what the client says of it.
  /// - Throws: what makes the rest of the form useless.
  mutating func begin(_ file: UploadedFile) throws(Failure)

  /// The next bytes of the file that has begun.
  ///
  /// - Parameter bytes: at most some 20 KiB; never empty.
  /// - Throws: what makes the rest of the form useless.
  mutating func take(_ bytes: ArraySlice<UInt8>) throws(Failure)

  /// The file that had begun is whole.
  ///
  /// - Throws: what makes the rest of the form useless.
  mutating func end() throws(Failure)
}

/// An error that can carry a `RequestRefusal`, so that a receiver of files can fail for reasons of its own.
public protocol RequestRefusalCarrier: Error {
  /// The error for a form that is not taken.
  ///
  /// - Parameter refusal: why.
  init(_ refusal: RequestRefusal)
}

extension RequestRefusalCarrier {
  static func carrying<Result>(_ body: () throws(RequestRefusal) -> Result) throws(Self) -> Result {
    do throws(RequestRefusal) { return try body() } catch { throw Self(error) }
  }
}

extension RequestRefusal: RequestRefusalCarrier {
  /// The same refusal.
  ///
  /// - Parameter refusal: why.
  public init(_ refusal: RequestRefusal) { self = refusal }
}
