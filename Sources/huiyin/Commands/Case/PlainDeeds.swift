import ArgumentParser
import Casework

// The actions that take no options of their own: who, when and what is said is all there is to them.

struct Signing: DeedKind { static let action = Action.sign }
struct Contacting: DeedKind { static let action = Action.contact }
struct Answering: DeedKind { static let action = Action.answer }
struct Contributing: DeedKind { static let action = Action.contribute }
struct Pausing: DeedKind { static let action = Action.pause }
struct Unpausing: DeedKind { static let action = Action.unpause }
struct Escalating: DeedKind { static let action = Action.escalate }
struct Supervising: DeedKind { static let action = Action.supervise }
struct Instructing: DeedKind { static let action = Action.instruct }
struct Closing: DeedKind { static let action = Action.close }
struct Reopening: DeedKind { static let action = Action.reopen }
struct Declining: DeedKind { static let action = Action.decline }
struct Resuming: DeedKind { static let action = Action.resume }
struct Remarking: DeedKind { static let action = Action.remark }
