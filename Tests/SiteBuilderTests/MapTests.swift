import CaseStore
import Casework
import Foundation
import PortalContent
import Testing

/// Maps, from outlines and without.
@Suite("A map")
struct MapTests {
  @Test("is of tiles where content has no outlines, each place leading to its page")
  func tiles() throws {
    let page = try DemoSite.shared.get().page("/")
    let portal = try DemoSite.shared.get().portal()
    let tiles = HTMLPage.between(page.source, "<a class=\"tile m", "</a>")
    #expect(tiles.count == portal.places.filter { $0.level == .community && !$0.isRetired }.count)
    #expect(!page.source.contains("class=\"map\""))
  }

  @Test("is drawn from outlines, thinned, with a hole where there is one")
  func outlines() throws {
    let site = try TestSite()
    try site.edit(
      "content/geometry.geojson", nil,
      """
      {"type": "FeatureCollection", "features": [
        {"type": "Feature", "properties": {"code": 990102001001}, "geometry": {"type": "Polygon", "coordinates": [
          [[118, 36], [118.005, 36.000001], [118.01, 36], [118.01, 36.01], [118, 36.01], [118, 36]],
          [[118.002, 36.002], [118.004, 36.002], [118.004, 36.004], [118.002, 36.002]]]}},
        {"type": "Feature", "properties": {"code": "990102001002"}, "geometry": {"type": "MultiPolygon", "coordinates": [
          [[[118.01, 36], [118.02, 36], [118.02, 36.01], [118.01, 36.01], [118.01, 36]]]]}}]}
      """)
    try site.store().add(.answered("第一件"))
    try site.build()
    let page = try site.page("/")
    let paths = HTMLPage.between(page.source, " d=\"", "\"").filter { $0.contains("l") && $0.hasSuffix("z") }
    #expect(paths.count == 2)
    #expect(paths.first?.components(separatedBy: "M").count == 3, "an outer ring and a hole")
    #expect(paths.last == "M300 371l300 0 0-371-300 0z")
  }

  @Test("that is no GeoJSON is a mistake of content with its file")
  func broken() throws {
    let site = try TestSite()
    try site.edit("content/geometry.geojson", nil, "{\"type\": 1}")
    #expect { try site.build() } throws: { "\($0)".contains("content/geometry.geojson") }
  }
}
