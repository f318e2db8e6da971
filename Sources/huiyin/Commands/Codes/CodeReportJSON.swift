/// What each printed code brought in, for programs.
struct CodeReportJSON: Encodable {
  let recentDays: Int64
  let codes: [Line]
  let placesWithoutCode: [Bare]

  /// One code.
  struct Line: Encodable {
    let code: String
    let place: String
    let name: String
    let material: String
    let placement: String
    let status: String
    let reports: Int
    let recent: Int
    /// RFC 3339; left out where none ever came.
    let latest: String?
  }

  /// A place without a code in use.
  struct Bare: Encodable {
    let place: String
    let name: String
    let level: String
  }
}
