#!/usr/bin/env python3
"""The peer of `huiyin import`: a plain script that stores the same rows in the same tables, checking nothing.

usage: import.py WORKSPACE FILE
"""

import datetime
import json
import random
import sqlite3
import sys

ALPHABET = "0123456789ACDEFGHJKMNPRTUVWXY"
KINDS = {"咨询": "consultation", "求助": "help", "投诉": "complaint", "举报": "tip-off", "建议": "suggestion", "表扬": "praise"}


def seconds(text):
    return int(datetime.datetime.fromisoformat(text + "+08:00").timestamp())


def ids(db, table):
    return dict(db.execute(f"SELECT name, id FROM {table}"))


def main():
    db = sqlite3.connect(sys.argv[1] + "/var/portal.sqlite", isolation_level=None)
    db.executescript("PRAGMA journal_mode=TRUNCATE; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; BEGIN IMMEDIATE")
    places, units, categories = (ids(db, table) for table in ("places", "units", "categories"))
    counts = {}
    with open(sys.argv[2], encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            received, replied = seconds(row["received"]), seconds(row["replied"])
            unit, day = units[row["unit"]], row["received"][:10].replace("-", "")
            counts[day] = counts.get(day, 0) + 1
            case = db.execute(
                "INSERT INTO cases (number, query_code, kind, channel, place_id, category_id, state, unit_id, event_count,"
                " received_at, dispatched_at, signed_at, answered_at, return_count, reopen_count, extension_count, source,"
                " source_id, is_public_import, wants_no_publication)"
                " VALUES (?,?,?,'import',?,?,'answered',?,4,?,?,?,?,0,0,0,?,?,1,0)",
                (f"{day}-{counts[day]:04}", "".join(random.choices(ALPHABET, k=6)), KINDS[row["kind"]], places[row["place"]],
                 categories[row["category"]], unit, received, received, replied, replied, "cases", row["id"])).lastrowid
            db.execute("INSERT INTO reports VALUES (?,?,?,NULL)", (case, row["title"], row["text"]))
            db.executemany(
                "INSERT INTO events (case_id, sequence, at, action, role, unit_id, target_id, has_deadlines, text)"
                " VALUES (?,?,?,?,'system',?,?,0,?)",
                [(case, 1, received, "receive", None, None, None), (case, 2, received, "dispatch", None, unit, None),
                 (case, 3, replied, "sign", unit, None, None), (case, 4, replied, "answer", unit, None, row["reply"])])
            db.execute("INSERT INTO publications (case_id, state, decided_by, decided_at, title, question, answer)"
                       " VALUES (?,'published','editor',?,?,?,?)",
                       (case, replied, row["title"], row["text"], row["reply"]))
    db.execute("COMMIT")


main()
