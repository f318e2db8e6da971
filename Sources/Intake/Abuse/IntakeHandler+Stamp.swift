internal import Casework
internal import HTTPExchange
internal import Sealing
internal import Workspace

extension IntakeHandler {
  /// The smallest picture there is (GIF89a), of one transparent point.
  private static let picture: [UInt8] =
    Array("GIF89a".utf8) + [1, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0x21, 0xF9, 4, 1, 0, 0, 0, 0, 0x2C, 0, 0, 0, 0]
    + [1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0, 0x3B]

  /// A picture that has the browser keep when the form was opened. It needs no store: a form can be opened while that is busy.
  func stamp(_ request: Request, using random: inout some RandomNumberGenerator) -> Response {
    var headers = HeaderFields()
    headers[.contentType] = "image/gif"
    var response = Response(.ok, headers: headers, body: Self.picture)
    guard let key = formSecret(using: &random) else { return response }
    let now = clock()
    if let kept = formStamp(of: request, key), (0..<FormStamp.renewedAfter).contains(Int(now - kept.openedAt)) {
      return response
    }
    let text = FormStamp(at: now, using: &random).text(signedWith: key)
    let cookie = SetCookie(
      plain: FormStamp.cookie, text, path: request.mount, maxAge: 24 * 3600, scheme: request.scheme)
    if let cookie { response.headers.append(.setCookie, cookie.headerValue) }
    return response
  }

  /// What the browser kept; nil where it kept nothing that was signed here.
  func formStamp(of request: Request, _ key: HashKey) -> FormStamp? {
    request.cookies.plain(FormStamp.cookie).flatMap { FormStamp($0, signedWith: key) }
  }

  /// The key that signs stamps; nil, and a line for the operator, where there can be none.
  func formSecret(using random: inout some RandomNumberGenerator) -> HashKey? {
    let path = workspace.formKey
    if let kept = HashKeyFile.key(at: path, for: .forms, using: &random) { return kept.key }
    noteFailure(.formKey(path: path))
    return nil
  }
}
