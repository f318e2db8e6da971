/// The characters of reports' titles without the names of places, each worked out once however many spans of days it lies in.
struct TitleRuns {
  private let reports: [TopicReport]
  private let names: NameSet
  private var runs: [TitleRun?]

  init(_ reports: [TopicReport], without names: NameSet) {
    self.reports = reports
    self.names = names
    runs = Array(repeating: nil, count: reports.count)
  }

  subscript(position: Int) -> TitleRun {
    mutating get {
      if let known = runs[position] { return known }
      var run = TitleRun(reports[position].title)
      run.remove(names)
      runs[position] = run
      return run
    }
  }
}
