import CaseStore
import Casework
import SiteOutput
import Templates
import PortalContent

/// Ids of what cases belong to → positions in the catalogue.
struct CatalogueIDs: Sendable {
  let places: [Int64: Int]
  let units: [Int64: Int]
  let categories: [Int64: Int]
  let unitNames: [Int64: String]

  init(_ reference: ReferenceData, _ catalogue: Catalogue) {
    func positions(_ stored: [(id: Int64, code: String)], _ known: [String: Int]) -> [Int64: Int] {
      Dictionary(
        stored.compactMap { entry in known[entry.code].map { (entry.id, $0) } }, uniquingKeysWith: { first, _ in first }
      )
    }
    places = positions(reference.places.map { ($0.id, $0.value.code) }, catalogue.placePosition)
    units = positions(reference.units.map { ($0.id, $0.value.code) }, catalogue.unitPosition)
    categories = positions(reference.categories.map { ($0.id, $0.value.code) }, catalogue.categoryPosition)
    unitNames = Dictionary(reference.units.map { ($0.id, $0.value.name) }, uniquingKeysWith: { first, _ in first })
  }
}

/// Renders the pages of published cases, chunk by chunk of their ids, and remembers what lists need of them.
struct CasePageTask {
  private let store: CaseStore
  private let context: SiteContext
  private let ids: CatalogueIDs
  private let wording: CasePageWording
  private let earlier: EarlierCases
  private let photos: PublishedPhotos
  private var renderer: PageRenderer<CasePage>
  private var listRow: CaseRow
  private(set) var published = PublishedCases()
  private(set) var events = EventCounts()

  init(
    _ context: SiteContext, _ ids: CatalogueIDs, _ wording: CasePageWording, _ earlier: EarlierCases,
    _ photos: PublishedPhotos, storePath: String
  ) throws {
    store = try CaseStore(path: storePath, access: .readOnly)
    self.context = context
    self.ids = ids
    self.wording = wording
    self.earlier = earlier
    self.photos = photos
    renderer = try PageRenderer(context.templates)
    listRow = try CaseRow(context.templates)
  }

  mutating func write(_ chunk: ClosedRange<Int64>, to sink: inout SiteSink) throws {
    var cursor = try store.publishedCases(in: chunk)
    // Out of the way while pages are rendered, so that nothing is copied.
    var counts = EventCounts()
    swap(&counts, &events)
    defer { swap(&counts, &events) }
    while let row = try cursor.next() {
      guard row.facts.receivedAt < context.cutOff else { continue }
      let line = try append(row)
      let shown = try photos.put(row.id, to: &sink, context)
      try renderer.write(line.href, origin: line.number, to: &sink) { page, record in
        try page.fill(&record, row, line, events: &cursor, &counts, earlier, shown, wording, context)
      }
    }
  }

  private mutating func append(_ row: PublishedCaseRow) throws(RenderError) -> CaseLine {
    let offset = context.portal.settings.offset
    let number = String(decoding: row.number, as: UTF8.self)
    let month = offset.date(row.facts.receivedAt).month
    let answeredAt = row.facts.answeredAt.flatMap { $0 < context.cutOff ? $0 : nil }
    let href = "/cases/\(month)/\(number).html"
    let (place, category) = (ids.places[row.placeID], ids.categories[row.categoryID])
    let answeredOn = answeredAt.map { wording.day($0) } ?? ""
    let placeName = place.map { context.catalogue.places[$0].name } ?? ""
    let categoryName = category.map { context.catalogue.categories[$0].name } ?? ""
    let late = isLate(row.facts)
    try listRow.render(
      title: row.title, href: href, place: placeName, category: categoryName, answeredOn: answeredOn, isLate: late)
    let text = published.append(
      title: row.title, href: href, place: placeName, category: categoryName, answeredOn: answeredOn, row: listRow.html)
    let line = CaseLine(
      number: number, href: href, text: text, place: place, category: category, unit: ids.units[row.unitID],
      kind: row.kind, grade: row.facts.grade, resolution: row.facts.resolution,
      receivedAt: row.facts.receivedAt, answeredAt: answeredAt, publishedAt: row.publishedAt, answeredOn: answeredOn,
      isLate: late,
      month: month)
    published.append(line)
    keepQuestion(row, line)
    return line
  }

  /// Consultations make the page of frequent questions, unless the one who asked was not satisfied.
  private mutating func keepQuestion(_ row: PublishedCaseRow, _ line: CaseLine) {
    guard row.kind == .consultation, let answeredAt = line.answeredAt, row.facts.grade?.isSatisfied != false,
      !row.answer.isEmpty
    else { return }
    published.append(
      AnsweredQuestion(
        title: String(decoding: row.title, as: UTF8.self), href: line.href,
        answer: AnsweredQuestion.beginning(of: row.answer), category: line.category, answeredAt: answeredAt))
  }

  private func isLate(_ facts: CaseFacts) -> Bool {
    guard let due = facts.deadlines.answer else { return false }
    if let answered = facts.answeredAt { return answered > due }
    return facts.state.isOpen && due < context.cutOff
  }
}
