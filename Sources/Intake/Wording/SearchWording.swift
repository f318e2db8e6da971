internal import CaseStore

/// What stands beside what was found: its sort, and the first choice of each filter.
struct SearchWording {
  let sorts: [SearchPage.Sort: String]
  let anyPlace: String
  let anyCategory: String
  let anyUnit: String
  let anyMonth: String

  init(_ maker: PageMaker) throws(Failure) {
    var sorts: [SearchPage.Sort: String] = [:]
    for sort in SearchPage.Sort.allCases {
      sorts[sort] = try maker.say("search.sort.\(sort.rawValue)")
    }
    self.sorts = sorts
    anyPlace = try maker.say("search.any-place")
    anyCategory = try maker.say("search.any-category")
    anyUnit = try maker.say("search.any-unit")
    anyMonth = try maker.say("search.any-month")
  }
}
