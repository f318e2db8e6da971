extension DiagnosticMessage {
  /// The sentence that says what is wrong and what to do about it.
  var sentence: String {
    fileText ?? valueText ?? referenceText ?? treeText ?? dispatchText ?? ruleText ?? yamlText ?? settingText
      ?? pageText
      ?? scenarioText
  }

  private var fileText: String? {
    switch self {
    case .noContent: "this folder is missing, so this is no workspace; ‘huiyin init DIR’ makes one"
    case .missingFile: "this file is missing, and a portal cannot be built without it"
    case .unreadableFile(let reason): "this file cannot be read: \(reason)"
    case .notText(let encoding):
      "this is not text in \(encoding.rawValue); save the file again as “CSV UTF-8”, or in a text editor as UTF-8"
    case .noConverter(let encoding):
      "this system cannot read \(encoding.rawValue); save the file as UTF-8"
    case .unclosedQuote: "the text that this quote opens is never closed; put a quote at its end or take this one out"
    case .textAfterQuote:
      "this stands after the closing quote; put it before the quote, or double a quote that is meant"
    case .noRows: "the table has no rows under its header"
    case .missingColumn(let name, let also): "the column ‘\(name)’ (or ‘\(also)’) is missing"
    case .unusedColumn(let name): "the column ‘\(name)’ is not used"
    case .columnTwice(let name): "the column ‘\(name)’ stands here twice"
    case .cellWithoutColumn(let text):
      "‘\(text)’ stands under no header; a text with a comma in it needs quotes around it"
    default: nil
    }
  }

  private var valueText: String? {
    switch self {
    case .empty(let name): "‘\(name)’ is empty"
    case .notANumber(let text, let name): "\(name) ‘\(text)’ is not a whole number"
    case .outOfRange(let number, let name, let range):
      "\(name) is \(number), and has to be between \(range.lowerBound) and \(range.upperBound)"
    case .notAPercentage(let text, let name): "\(name) ‘\(text)’ is not a percentage between 0 and 100"
    case .notADate(let text): "‘\(text)’ is not a day; write it as 2026-11-21"
    case .notMonths(let text): "‘\(text)’ is not a span of months; write it as 6-9, or 11-3 over the turn of the year"
    case .unknownWord(let text, let name, let known):
      "\(name) ‘\(text)’ is not one of \(known.joined(separator: ", "))"
    case .longName(let name, let count):
      "the name ‘\(name)’ has \(count) characters; with more than 25 it breaks posters and tables"
    case .notATelephoneNumber(let text):
      "‘\(text)’ is not a telephone number; write digits, spaces, hyphens and brackets"
    default: nil
    }
  }

  private var referenceText: String? {
    switch self {
    case .notACode(let text): "‘\(text)’ is not a code; a code has letters A–Z, digits and hyphens, at most 32"
    case .spoiltCode(let text):
      "‘\(text)’ is what a spreadsheet program made of a code; format the column as text and enter the code again"
    case .codeTwice(let code, let line): "the code ‘\(code)’ is already used in line \(line)"
    case .nameTwice(let name, let line): "the name ‘\(name)’ is already used in line \(line)"
    case .notListed(let text, let name, let file): "\(name) ‘\(text)’ is not in \(file)"
    case .manyCalled(let text, let codes, let file):
      "‘\(text)’ stands in \(file) more than once; write the code instead: \(codes.joined(separator: " or "))"
    default: nil
    }
  }

  private var treeText: String? {
    switch self {
    case .cycle(let names): "‘\(names.first ?? "")’ lies in itself: \(names.joined(separator: " > "))"
    case .levelOrder(let name, let level, let parent, let parentLevel):
      "‘\(name)’ (\(level)) cannot lie in ‘\(parent)’ (\(parentLevel)); the level of a place is narrower than its parent's"
    case .retiredParent(let name, let parent):
      "‘\(name)’ lies in ‘\(parent)’, which is retired; retire it too or give it another parent"
    case .retiredPlaceOfUnit(let unit, let place): "‘\(unit)’ is responsible for ‘\(place)’, which is retired"
    case .retiredUnit(let category, let unit):
      "‘\(category)’ goes to ‘\(unit)’, which is retired; name a unit that takes cases"
    case .thirdLevel(let name, let parent):
      "‘\(name)’ would be a third level; ‘\(parent)’ has a parent itself, and categories have two levels"
    default: nil
    }
  }

  private var dispatchText: String? {
    switch self {
    case .nobodyResponsible(let category, let place, let others):
      "no unit is responsible for ‘\(category)’ in ‘\(place)’\(Self.more(others, "places")), so none is suggested; "
        + "name a unit here or in dispatch-rules.csv, or in units.csv a unit for the place or one around it"
    case .moreWithoutUnit(let categories): "\(categories) more categories have places in which no unit is responsible"
    case .ruleTwice(let line): "line \(line) says the same"
    case .rulesDisagree(let line, let unit, let other):
      "this line sends to ‘\(unit)’ what line \(line) sends to ‘\(other)’; keep one of the two, or name a place in one"
    case .notASpan(let text, let name):
      "\(name) ‘\(text)’ is not a span of time; write a number and a measure, as in ‘1 工作日’ or ‘30 分钟’"
    case .weighedTwice(let indicator, let line): "line \(line) weighs ‘\(indicator)’ for the same units"
    case .weightSum(let group, let sum):
      "the weights \(group.isEmpty ? "for all units" : "of ‘\(group)’") add up to \(sum), not to 100"
    default: nil
    }
  }

  private var ruleText: String? {
    switch self {
    case .limitTwice(let line): "line \(line) limits the same step for the same cases"
    case .limitMissing(let step, let kind, let category, let others):
      "nothing limits ‘\(step)’ for \(kind) about ‘\(category)’\(Self.more(others, "combinations")); "
        + "add a line with kind and category empty to limit it for all"
    case .dayTwice(let date, let line): "\(date) already stands in line \(line)"
    case .yearMissing(let year): "the year \(year) is missing between the others; add its official days"
    case .holidayMissing(let name, let year):
      "\(year) has too few days off for \(name); add all official days of the year, or none of them"
    case .planLineTwice(let line): "line \(line) plans the same code"
    case .noPlaceOfLevel(let level): "places.csv has no place of the level ‘\(level)’, so nothing is made for this line"
    default: nil
    }
  }

  private var yamlText: String? {
    switch self {
    case .yamlSyntax(let problem): "this is not YAML: \(problem)"
    case .notSettings: "this file holds settings, one a line, as ‘name: value’"
    case .keyTwice(let key): "‘\(key)’ is set twice"
    case .unknownKey(let key): "there is no setting ‘\(key)’"
    case .missingKey(let key): "the setting ‘\(key)’ is missing"
    case .notSingle(let key): "‘\(key)’ is one value, not several"
    case .notAList(let key): "‘\(key)’ is a list; write its entries below it, each after ‘- ’"
    case .notAMapping(let key): "‘\(key)’ holds settings of its own; write them below it, indented, as ‘name: value’"
    default: nil
    }
  }

  private var settingText: String? {
    switch self {
    case .hostWithoutHTTPS(let host): "the host ‘\(host)’ does not begin with https://"
    case .hostUpperCase(let host): "the host ‘\(host)’ has capital letters; write it in small letters"
    case .hostNotPlain(let host):
      "‘\(host)’ is more or less than a host; every QR code holds it, so it is https:// and a name with a dot, "
        + "without port, path or slash at the end"
    case .officeHours(let text): "‘\(text)’ is not a span of hours; write it as 08:30-12:00"
    case .officeHoursOverlap(let text): "‘\(text)’ begins before the span above it has ended"
    case .notAnOffset(let text): "‘\(text)’ is not a distance to UTC; China's is +08:00"
    case .notALanguage(let text): "‘\(text)’ is not a language; write two or three small letters, such as zh"
    default: nil
    }
  }

  private var pageText: String? {
    switch self {
    case .noFrontMatter: "the page does not begin with ‘---’, its title and ‘---’"
    case .unclosedFrontMatter: "the settings that ‘---’ opens here are never closed by another ‘---’"
    case .notASlug(let slug):
      "‘\(slug)’ is not an address; it has small letters a–z, digits and hyphens. Rename the file, or set ‘slug’"
    case .slugTwice(let slug, let file): "the address ‘\(slug)’ is already that of \(file)"
    case .reservedSlug(let slug): "the address ‘\(slug)’ belongs to a part of the portal; choose another"
    case .rawHTML: "HTML is left out of pages; write it as Markdown"
    case .briefEndsFirst: "the brief ends before it begins"
    case .briefNumberTwice(let number, let year, let place):
      "number \(number) of this kind in \(year) is already that of \(place); give this one the next number"
    case .notGeometry:
      "this is not GeoJSON; it is a FeatureCollection of polygons, each with the code of a place as its property ‘code’"
    default: nil
    }
  }

  private var scenarioText: String {
    switch self {
    case .untilBeforeFrom: "the scenario ends before it begins"
    case .outsideCalendar(let year, let years):
      "calendar.csv covers \(years.lowerBound) to \(years.upperBound), and not \(year)"
    case .weightCount(let name, let count, let wanted): "‘\(name)’ has \(count) weights and needs \(wanted)"
    case .noWeight(let name): "‘\(name)’ has no weight above 0"
    case .kindWithoutText(let kind): "no line of texts.csv is of the kind ‘\(kind)’"
    case .categoryWithBranches(let name): "‘\(name)’ has categories below it; name one of them"
    case .unknownPlaceholder(let name, let known):
      "‘{\(name)}’ stands for nothing; what is filled in is \(known.map { "‘{\($0)}’" }.joined(separator: ", "))"
    default: ""
    }
  }

  private static func more(_ others: Int, _ noun: String) -> String {
    others == 0 ? "" : " (and in \(others) more \(noun))"
  }
}
