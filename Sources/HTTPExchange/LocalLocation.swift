/// An address on this site, made so that it can lead nowhere else whatever it is made from.
public struct LocalLocation: Sendable, Equatable {
  /// Begins with exactly one `/`; percent-encoded.
  public let text: String

  /// Builds an address.
  ///
  /// - Parameters:
  ///   - path: decoded; slashes divide it, and at its start count as one.
  ///   - query: names and values, decoded.
  ///   - fragment: the part of the page to show, decoded.
  public init(_ path: String, query: [(name: String, value: String)] = [], fragment: String? = nil) {
    var text = "/" + PercentCoding.encode(String(path.drop { $0 == "/" }), keeping: "/")
    for (index, field) in query.enumerated() {
      text += (index == 0 ? "?" : "&") + PercentCoding.encode(field.name) + "=" + PercentCoding.encode(field.value)
    }
    if let fragment { text += "#" + PercentCoding.encode(fragment) }
    self.text = text
  }
}
