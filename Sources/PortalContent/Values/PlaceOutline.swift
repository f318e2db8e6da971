/// Where a place is: its outline on the map.
public struct PlaceOutline: Hashable, Sendable {
  /// A corner, in degrees of the system that content names.
  public struct Point: Hashable, Sendable {
    /// East of Greenwich.
    public var longitude: Double
    /// North of the equator.
    public var latitude: Double

    /// A corner.
    public init(longitude: Double, latitude: Double) {
      self.longitude = longitude
      self.latitude = latitude
    }
  }

  /// The code of the place.
  public var place: String
  /// Its rings, outer ones and holes alike; inside is what an odd number of them surrounds.
  public var rings: [[Point]]

  /// An outline.
  public init(place: String, rings: [[Point]]) {
    self.place = place
    self.rings = rings
  }
}

/// The system that the coordinates of `geometry.geojson` are in.
public enum CoordinateSystem: String, CaseIterable, Hashable, Sendable {
  /// What GPS gives, and what GeoJSON means (RFC 7946, section 4).
  case wgs84 = "wgs-84"
  /// 火星坐标: what Chinese map services give, some hundred metres off.
  case gcj02 = "gcj-02"
}
