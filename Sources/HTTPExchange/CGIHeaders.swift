extension CGITransport {
  /// The request headers that are kept; one over the limit counts as absent, the host excepted.
  func headers(_ variables: CGIVariables) throws(RequestRefusal) -> HeaderFields {
    var headers = HeaderFields()
    headers[.host] = try host(variables)
    headers[.contentType] = short(variables["CONTENT_TYPE"])
    headers[.cookie] = short(variables["HTTP_COOKIE"])
    headers[.acceptLanguage] = short(variables["HTTP_ACCEPT_LANGUAGE"])
    headers[.origin] = short(variables["HTTP_ORIGIN"])
    headers[.fetchSite] = short(variables["HTTP_SEC_FETCH_SITE"])
    headers[.signature] = short(variables["HTTP_X_HUIYIN_SIGNATURE"])
    headers[.ifNoneMatch] = short(variables["HTTP_IF_NONE_MATCH"])
    return headers
  }

  private func short(_ value: String?) -> String? {
    guard let value, value.utf8.count <= limits.headerBytes else { return nil }
    return value
  }

  /// A host name or address with an optional port; 255 bytes hold every host name (RFC 1035, section 2.3.4).
  private func host(_ variables: CGIVariables) throws(RequestRefusal) -> String? {
    guard let host = variables["HTTP_HOST"] ?? variables["SERVER_NAME"] else { return nil }
    guard host.utf8.count <= 255 + 6, host.utf8.allSatisfy(Self.standsInHost) else { throw .hostMalformed }
    return host
  }

  private static func standsInHost(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: ":"),
      UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
