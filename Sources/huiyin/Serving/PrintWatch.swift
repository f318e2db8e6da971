import Dispatch

/// Makes what is asked for at the desk while `huiyin serve` runs.
struct PrintWatch: Sendable {
  private let room: PrintRoom

  init(_ options: WorkspaceOptions) {
    room = PrintRoom(options)
  }

  /// Looks once a second for what waits; what keeps it from being made is said once, until something else does.
  func run() async {
    var told = ""
    while !Task.isCancelled {
      let trouble = await work()
      if !trouble.isEmpty, trouble != told { Console.note(trouble) }
      told = trouble
      try? await Task.sleep(for: .seconds(1))
    }
  }

  /// On a thread that may be busy for minutes, while pages are still answered.
  private func work() async -> String {
    let room = room
    return await withCheckedContinuation { continuation in
      DispatchQueue.global(qos: .utility).async {
        do {
          try room.work()
          continuation.resume(returning: "")
        } catch {
          continuation.resume(returning: "\(error)")
        }
      }
    }
  }
}
