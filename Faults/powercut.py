"""Power cuts: what the program wrote is recorded, and replayed as disks may have kept it.

A file's writes since its last sync are kept, lost, or kept in part, in pieces of 512 bytes, in any order. Files made and
not yet synced, nor their folder, may be gone. What was synced stays. At each such state the database is opened as it would
be after the next start.
"""
import pathlib
import random
import re

from judge import Tally, again, judge

SECTOR = 512
CALLS = "openat,open,close,write,writev,pwrite64,ftruncate,fsync,fdatasync,unlink,rename"


class Recorder:
    """Reads what strace wrote into a list of operations."""

    def __init__(self, portal):
        self.portal = portal
        self.operations = []

    def submit(self, report):
        log = self.portal.folder / "trace"
        under = ("strace", "-f", "-qq", "-y", "-xx", "-s", "10000000", "-o", str(log), "-e", f"trace={CALLS}")
        answer = self.portal.finish(self.portal.start(report, under))
        for line in log.read_text().splitlines():
            self.take(re.sub(r"^\d+\s+", "", line))
        log.unlink()
        if answer.is_acknowledged:
            self.operations.append(("acknowledged", report))
        return answer

    def take(self, line):
        match = re.match(r"(\w+)\((.*)\)\s+= (-?\d+)", line)
        if not match or int(match[3]) < 0:
            return
        call, arguments = match[1], match[2]
        path = self.path(arguments)
        if path is None:
            return
        name = path.name
        if call == "pwrite64":
            data, count, offset = re.fullmatch(r'[^,]+, "([^"]*)", (\d+), (\d+)', arguments).groups()
            content = bytes.fromhex(data.replace("\\x", ""))[:int(match[3])]
            self.operations.append(("write", name, int(offset), content))
        elif call == "ftruncate":
            self.operations.append(("truncate", name, int(arguments.rsplit(",", 1)[1])))
        elif call in ("fsync", "fdatasync"):
            self.operations.append(("sync", name) if not path.is_dir() else ("sync folder", name))
        elif call in ("open", "openat") and "O_CREAT" in arguments:
            self.operations.append(("open", name))
        elif call == "unlink":
            self.operations.append(("unlink", name))
        elif call in ("write", "writev", "rename"):
            raise SystemExit(f"the recorder does not know {call} on {name}")

    def path(self, arguments):
        """The file in the portal's folder that a call is about; nil for all others."""
        for text in re.findall(r"<((?:\\x[0-9a-f]{2})+)>", arguments) + re.findall(r'"((?:\\x[0-9a-f]{2})+)"', arguments)[:1]:
            path = pathlib.Path(bytes.fromhex(text.replace("\\x", "")).decode(errors="replace"))
            # The keys of forms and of the day are made beside the reports: without them the program makes others.
            if self.portal.folder / "var" in (path, *path.parents) and path.suffix != ".public" \
                    and ".key" not in path.name:
                return path
        return None


class Disk:
    """What is surely on the disk, and what may be."""

    def __init__(self, files):
        self.files = {name: bytearray(content) for name, content in files.items()}
        self.pending = {name: [] for name in files}
        self.new = set()

    def apply(self, operation):
        kind, name = operation[0], operation[1]
        if kind in ("write", "truncate"):
            self.pending[name].append(operation)
        elif kind == "open" and name not in self.files:
            self.files[name], self.pending[name] = bytearray(), []
            self.new.add(name)
        elif kind == "sync" and name in self.files:
            for pending in self.pending[name]:
                done(self.files[name], pending)
            self.pending[name] = []
        elif kind == "sync folder":
            self.new.clear()
        elif kind == "unlink":
            raise SystemExit("the recorder does not know unlink")

    def after_cut(self, chance):
        """One state that the disk may be in when the power goes."""
        result = {}
        manner = chance.random()
        for name, content in self.files.items():
            if name in self.new and chance.random() < 0.3:
                continue
            content = bytearray(content)
            operations = self.pending[name] if manner < 0.1 else [] if manner < 0.2 else torn(self.pending[name], chance)
            for operation in operations:
                done(content, operation)
            result[name] = bytes(content)
        return result


def torn(operations, chance):
    """Some of the operations' sectors, in any order; truncations stand where they were or are lost."""
    share = chance.random()
    kept = []
    for operation in operations:
        if operation[0] == "truncate":
            kept.append([operation])
            continue
        kept.append(list(sectors(*operation)))
    pieces = [piece for group in kept for piece in group if chance.random() < share]
    if chance.random() < 0.5:
        chance.shuffle(pieces)
    return pieces


def sectors(kind, name, offset, content):
    start = 0
    while start < len(content):
        end = min(len(content), start + SECTOR - (offset + start) % SECTOR)
        yield kind, name, offset + start, content[start:end]
        start = end


def done(content, operation):
    if operation[0] == "truncate":
        size = operation[2]
        del content[size:]
        content.extend(bytes(size - len(content)))
    else:
        _, _, offset, data = operation
        if len(content) < offset:
            content.extend(bytes(offset - len(content)))
        content[offset:offset + len(data)] = data


def recorded(portal, count):
    portal.reset()
    portal.send(portal.report())
    before = {file.name: file.read_bytes() for file in (portal.folder / "var").iterdir()
              if file.is_file() and ".key" not in file.name}
    recorder = Recorder(portal)
    sent = [portal.report(phone=True) for _ in range(count)]
    for report in sent:
        if not recorder.submit(report).is_acknowledged:
            raise SystemExit("a report was not taken while recording")
    return before, recorder.operations, sent


def first_recorded(portal):
    """The same from a database that has no journal yet."""
    portal.reset()
    before = {file.name: file.read_bytes() for file in (portal.folder / "var").iterdir()
              if file.is_file() and ".key" not in file.name}
    recorder = Recorder(portal)
    sent = [portal.report()]
    recorder.submit(sent[0])
    return before, recorder.operations, sent


def cut(portal, tally, recording, states, seed):
    before, operations, sent = recording
    chance = random.Random(seed)
    for state in range(states):
        point = state * (len(operations) + 1) // states
        disk, acknowledged = Disk(before), []
        for operation in operations[:point]:
            if operation[0] == "acknowledged":
                acknowledged.append(operation[1])
            else:
                disk.apply(operation)
        restore(portal, disk.after_cut(chance))
        tally.count("tried")
        tally.count("acknowledged", len(acknowledged))
        judge(tally, portal.database, acknowledged, sent)
        if state % 50 == 0:
            again(tally, portal, sent)


def restore(portal, files):
    for file in (portal.folder / "var").iterdir():
        if file.is_file():
            file.unlink()
    for name, content in files.items():
        (portal.folder / "var" / name).write_bytes(content)


def cuts(portal, states):
    tally = Tally("power cut during the first report (images)")
    cut(portal, tally, first_recorded(portal), states // 5, seed=1)
    yield tally
    tally = Tally("power cut during six reports (images)")
    cut(portal, tally, recorded(portal, 6), states - states // 5, seed=2)
    yield tally
