"""A clock that was moved: the program sees another time, by a debugger that changes what the system answers."""
import pathlib
import subprocess

from judge import Tally, again, judge

DAY = 86_400
MOVES = [-1, -3600, -DAY, -30 * DAY, -365 * DAY, -3650 * DAY, 1, 3600, DAY, 30 * DAY, 365 * DAY, 3650 * DAY, 36500 * DAY,
         -1_700_000_000, -4_000_000_000]


def built(folder):
    program = pathlib.Path(folder) / "moved-clock"
    source = pathlib.Path(__file__).with_name("moved-clock.c")
    subprocess.run(("cc", "-O1", "-o", str(program), str(source)), check=True)
    return program


def moved(portal, folder, budget):
    """Each report comes at another time, to and fro, into one database; numbers stay apart and nothing is lost."""
    program = built(folder)
    portal.reset()
    tally = Tally("clock moved by seconds, days and years, to and fro")
    moves = (MOVES * (budget // len(MOVES) + 1))[:budget]
    sent, acknowledged = [], []
    for move in moves:
        for under in ((str(program), str(move)), ()):
            report = portal.report()
            answer = portal.send(report, under)
            sent.append(report)
            tally.count("tried")
            tally.count("unanswered", not answer.is_answer)
            if answer.is_acknowledged:
                acknowledged.append(report)
            else:
                tally.remark(f"not taken with the clock moved by {move} s: {answer.output[:40]!r}")
    tally.count("acknowledged", len(acknowledged))
    judge(tally, portal.database, acknowledged, sent)
    again(tally, portal, sent[:30])
    yield tally
