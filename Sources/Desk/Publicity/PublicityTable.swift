internal import CaseStore
internal import Casework

/// What codes brought in, as a file for Excel and WPS: a line a code, then a line a place without one, whose code is empty.
struct PublicityTable {
  var uses: [CodeUse] = []
  var bare: [PlaceWithoutCode] = []
  private let moments: Moments

  init(_ moments: Moments) throws(Failure) { self.moments = moments }

  func bytes() throws(Failure) -> [UInt8] {
    let maker = moments.maker
    var table = CSVText()
    let columns = [
      "code", "place", "name", "level", "material", "placement", "status", "reports", "recent", "first", "latest",
    ]
    table.add(try columns.map { column throws(Failure) in try maker.say("desk.publicity.column.\(column)") })
    for use in uses {
      table.add([
        use.code.text, use.code.place, use.placeName, try maker.say("desk.level.\(use.level)"), use.code.material,
        use.code.placement, try maker.say("desk.code.\(use.code.status.word)"), String(use.reports), String(use.recent),
        use.first.map(moments.full) ?? "", use.latest.map(moments.full) ?? "",
      ])
    }
    for place in bare {
      table.add(
        ["", place.place, place.name, try maker.say("desk.level.\(place.level)")] + Array(repeating: "", count: 7))
    }
    return table.bytes
  }
}

extension CodeStatus {
  /// Its word in the keys of the wording.
  var word: String {
    switch self {
    case .active: "active"
    case .retired: "retired"
    case .redirected: "redirected"
    }
  }
}
