/// The bookmarks of a file: streets, and the places in them.
struct Bookmarks {
  private struct Group {
    let title: String
    var entries: [(title: String, page: Int)]
  }

  private var groups: [Group] = []

  init(_ frames: [PageFrame]) {
    for (page, frame) in frames.enumerated() where !frame.title.isEmpty {
      if groups.last?.title != frame.group { groups.append(Group(title: frame.group, entries: [])) }
      groups[groups.count - 1].entries.append((frame.title, page))
    }
  }

  /// Writes the objects, numbered from `first`: the root, then each group followed by its entries.
  func write(to writer: PDFWriter, first: Int, pages: [Int]) {
    guard !groups.isEmpty else { return }
    var numbers: [Int] = []
    var next = first + 1
    for group in groups {
      numbers.append(next)
      next += 1 + group.entries.count
    }
    let all = groups.reduce(groups.count) { $0 + $1.entries.count }
    writer.object(
      first, "<< /Type /Outlines /First \(numbers[0]) 0 R /Last \(numbers[numbers.count - 1]) 0 R /Count \(all) >>")
    for (index, group) in groups.enumerated() {
      writer.object(numbers[index], self.group(group, index, numbers, parent: first, pages))
      for (place, entry) in group.entries.enumerated() {
        let number = numbers[index] + 1 + place
        let before = place > 0 ? " /Prev \(number - 1) 0 R" : ""
        let after = place + 1 < group.entries.count ? " /Next \(number + 1) 0 R" : ""
        writer.object(
          number,
          "<< /Title \(PDFText.string(entry.title)) /Parent \(numbers[index]) 0 R\(before)\(after) /Dest [\(pages[entry.page]) 0 R /Fit] >>"
        )
      }
    }
  }

  private func group(_ group: Group, _ index: Int, _ numbers: [Int], parent: Int, _ pages: [Int]) -> String {
    let number = numbers[index]
    let before = index > 0 ? " /Prev \(numbers[index - 1]) 0 R" : ""
    let after = index + 1 < numbers.count ? " /Next \(numbers[index + 1]) 0 R" : ""
    return
      "<< /Title \(PDFText.string(group.title)) /Parent \(parent) 0 R\(before)\(after) /First \(number + 1) 0 R "
      + "/Last \(number + group.entries.count) 0 R /Count \(group.entries.count) /Dest [\(pages[group.entries[0].page]) 0 R /Fit] >>"
  }
}
