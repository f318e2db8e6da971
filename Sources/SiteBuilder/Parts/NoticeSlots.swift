import Casework
import PortalContent
import Templates

/// Notices with their days, as `notice-rows.mustache` lists them.
struct NoticeSlots: Sendable {
  private let hasNotices: FlagSlot
  private let list: ListSlot
  private let title: TextSlot
  private let href: TextSlot
  private let date: TextSlot

  init(_ page: inout ShapeBuilder) {
    var notice = ShapeBuilder("notice link")
    title = notice.text("title")
    href = notice.text("href")
    date = notice.text("date")
    hasNotices = page.flag("hasNotices")
    list = page.list("notices", notice.build())
  }

  /// Fills notices in the order given.
  func fill(_ record: inout Record, _ notices: some Collection<Notice>) {
    record.set(hasNotices, !notices.isEmpty)
    for notice in notices {
      record.append(list) { row in
        row.set(title, notice.title)
        row.set(href, "/notices/\(notice.slug).html")
        row.set(date, notice.date.description)
      }
    }
  }
}
