internal import CaseStore
internal import HTTPExchange

extension Open311Handler {
  /// Where the interface is and what it speaks (Open311 Service Discovery).
  func discovery(_ visit: Visit) -> Node {
    let changed = "2026-11-21T00:00:00Z"
    let endpoint: [(name: StaticString, value: Node)] = [
      ("specification", .text("http://wiki.open311.org/GeoReport_v2")),
      ("url", .text(visit.profile.host + visit.request.mount)), ("changeset", .text(changed)),
      ("type", .text("production")),
      ("formats", .list(of: "format", [.text("text/xml"), .text("application/json")])),
    ]
    return .record([
      ("changeset", .text(changed)),
      ("contact", .text([visit.profile.office, visit.profile.telephone].joined(separator: " "))),
      ("key_service", .text(visit.profile.host + "/about/")),
      ("endpoints", .list(of: "endpoint", [.record(endpoint)])),
    ])
  }
}
