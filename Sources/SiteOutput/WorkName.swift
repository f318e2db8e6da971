/// Names in the work folder: one folder a sink, so that threads do not wait for one another, and one for what is moved out.
enum WorkName {
  static let outFolder = "\(PathRule.workFolder)/out"

  static func folder(sink: Int) -> String { "\(PathRule.workFolder)/\(sink)" }
  static func file(sink: Int, _ number: Int) -> String { "\(PathRule.workFolder)/\(sink)/\(number)" }
  static func out(_ number: Int) -> String { "\(PathRule.workFolder)/out/\(number)" }
}
