"""What became of the reports: counted in the database itself, row by row, without its indexes."""
import collections
import pathlib
import sqlite3


class Tally:
    """One line of the table."""

    columns = ("tried", "acknowledged", "lost", "doubled", "half", "damaged", "unanswered", "lost after retry")

    def __init__(self, fault):
        self.fault = fault
        self.counts = collections.Counter()
        self.remarks = []

    def count(self, column, number=1):
        self.counts[column] += number

    def add(self, other):
        self.counts += other.counts
        for remark in other.remarks:
            self.remark(remark)

    def remark(self, text):
        if len(self.remarks) < 5:
            self.remarks.append(text)

    @property
    def is_clean(self):
        return not any(self.counts[column] for column in self.columns[2:])

    def row(self):
        return [self.fault] + [str(self.counts[column]) for column in self.columns]


def look(database):
    """(damage found, how often each text is stored whole, how often in part)."""
    connection = sqlite3.connect(database, timeout=5)
    try:
        damage = [row[0] for row in connection.execute("PRAGMA integrity_check")]
        damage += [f"foreign key {row}" for row in connection.execute("PRAGMA foreign_key_check")]
        whole, half = stored(connection)
        return damage != ["ok"], whole, half + without_file(connection, pathlib.Path(database).parent / "photos")
    finally:
        connection.close()


def without_file(connection, folder):
    """Photographs whose file is not there, or not whole."""
    half = collections.Counter()
    for name, size in connection.execute("SELECT name, bytes FROM photos WHERE name IS NOT NULL"):
        content = (folder / name).read_bytes() if (folder / name).exists() else b""
        half[name] += len(content) != size or not (content.startswith(b"\xff\xd8") and content.endswith(b"\xff\xd9"))
    return half


def stored(connection, with_contacts=True):
    connection.text_factory = lambda text: text.decode(errors="replace")
    whole, half = collections.Counter(), collections.Counter()
    events = collections.Counter(case for case, in connection.execute("SELECT case_id FROM events WHERE sequence = 1"))
    counts = dict(connection.execute("SELECT id, event_count FROM cases NOT INDEXED"))
    sealed = {case for case, in connection.execute("SELECT case_id FROM contacts")} if with_contacts else set()
    for case, text in connection.execute("SELECT case_id, text FROM reports NOT INDEXED"):
        (whole if events[case] == 1 and counts.get(case) == 1 else half)[text] += 1
    texts = {case for case, in connection.execute("SELECT case_id FROM reports")}
    for case in (set(counts) | set(events) | sealed) - texts:
        half[case] += 1
    return whole, half


def judge(tally, database, acknowledged, sent):
    """Compares what is stored with what was acknowledged."""
    try:
        damaged, whole, half = look(database)
    except sqlite3.Error as error:
        tally.count("damaged")
        tally.count("lost", len(acknowledged))
        tally.remark(f"unreadable: {error}")
        return
    tally.count("damaged", damaged)
    tally.count("half", sum(half.values()))
    tally.count("lost", sum(whole[report.text] == 0 for report in acknowledged))
    tally.count("doubled", sum(whole[report.text] > 1 for report in sent))


def trial(tally, portal, report, answer, where, is_killed=False):
    """Judges one faulty submission, then sends it again without the fault: it has to be stored once."""
    tally.count("tried")
    tally.count("acknowledged", answer.is_acknowledged)
    if not is_killed and not answer.is_answer:
        tally.count("unanswered")
        tally.remark(f"{where}: no answer, exit code {answer.code}: {answer.output[:60]!r}")
    judge(tally, portal.database, [report] if answer.is_acknowledged else [], [report])
    again(tally, portal, [report])


def again(tally, portal, reports):
    """Each is sent once more with its key, as a nervous thumb does; all have to be there once."""
    answers = [portal.send(report) for report in reports]
    try:
        _, whole, _ = look(portal.database)
    except sqlite3.Error as error:
        tally.count("damaged")
        tally.remark(f"unreadable: {error}")
        whole = collections.Counter()
    for report, answer in zip(reports, answers):
        tally.count("lost after retry", not answer.is_acknowledged or whole[report.text] == 0)
        tally.count("doubled", whole[report.text] > 1)
