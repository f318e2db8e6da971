import Casework
import Testing

@Suite("The transition table")
struct TransitionTests {
  /// The cells that are allowed, written out state by state, apart from the table they prove.
  /// Each line: action, roles, and “from>to” pairs.
  static let allowed: [(Action, [Role], String)] = [
    (.dispatch, [.dispatcher, .supervisor, .system], "received>dispatched returned>dispatched dispatched>dispatched"),
    (.sign, [.handler, .system], "dispatched>signed"),
    (.contact, [.handler], "signed>contacted contacted>contacted"),
    (.answer, [.handler], "signed>answered contacted>answered shelved>answered"),
    (.answer, [.dispatcher, .gridWorker], "received>answered"),
    (.answer, [.system], "received>answered signed>answered contacted>answered shelved>answered"),
    (.sendBack, [.handler], "dispatched>returned signed>returned contacted>returned"),
    (.joinUnit, [.dispatcher, .supervisor], "dispatched>dispatched signed>signed contacted>contacted"),
    (.contribute, [.handler], "dispatched>dispatched signed>signed contacted>contacted"),
    (.rate, [.resident, .gridWorker, .deputy], "answered>rated closed>closed"),
    (.close, [.dispatcher, .supervisor, .system], "answered>closed rated>closed"),
    (.reopen, [.dispatcher, .supervisor, .system], "answered>dispatched rated>dispatched closed>dispatched"),
    (
      .merge, [.dispatcher, .supervisor],
      "received>merged returned>merged dispatched>merged signed>merged contacted>merged"
    ),
    (.decline, [.dispatcher, .supervisor], "received>declined returned>declined"),
    (.shelve, [.dispatcher, .supervisor], "dispatched>shelved signed>shelved contacted>shelved"),
    (.resume, [.dispatcher, .supervisor, .system], "shelved>dispatched"),
    (
      .withdraw, [.resident, .gridWorker, .deputy],
      "received>withdrawn returned>withdrawn dispatched>withdrawn signed>withdrawn contacted>withdrawn shelved>withdrawn"
    ),
    (.escalate, [.dispatcher, .supervisor, .system], unanswered),
    (.supervise, [.supervisor, .leader, .system], unanswered),
    (.confirm, [.gridWorker, .deputy, .supervisor], "answered>answered rated>rated closed>closed"),
    (.extend, [.dispatcher, .supervisor], unanswered),
    (.instruct, [.leader], everywhere),
    (.followUp, [.dispatcher, .supervisor, .system], "answered>answered rated>rated closed>closed"),
    (.lookBack, [.supervisor, .gridWorker], "closed>closed"),
    (.pause, [.handler, .dispatcher], "signed>signed contacted>contacted"),
    (.unpause, [.handler, .dispatcher, .resident, .system], "signed>signed contacted>contacted"),
    (.remark, Role.allCases, everywhere),
    (.disclose, [.dispatcher, .handler, .supervisor, .leader], everywhere),
  ]
  static let unanswered =
    "received>received dispatched>dispatched signed>signed contacted>contacted returned>returned shelved>shelved"
  static let everywhere = CaseState.allCases.map { "\($0.rawValue)>\($0.rawValue)" }.joined(separator: " ")

  @Test("every cell of state × action × role is allowed or refused as written out", arguments: Action.allCases)
  func everyCell(action: Action) {
    var expected: [String: String] = [:]
    for (listed, roles, pairs) in Self.allowed where listed == action {
      for role in roles {
        for pair in pairs.split(separator: " ") {
          let ends = pair.split(separator: ">")
          expected["\(ends[0]) \(role)"] = String(ends[1])
        }
      }
    }
    for state in CaseState.allCases {
      for role in Role.allCases {
        let next = try? Transition.next(after: state, action, by: role)
        #expect(next?.rawValue == expected["\(state.rawValue) \(role)"], "\(state) \(action) \(role)")
      }
    }
  }

  @Test("a refused action says who may do it here and where this role may")
  func refusal() {
    #expect(throws: Refusal(action: .sign, state: .received, role: .handler)) {
      try Transition.next(after: .received, .sign, by: .handler)
    }
    let refusal = Refusal(action: .answer, state: .received, role: .handler)
    #expect(
      refusal.description
        == "A case that is received cannot be given “answer” by a handler. Here this is for: grid-worker, dispatcher, "
        + "system. A handler may when it is: signed, contacted, shelved.")
    #expect(
      Refusal(action: .close, state: .withdrawn, role: .publicist).description
        == "A case that is withdrawn cannot be given “close” by a publicist. Nobody may do this now. "
        + "A publicist never does this.")
  }

  @Test("where the table allows it and the case is another unit's, that is said")
  func refusalOfUnit() {
    #expect(
      Refusal(action: .answer, state: .signed, role: .handler, cause: .unit).description
        == "“answer” is for the unit that leads the case. A unit that has joined may contribute and remark.")
    #expect(
      Refusal(action: .contribute, state: .signed, role: .handler, cause: .unit).description
        == "“contribute” is for the units that have joined, and this unit is none of them.")
  }

  @Test("no state is a trap: from each open state a case can be answered")
  func reachable() {
    for start in CaseState.allCases where start.isOpen {
      var reached: Set<CaseState> = [start]
      while true {
        let more = reached.flatMap { state in
          Transition.table.filter { $0.from.contains(state) }.compactMap(\.to)
        }
        if reached.isSuperset(of: more) { break }
        reached.formUnion(more)
      }
      #expect(reached.contains(.answered), "\(start)")
    }
  }
}
