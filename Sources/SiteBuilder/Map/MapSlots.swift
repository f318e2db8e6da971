import Casework
import PortalContent
import Templates

/// Places by how much was reported there in the last twelve months, as `map.mustache` draws them: as a map where content has
/// outlines, else as tiles.
struct MapSlots: Sendable {
  private static let width = 600
  /// More tiles would be a wall of them; wider places are shown instead.
  private static let most = 100

  let shape: Shape
  private let isMap: FlagSlot
  private let system: TextSlot
  private let width: TextSlot
  private let height: TextSlot
  private let outlines: ListSlot
  private let path: TextSlot
  private let tiles: ListSlot
  private let name: TextSlot
  private let href: TextSlot
  private let count: TextSlot
  private let step: TextSlot
  private let legend: ListSlot
  private let from: TextSlot
  private let to: TextSlot
  private let isLast: FlagSlot
  private let most: TextSlot
  private let mostCount: TextSlot

  init() {
    var outline = ShapeBuilder("outline of a place")
    var tile = ShapeBuilder("tile of a place")
    var entry = ShapeBuilder("step of a legend")
    path = outline.text("path")
    let outlineSlots = (outline.text("name"), outline.text("count"), outline.text("step"))
    (outlineName, outlineCount, outlineStep) = outlineSlots
    name = tile.text("name")
    href = tile.text("href")
    count = tile.text("count")
    step = tile.text("step")
    entryStep = entry.text("step")
    from = entry.text("from")
    to = entry.text("to")
    isLast = entry.flag("isLast")
    var builder = ShapeBuilder("map")
    isMap = builder.flag("isMap")
    system = builder.text("system")
    width = builder.text("width")
    height = builder.text("height")
    outlines = builder.list("outlines", outline.build())
    tiles = builder.list("tiles", tile.build())
    legend = builder.list("legend", entry.build())
    most = builder.text("most")
    mostCount = builder.text("mostCount")
    shape = builder.build()
  }

  private let outlineName: TextSlot
  private let outlineCount: TextSlot
  private let outlineStep: TextSlot
  private let entryStep: TextSlot

  /// Sets the map of the places below one, or of all; absent where there are fewer than two.
  func set(_ slot: RecordSlot, in record: inout Record, below parent: Int?, _ context: SiteContext) {
    let shown = shown(below: parent, context)
    guard shown.count > 1 else { return record.setAbsent(slot) }
    let counts = shown.map { position in
      context.figures.places[position].trend.latest(12).reduce(0) { $0 + $1.tally.volume }
    }
    let scale = MapScale(counts)
    let peak = counts.indices.filter { counts[$0] > 0 }.max { (counts[$0], -$0) < (counts[$1], -$1) }
    record.set(slot) { map in
      fillOutlines(&map, shown, counts, scale, context)
      for (position, number) in zip(shown, counts) {
        map.append(tiles) { row in
          row.set(name, context.catalogue.places[position].name)
          row.set(href, context.catalogue.places[position].href)
          row.set(count, String(number))
          row.set(step, String(scale.step(of: number)))
        }
      }
      for (number, range) in scale.ranges.enumerated() {
        map.append(legend) { row in
          row.set(entryStep, String(number + 1))
          row.set(from, String(range.from))
          row.set(to, range.to.map { String($0) } ?? "")
          row.set(isLast, range.isLast)
        }
      }
      map.set(most, peak.map { context.catalogue.places[shown[$0]].name } ?? "")
      map.set(mostCount, peak.map { String(counts[$0]) } ?? "")
    }
  }

  private func fillOutlines(
    _ map: inout Row, _ shown: [Int], _ counts: [Int], _ scale: MapScale, _ context: SiteContext
  ) {
    let codes = shown.map { context.catalogue.places[$0].code }
    let drawing = Outline.drawing(
      context.portal.outlines.filter { codes.contains($0.place) }, width: Self.width)
    map.set(isMap, !drawing.outlines.isEmpty)
    map.set(width, String(Self.width))
    map.set(height, String(drawing.height))
    map.set(system, context.portal.settings.coordinates.rawValue.uppercased())
    for outline in drawing.outlines {
      guard let index = codes.firstIndex(of: outline.place) else { continue }
      map.append(outlines) { row in
        row.set(path, outline.path)
        row.set(outlineName, context.catalogue.places[shown[index]].name)
        row.set(outlineCount, String(counts[index]))
        row.set(outlineStep, String(scale.step(of: counts[index])))
      }
    }
  }

  /// The places of a map: where content has outlines, those of the narrowest level that has them; else the narrowest level that is
  /// not too many.
  private func shown(below parent: Int?, _ context: SiteContext) -> [Int] {
    let nodes = context.catalogue.places
    let inside = (parent.map { context.catalogue.placeParts[$0] } ?? Array(nodes.indices)).filter {
      !nodes[$0].isRetired
    }
    let drawn = Set(context.portal.outlines.map(\.place))
    let depths = Set(inside.map { nodes[$0].depth }).sorted(by: >)
    let withOutlines = depths.first { depth in
      (2...Self.most).contains(inside.count { nodes[$0].depth == depth && drawn.contains(nodes[$0].code) })
        && inside.count { nodes[$0].depth == depth } <= Self.most
    }
    let depth = withOutlines ?? depths.first { depth in inside.count { nodes[$0].depth == depth } <= Self.most }
    return inside.filter { nodes[$0].depth == depth }
  }
}
