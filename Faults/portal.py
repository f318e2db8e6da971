"""A portal to break: a folder with its database, and the program that takes reports, run as a web server runs it."""
import base64
import itertools
import os
import pathlib
import shutil
import sqlite3
import subprocess
import tempfile
import urllib.parse

ACKNOWLEDGED = b"Status: 303 "
BOUND_SECONDS = 45


# 16 by 16 points, red.
PHOTOGRAPH = base64.b64decode(
    "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDACgcHiMeGSgjISMtKygwPGRBPDc3PHtYXUlkkYCZlo+AjIqgtObDoKrarYqMyP/L2u71////m8H////6"
    "/+b9//j/2wBDASstLTw1PHZBQXb4pYyl+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj/wAARCAAQABAD"
    "ASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAP/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFQEBAQAAAAAAAAAAAAAAAAAAAwT/xAAUEQEA"
    "AAAAAAAAAAAAAAAAAAAA/9oADAMBAAIRAxEAPwCIAVr/2Q==")


class Report:
    """A report that is like no other; its key stays the same however often it is sent."""

    numbers = itertools.count(1)
    type = "application/x-www-form-urlencoded"

    def __init__(self, place, phone=False, is_long=False):
        number = next(Report.numbers)
        self.text = f"路灯不亮 #{number:07}#" + "，晚上很黑" * (380 if is_long else number % 40)
        self.fields = {"place": place, "text": self.text, "location": "3 号楼南侧", "kind": "help",
                       "key": f"K{number:021}", "phone": "13800138000" if phone else ""}
        self.body = urllib.parse.urlencode(self.fields).encode()

    def with_photograph(self):
        """The same report as a form with a photograph sends it."""
        self.type = "multipart/form-data; boundary=b"
        fields = [(f'name="{name}"', value.encode()) for name, value in self.fields.items()]
        parts = fields + [('name="photos"; filename="1.jpg"', PHOTOGRAPH)]
        self.body = b"".join(b"--b\r\nContent-Disposition: form-data; %s\r\n\r\n%s\r\n" % (head.encode(), content)
                             for head, content in parts) + b"--b--\r\n"
        return self


class Answer:
    def __init__(self, output, code):
        self.output, self.code = output, code
        self.is_acknowledged = output.startswith(ACKNOWLEDGED)
        # Whoever was not told that the report is stored gets another answer, and never none, unless the program was killed.
        self.is_answer = output.startswith(b"Status: ") and b"\r\n\r\n" in output


class Portal:
    """A copy of a portal's database in a folder of its own."""

    program = None
    source = None

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        (self.folder / "var/keys").mkdir(parents=True, exist_ok=True)
        self.database = self.folder / "var/portal.sqlite"
        if not (self.folder / "site-templates").exists():
            (self.folder / "site-templates").symlink_to(Portal.source / "site-templates")
        self.reset()

    def reset(self):
        """As it was at first."""
        var = self.folder / "var"
        for file in var.iterdir():
            if file.is_dir() and file.name != "keys":
                shutil.rmtree(file)
            elif not file.is_dir():
                file.unlink()
        shutil.copyfile(Portal.source / "var/portal.sqlite", self.database)
        for key in (Portal.source / "var/keys").glob("*.public"):
            shutil.copy(key, var / "keys")

    def report(self, phone=False, is_long=False):
        return Report(self.place, phone, is_long)

    @property
    def place(self):
        if not hasattr(Portal, "known_place"):
            with sqlite3.connect(Portal.source / "var/portal.sqlite") as database:
                Portal.known_place, = database.execute(
                    "SELECT code FROM places WHERE NOT is_retired ORDER BY level DESC, id LIMIT 1").fetchone()
        return Portal.known_place

    def environment(self, body, type="application/x-www-form-urlencoded"):
        return {
            "REQUEST_METHOD": "POST", "SCRIPT_NAME": "/cgi-bin/report", "PATH_INFO": "/submit", "QUERY_STRING": "",
            "CONTENT_TYPE": type, "CONTENT_LENGTH": str(len(body)), "GATEWAY_INTERFACE": "CGI/1.1",
            "SERVER_PROTOCOL": "HTTP/1.1", "SERVER_NAME": "localhost", "REMOTE_ADDR": "192.0.2.7", "HTTP_HOST": "localhost",
            "HUIYIN_WORKSPACE": str(self.folder)}

    def start(self, report, under=()):
        """Starts the program on one report; `under` is a program to run it by, such as strace."""
        body = tempfile.TemporaryFile()
        body.write(report.body)
        body.seek(0)
        child = subprocess.Popen([*under, str(Portal.program)], stdin=body, stdout=subprocess.PIPE,
                                 stderr=subprocess.DEVNULL, env=self.environment(report.body, report.type))
        body.close()
        return child

    def finish(self, child):
        try:
            output, _ = child.communicate(timeout=BOUND_SECONDS)
        except subprocess.TimeoutExpired:
            child.kill()
            child.communicate()
            return Answer(b"", None)
        return Answer(output, child.returncode)

    def send(self, report, under=()):
        return self.finish(self.start(report, under))


def memory_folder(prefix="huiyin-faults-"):
    """A folder in memory where there is one: the disk is not what is tested."""
    return tempfile.mkdtemp(prefix=prefix, dir="/dev/shm" if os.access("/dev/shm", os.W_OK) else None)
