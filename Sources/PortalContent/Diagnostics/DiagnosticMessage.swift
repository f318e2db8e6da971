/// What can be wrong with a portal's content. Each has its one sentence in `sentence`.
enum DiagnosticMessage: Hashable, Sendable {
  // Files
  case noContent
  case missingFile
  case unreadableFile(reason: String)
  case notText(TextEncoding)
  case noConverter(TextEncoding)

  // Tables
  case unclosedQuote
  case textAfterQuote
  case noRows
  case missingColumn(String, also: String)
  case unusedColumn(String)
  case columnTwice(String)
  case cellWithoutColumn(String)

  // Single values
  case empty(String)
  case notANumber(String, of: String)
  case outOfRange(Int, of: String, ClosedRange<Int>)
  case notAPercentage(String, of: String)
  case notADate(String)
  case notMonths(String)
  case unknownWord(String, of: String, known: [String])
  case longName(String, count: Int)
  case notATelephoneNumber(String)

  // Codes and what refers to them
  case notACode(String)
  case spoiltCode(String)
  case codeTwice(String, line: Int)
  case nameTwice(String, line: Int)
  case notListed(String, as: String, in: String)
  case manyCalled(String, codes: [String], in: String)

  // Places, units and categories
  case cycle([String])
  case levelOrder(String, level: String, parent: String, parentLevel: String)
  case retiredParent(String, parent: String)
  case retiredPlaceOfUnit(unit: String, place: String)
  case retiredUnit(category: String, unit: String)
  case thirdLevel(String, parent: String)

  // Dispatch rules, what the portal does by itself, reply templates and appraisal
  case nobodyResponsible(category: String, place: String, others: Int)
  case moreWithoutUnit(categories: Int)
  case ruleTwice(line: Int)
  case rulesDisagree(line: Int, unit: String, other: String)
  case notASpan(String, of: String)
  case weighedTwice(String, line: Int)
  case weightSum(group: String, sum: Int)

  // Time limits, calendar and code plan
  case limitTwice(line: Int)
  case limitMissing(step: String, kind: String, category: String, others: Int)
  case dayTwice(String, line: Int)
  case yearMissing(Int)
  case holidayMissing(String, year: Int)
  case planLineTwice(line: Int)
  case noPlaceOfLevel(String)

  // YAML
  case yamlSyntax(String)
  case notSettings
  case keyTwice(String)
  case unknownKey(String)
  case missingKey(String)
  case notSingle(String)
  case notAList(String)
  case notAMapping(String)

  // Settings
  case hostWithoutHTTPS(String)
  case hostUpperCase(String)
  case hostNotPlain(String)
  case officeHours(String)
  case officeHoursOverlap(String)
  case notAnOffset(String)
  case notALanguage(String)

  // Pages and notices
  case noFrontMatter
  case unclosedFrontMatter
  case notASlug(String)
  case slugTwice(String, file: String)
  case reservedSlug(String)
  case rawHTML
  case briefEndsFirst
  case briefNumberTwice(Int, year: Int, place: String)

  // Geometry
  case notGeometry

  // Scenario
  case untilBeforeFrom
  case outsideCalendar(year: Int, years: ClosedRange<Int>)
  case weightCount(String, count: Int, wanted: Int)
  case noWeight(String)
  case kindWithoutText(String)
  case categoryWithBranches(String)
  case unknownPlaceholder(String, known: [String])
}
