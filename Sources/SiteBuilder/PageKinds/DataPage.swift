import Casework
import Pages
import PortalContent
import Templates

/// `data.mustache`: what can be downloaded, and what every column means.
struct DataPage: Sendable {
  static let template = "data"
  static let href = "/data/"

  let shape: Shape
  private let chrome: Chrome
  private let licence: TextSlot
  private let cutOff: TextSlot
  private let hasMonths: FlagSlot
  private let months: ListSlot
  private let month: TextSlot
  private let count: TextSlot
  private let files: ListSlot
  private let file: TextSlot
  private let columns: ListSlot
  private let column: TextSlot
  private let meaning: TextSlot

  init() {
    var entry = ShapeBuilder("month of data")
    month = entry.text("month")
    count = entry.text("count")
    var meaningRow = ShapeBuilder("column")
    column = meaningRow.text("column")
    meaning = meaningRow.text("meaning")
    var fileRow = ShapeBuilder("file of data")
    file = fileRow.text("file")
    columns = fileRow.list("columns", meaningRow.build())
    var builder = ShapeBuilder("data page")
    chrome = Chrome(&builder)
    licence = builder.text("licence")
    cutOff = builder.text("cutOff")
    hasMonths = builder.flag("hasMonths")
    months = builder.list("months", entry.build())
    files = builder.list("files", fileRow.build())
    shape = builder.build()
  }

  func fill(_ record: inout Record, _ context: SiteContext) throws {
    chrome.fill(
      &record, site: context.facts,
      head: PageHead(
        title: try context.say("data.title"), description: try context.say("data.description"), path: Self.href))
    record.set(licence, context.portal.settings.licence)
    record.set(cutOff, context.cutOffText)
    record.set(hasMonths, !context.publishedBy.months.isEmpty)
    for entry in context.publishedBy.months.reversed() {
      record.append(months) { row in
        row.set(month, entry.month.description)
        row.set(count, String(entry.positions.count))
      }
    }
    for (name, names) in DataFile.columns {
      try record.append(files) { row throws(TemplateError) in
        row.set(file, name)
        for entry in names {
          let text = try context.say("data.\(name).\(entry)")
          row.append(columns) { cell in
            cell.set(column, entry)
            cell.set(meaning, text)
          }
        }
      }
    }
  }
}
