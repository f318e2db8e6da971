internal import HTTPExchange

/// Where somebody wanted to go before signing in; always an address of the desk.
struct ReturnAddress {
  /// The path below the mount, and the query as in an address.
  let text: String

  /// The address of a request.
  init(_ request: Request) {
    let query = request.query.fields.map { (name: $0.name, value: $0.value) }
    text = LocalLocation(request.path.text, query: query).text
  }

  /// An address that a form carried.
  init(carried: String) { text = carried }

  /// The path below the mount; empty for one that is none.
  var path: RequestPath? { try? RequestPath(percentEncoded: String(text.prefix { $0 != "?" })) }

  /// The fields after `?`.
  var query: [(name: String, value: String)] {
    let part = text.drop { $0 != "?" }.dropFirst()
    let fields = try? FormFields(urlEncoded: Array(part.utf8))
    return fields?.fields.map { ($0.name, $0.value) } ?? []
  }
}
