import Casework

/// The folders `pages/` and `notices/`.
enum PagesFolder {
  /// Pages without which a portal is not built: who runs it, and what becomes of what people write.
  private static let required = ["pages/about.md", "pages/privacy.md"]
  private static let lastOrder = 9999

  /// The pages, by order and then by slug.
  static func pages(_ folder: ContentFolder, _ findings: inout Findings) -> [ContentPage] {
    let files = folder.files(in: "pages", ending: ".md")
    for file in required where !files.contains(file) {
      findings.error(.missingFile, inFile: ContentFolder.name + "/" + file)
    }
    var slugs = Slugs(forbidden: Slugs.reserved)
    var pages: [ContentPage] = []
    for name in files {
      guard var file = MarkdownFile(name, in: folder, &findings) else { continue }
      let title = file.settings.required("title", &findings)?.text
      let order = file.settings.number("order", in: 0...lastOrder, &findings) ?? lastOrder
      let slug = slugs.slug(of: &file, &findings)
      file.settings.reportUnknown(&findings)
      guard let title, let slug else { continue }
      pages.append(ContentPage(slug: slug, title: title, bodyHTML: file.html, order: order))
    }
    return pages.sorted { ($0.order, $0.slug) < ($1.order, $1.slug) }
  }

  /// The notices, newest first and then by slug.
  static func notices(_ folder: ContentFolder, _ findings: inout Findings) -> [Notice] {
    var slugs = Slugs(forbidden: ["index"])
    var notices: [Notice] = []
    for name in folder.files(in: "notices", ending: ".md") {
      guard var file = MarkdownFile(name, in: folder, &findings) else { continue }
      let title = file.settings.required("title", &findings)?.text
      let date = file.settings.required("date", &findings)?.date(&findings)
      let slug = slugs.slug(of: &file, &findings)
      file.settings.reportUnknown(&findings)
      guard let title, let date, let slug else { continue }
      notices.append(Notice(slug: slug, date: date, title: title, bodyHTML: file.html))
    }
    return notices.sorted { $0.date == $1.date ? $0.slug < $1.slug : $0.date > $1.date }
  }
}
