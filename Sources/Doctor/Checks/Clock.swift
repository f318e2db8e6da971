extension Examination {
  /// Whether something keeps the clock right. Deadlines and case numbers come from it.
  func clock() -> [Finding] {
    let tool = Tool(path: "/usr/bin/timedatectl")
    guard let asked = tool.run(["show", "--property=NTPSynchronized", "--value"]), asked.code == 0 else {
      return [.clockUnknown]
    }
    return [asked.output.starts(with: "yes".utf8) ? .clockFine : .clockUnattended]
  }
}
