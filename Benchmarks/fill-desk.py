#!/usr/bin/env python3
"""Fills a workspace's database with cases for measuring the desk, and measures what its pages cost.

usage: fill-desk.py WORKSPACE COUNT OPEN            adds COUNT closed cases, of which the newest OPEN are open
       fill-desk.py --measure WORKSPACE PROGRAM     CPU of each page: `desk-cgi` started once a page, best of 5

WORKSPACE has been through `huiyin check` and holds places, units, categories and an account. The rows are made by SQL in
one go: they are as the desk reads them, and their histories are short.
"""

import base64
import hashlib
import resource
import secrets
import sqlite3
import subprocess
import sys
import time

TEXTS = ["小区东门路灯不亮已经三天", "三号楼前垃圾桶满了没人清运", "昨天下午停水到现在没有来水", "地下车库管道漏水积水很深", "电梯坏了老人上下楼不方便"]
OPEN_STATES = ["received", "returned", "dispatched", "signed", "contacted"]
NOW = int(time.time())


def fill(path, count, open_count):
    base = sqlite3.connect(path, isolation_level=None)
    base.execute("PRAGMA journal_mode = MEMORY")
    base.execute("PRAGMA synchronous = OFF")
    base.execute("PRAGMA cache_size = -400000")
    base.create_function("words", 1, words, deterministic=True)
    places = [row[0] for row in base.execute("SELECT id FROM places WHERE level = (SELECT max(level) FROM places)")]
    units = [row[0] for row in base.execute("SELECT id FROM units")]
    categories = [row[0] for row in base.execute("SELECT id FROM categories WHERE parent_id IS NOT NULL")]
    first = base.execute("SELECT coalesce(max(id), 0) FROM cases").fetchone()[0] + 1
    last = first + count - 1
    base.execute("BEGIN")
    base.execute("CREATE TEMP TABLE numbers (id INTEGER PRIMARY KEY)")
    base.executemany("INSERT INTO numbers VALUES (?)", ((n,) for n in range(first, last + 1)))

    def pick(values, salt):
        return "CASE (n.id * 2654435761 + %d) / 7 %% %d %s END" % (
            salt, len(values), " ".join(f"WHEN {i} THEN {value!r}" for i, value in enumerate(values)))

    is_open = f"n.id > {last - open_count}"
    received = f"({NOW} - ({last} - n.id) * 90)"
    state = f"CASE WHEN {is_open} THEN {pick(OPEN_STATES, 3)} WHEN n.id % 200 = 0 THEN 'rated' WHEN n.id % 997 = 0 THEN 'shelved' ELSE 'closed' END"
    base.execute(f"""
        INSERT INTO cases (id, number, query_code, kind, channel, place_id, category_id, state, unit_id, event_count,
          received_at, dispatched_at, answered_at, sign_due, answer_due, return_count, reopen_count, extension_count,
          grade, resolution, is_public_import, wants_no_publication, flags, supervised_at, instructed_at, promised_at, rated_at)
        SELECT n.id, '2019' || printf('%04d-%04d', 101 + n.id / 9000, n.id % 9000), 'AAAAAA',
          {pick(["help", "complaint", "consultation"], 1)}, {pick(["web", "code", "hotline"], 2)},
          {pick(places, 4)}, {pick(categories, 5)}, {state},
          CASE WHEN {state} = 'received' THEN NULL ELSE {pick(units, 6)} END, 2, {received}, {received} + 60,
          CASE WHEN {is_open} THEN NULL ELSE {received} + 90000 END, {received} + 7200, {received} + 300000, 0, 0, 0,
          CASE WHEN n.id % 400 = 0 THEN 1 WHEN n.id % 200 = 0 THEN 5 END, CASE WHEN n.id % 200 = 0 THEN 2 END, 0, 0,
          CASE WHEN n.id % 60 = 0 THEN 1 ELSE 0 END, CASE WHEN n.id % 300 = 0 THEN {received} END,
          CASE WHEN n.id % 500 = 0 THEN {received} END, CASE WHEN {state} = 'shelved' THEN {received} + 9000000 END,
          CASE WHEN n.id % 200 = 0 THEN {received} + 99000 END
        FROM numbers n""")
    base.execute(f"INSERT INTO reports SELECT n.id, NULL, {pick(TEXTS, 8)} || '，编号 ' || n.id, NULL FROM numbers n")
    for sequence, action, role in [(1, "receive", "resident"), (2, "dispatch", "dispatcher")]:
        base.execute(f"""
            INSERT INTO events (case_id, sequence, at, action, role, has_deadlines)
            SELECT n.id, {sequence}, {received} + {sequence}, '{action}', '{role}', 0 FROM numbers n""")
    base.execute("INSERT INTO report_words (rowid, words) SELECT case_id, words(text) FROM reports WHERE case_id >= ?", (first,))
    base.execute("INSERT OR REPLACE INTO settings VALUES ('words-up-to', ?)", (str(last),))
    base.execute("DELETE FROM changes WHERE revision < (SELECT max(revision) FROM changes)")
    base.execute("COMMIT")
    base.execute("ANALYZE")


def words(text):
    """As SearchText has them."""
    runs, word = [], ""
    for character in text.lower() + " ":
        if "\u4e00" <= character <= "\u9fff":
            word += character
            continue
        runs += [word[i:i + 2] for i in range(len(word) - 1)] + ([word[-1]] if word else [])
        word = ""
        if character.isalnum():
            runs.append(character) if not runs or not runs[-1].isdigit() else runs.__setitem__(-1, runs[-1] + character)
    return " ".join(runs)


def session(path, role):
    base = sqlite3.connect(path)
    token = secrets.token_bytes(32)
    user = base.execute("SELECT id FROM users WHERE role = ? LIMIT 1", (role,)).fetchone()
    base.execute("INSERT INTO sessions VALUES (?, ?, ?, ?)", (hashlib.sha256(token).digest(), user[0], NOW, int(time.time()) + 30))
    base.commit()
    return base64.urlsafe_b64encode(token).decode().rstrip("=")


def cpu_of(program, environment):
    """CPU of one run in milliseconds, finer than a tick of the clock."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    answer = subprocess.run([program], env=environment, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return answer, 1000 * (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)


def measure(workspace, program):
    path = workspace + "/var/portal.sqlite"
    base = sqlite3.connect(path)
    total, opened = base.execute("SELECT count(*), sum(state IN ('received','returned','dispatched','signed','contacted')) FROM cases").fetchone()
    print(f"{total} cases, {opened} open")
    place = base.execute("SELECT code FROM places ORDER BY level DESC LIMIT 1").fetchone()[0]
    unit = base.execute("SELECT code FROM units LIMIT 1").fetchone()[0]
    number = base.execute("SELECT number FROM cases WHERE state = 'received' ORDER BY id DESC LIMIT 1").fetchone()[0]
    for role, targets in {
        "dispatcher": [
            "/list/dispatch", "/list/sign", "/list/today", "/list/overdue", "/list/returned", "/list/unhappy", "/list/joint",
            "/list/supervised", "/list/instructed", "/list/shelved", "/list/open", "/list/all", "/list/open?page=100",
            f"/list/open?place={place}", f"/list/open?unit={unit}", "/list/open?order=newest", "/list/open?kind=praise",
            "/list/all?kind=praise", f"/list/all?unit={unit}", "/list/all?q=%E8%B7%AF%E7%81%AF", "/list/all?q=%E6%B2%A1%E6%9C%89%E8%BF%99",
            "/list/all?q=" + number, "/case/" + number, f"/case/{number}?list=open&at=0"],
        "handler": ["/list/mine", "/list/sign", "/list/overdue", "/list/joint", "/list/all"],
    }.items():
        cookie = session(path, role)
        for target in targets:
            page, _, query = target.partition("?")
            environment = {
                "HUIYIN_WORKSPACE": workspace, "REQUEST_METHOD": "GET", "SCRIPT_NAME": "/cgi-bin/desk", "PATH_INFO": page,
                "QUERY_STRING": query, "HTTP_COOKIE": "__Host-desk=" + cookie, "HTTPS": "on", "HTTP_HOST": "localhost"}
            runs = [cpu_of(program, environment) for _ in range(5)]
            if not runs[0][0].stdout.startswith(b"Status: 200"):
                sys.exit(f"{target}: {runs[0][0].stdout[:200]!r} {runs[0][0].stderr!r}")
            print(f"{min(spent for _, spent in runs):7.1f} ms  {len(runs[0][0].stdout):7} bytes  {role:10} {target}")


if len(sys.argv) == 4 and sys.argv[1] == "--measure":
    measure(sys.argv[2], sys.argv[3])
elif len(sys.argv) == 4:
    fill(sys.argv[1] + "/var/portal.sqlite", int(sys.argv[2]), int(sys.argv[3]))
else:
    sys.exit(__doc__)
