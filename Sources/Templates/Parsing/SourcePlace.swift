/// A byte of a source file. Its line and column are counted only when somebody asks, that is, for an error.
struct SourcePlace: Sendable {
  let file: SourceFile
  let offset: Int

  var location: Location { file.location(of: offset) }
}
