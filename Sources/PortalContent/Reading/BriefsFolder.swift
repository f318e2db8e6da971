import Casework

/// The briefs of the register `briefs.csv` and of the folder `briefs/`.
enum BriefsFolder {
  /// The addresses of the lists of briefs.
  private static let taken = Set(["index"] + Brief.Kind.allCases.map(\.rawValue))
  private static let numbers = 1...9999

  /// All of them, newest first, then by kind and number.
  static func briefs(_ folder: ContentFolder, categories: CategoriesFile?, _ findings: inout Findings) -> [Brief] {
    var register = BriefRegister()
    BriefsFile.read(folder, categories: categories, into: &register, &findings)
    var slugs = Slugs(forbidden: taken)
    for name in folder.files(in: "briefs", ending: ".md") {
      guard var file = MarkdownFile(name, in: folder, &findings) else { continue }
      read(&file, categories, &slugs, into: &register, &findings)
    }
    return register.briefs.sorted(by: isEarlierInList)
  }

  private static func read(
    _ file: inout MarkdownFile, _ categories: CategoriesFile?, _ slugs: inout Slugs,
    into register: inout BriefRegister, _ findings: inout Findings
  ) {
    let kind = file.settings.required("kind", &findings)?.word(.briefKinds, &findings)
    let numberField = file.settings.required("number", &findings)
    let number = numberField?.integer(in: numbers, &findings)
    let title = file.settings.required("title", &findings)?.text
    let date = file.settings.required("date", &findings)?.date(&findings)
    let fromField = file.settings.field("from", &findings)
    let from = fromField?.date(&findings)
    let categoryField = file.settings.field("category", &findings)
    let category = categoryField.flatMap { categories?.category($0, &findings) }
    let signedBy = file.settings.field("signed-by", &findings)?.text ?? ""
    let slug = slugs.slug(of: &file, &findings)
    file.settings.reportUnknown(&findings)
    guard let kind, let number, let numberField, let title, let date, let slug else { return }
    guard let first = from ?? kind.firstDay(upTo: date) else {
      if fromField == nil { findings.error(.missingKey("from"), at: file.settings.mark) }
      return
    }
    guard first <= date else {
      findings.error(.briefEndsFirst, at: fromField?.mark ?? file.settings.mark)
      return
    }
    let brief = Brief(
      slug: slug, kind: kind, number: number, title: title, from: first, date: date, category: category?.code,
      signedBy: signedBy, bodyHTML: file.html)
    register.add(brief, in: file.source.path, at: numberField.mark, &findings)
  }

  private static func isEarlierInList(_ one: Brief, _ other: Brief) -> Bool {
    if one.date != other.date { return one.date > other.date }
    if one.kind != other.kind { return one.kind.rawValue < other.kind.rawValue }
    return (other.number, one.slug) < (one.number, other.slug)
  }
}

/// The briefs read so far: no two of one kind and year have one number, and no two have one address.
struct BriefRegister {
  private(set) var briefs: [Brief] = []
  private var placeOfNumber: [String: String] = [:]
  private var placeOfSlug: [String: String] = [:]

  /// Keeps a brief, unless its number or its address is taken, which is reported at the mark.
  mutating func add(_ brief: Brief, in place: String, at mark: Mark, _ findings: inout Findings) {
    let key = "\(brief.kind.rawValue) \(brief.date.year) \(brief.number)"
    if let other = placeOfNumber.updateValue(place, forKey: key) {
      findings.error(.briefNumberTwice(brief.number, year: brief.date.year, place: other), at: mark)
    } else if let other = placeOfSlug.updateValue(place, forKey: brief.slug) {
      findings.error(.slugTwice(brief.slug, file: other), at: mark)
    } else {
      briefs.append(brief)
    }
  }

  /// The number after those of a kind and year.
  func nextNumber(_ kind: Brief.Kind, _ year: Int) -> Int {
    (briefs.filter { $0.kind == kind && $0.date.year == year }.map(\.number).max() ?? 0) + 1
  }
}
