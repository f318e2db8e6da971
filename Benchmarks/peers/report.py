#!/usr/bin/env python3
"""The second peer of report-cgi: a plain Python CGI script that stores the same rows and answers with 303."""
import datetime
import fcntl
import hashlib
import os
import random
import sqlite3
import sys
import time
import urllib.parse
from html import escape

ALPHABET = "0123456789ACDEFGHJKMNPRTUVWXY"


def query_code():
    values = [random.randrange(10, 29)] + [random.randrange(29) for _ in range(4)]
    values.append(-sum((6 - i) * v for i, v in enumerate(values)) % 29)
    return "".join(ALPHABET[v] for v in values)


def mark(position, what):
    """16 bytes of a text, for counting."""
    return hashlib.blake2b(f"{position} {what}".encode(), digest_size=16).digest()


def answer_due(db, day, kind, category, parent):
    settings = dict(db.execute("SELECT key, value FROM settings"))
    best, amount = -1, 0
    for step, k, c, flag, n, _ in db.execute(
            "SELECT step, kind, category, flag, amount, measure FROM time_limits ORDER BY position"):
        if step != "answer" or flag or k not in (None, kind) or c not in (None, category, parent):
            continue
        weight = (k is not None) + (0 if c is None else 4 if c == category else 2)
        if weight > best:
            best, amount = weight, n
    special = dict(db.execute("SELECT day, is_working FROM calendar_days WHERE day >= ?", (day,)))
    due = day
    while amount:
        due += 1
        if special.get(due, (due + 3) % 7 < 5):
            amount -= 1
    return due * 86400 + int(settings["office-hours"].rsplit("-", 1)[1]) - 8 * 3600


def store(workspace, form):
    path = os.path.join(workspace, "var", "portal.sqlite")
    db = sqlite3.connect(path, timeout=30, isolation_level=None)
    for pragma in ("secure_delete=ON", "temp_store=MEMORY", "cell_size_check=ON", "synchronous=FULL",
                   "recursive_triggers=ON", "journal_mode=TRUNCATE", "foreign_keys=ON", "trusted_schema=OFF"):
        db.execute("PRAGMA " + pragma)
    with open(path + ".queue", "a") as queue:
        fcntl.flock(queue, fcntl.LOCK_EX)
        db.execute("BEGIN IMMEDIATE")
        code_id = None
        if form.get("code"):
            code_id, place = db.execute("SELECT id, place_id FROM codes WHERE text = ?", (form["code"],)).fetchone()
        else:
            place, = db.execute("SELECT id FROM places WHERE code = ? AND NOT is_retired", (form["place"],)).fetchone()
        category, parent = None, ""
        if form.get("category"):
            category, parent = db.execute(
                "SELECT k.id, parent.code FROM categories k LEFT JOIN categories parent ON parent.id = k.parent_id "
                "WHERE k.code = ? AND NOT k.is_retired", (form["category"],)).fetchone()
        now = int(time.time())
        day = (now + 8 * 3600) // 86400
        kind = form.get("kind", "help")
        due = answer_due(db, day, kind, form.get("category"), parent)
        ordinal, = db.execute("INSERT INTO day_counters VALUES (?, 1) ON CONFLICT (day) DO UPDATE SET last = last + 1 "
                              "RETURNING last", (day,)).fetchone()
        date = datetime.date(1970, 1, 1) + datetime.timedelta(days=day)
        number, query = f"{date:%Y%m%d}-{ordinal:04}", query_code()
        case = db.execute(
            "INSERT INTO cases (number, query_code, kind, channel, place_id, category_id, code_id, state, event_count, "
            "received_at, answer_due, return_count, reopen_count, extension_count, is_public_import, "
            "wants_no_publication) VALUES (?, ?, ?, ?, ?, ?, ?, 'received', 1, ?, ?, 0, 0, 0, 0, ?)",
            (number, query, kind, "code" if code_id else "web", place, category, code_id, now, due,
             int("private" in form))).lastrowid
        db.execute("INSERT INTO reports (case_id, text, location) VALUES (?, ?, ?)",
                   (case, form["text"], form.get("location")))
        db.execute("INSERT INTO events (case_id, sequence, at, action, role, has_deadlines, answer_due) "
                   "VALUES (?, 1, ?, 'receive', 'resident', 1, ?)", (case, now, due))
        marks = [os.environ.get("REMOTE_ADDR", ""), str(place), form["text"]]
        db.execute("INSERT INTO arrivals SELECT column1, ?4, 1, ?5 FROM (VALUES (?1), (?2), (?3)) WHERE column1 IS NOT NULL "
                   "ON CONFLICT DO UPDATE SET count = count + 1 RETURNING key, count, first_id",
                   [mark(position, what) for position, what in enumerate(marks)] + [day, case]).fetchall()
        db.execute("COMMIT")
    db.close()
    return number, query


def main():
    body = sys.stdin.buffer.read(int(os.environ["CONTENT_LENGTH"]))
    form = dict(urllib.parse.parse_qsl(body.decode()))
    if not form.get("text") or len(form["text"]) > 2000 or len(form.get("location", "")) > 200:
        print("Status: 422 Unprocessable Content\r\nContent-Type: text/html; charset=utf-8\r\n\r")
        print(f"<!doctype html><textarea>{escape(form.get('text', ''))}</textarea>")
        return
    number, query = store(os.environ["HUIYIN_WORKSPACE"], form)
    print("Status: 303 See Other\r\n"
          f"Location: {os.environ.get('SCRIPT_NAME', '')}/receipt?n={number}&q={query}\r\n"
          "X-Content-Type-Options: nosniff\r\nReferrer-Policy: no-referrer\r\n"
          "Cache-Control: no-store\r\nContent-Length: 0\r\n\r")


main()
