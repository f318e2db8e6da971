#!/usr/bin/env python3
"""Measures what one accepted report costs: user and system CPU of CGI programs started as a web server starts them.

usage: measure-cgi.py WORKSPACE RUNS NAME=PROGRAM…

Each program gets the same form on its standard input, in turns so that all meet the same machine, and must answer 303.
Prints the median and mean milliseconds of CPU and of wall time, and the ratio of the means to the first program's.
"""
import os
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.parse

TEXT = "小区东门的路灯坏了三天了，晚上很黑，老人出门不方便。希望尽快修好，谢谢！" * 4


def prepare(database):
    """Limits that no measurement reaches: all reports come from one address, within an hour and with one text."""
    db = sqlite3.connect(database)
    db.execute("INSERT OR REPLACE INTO settings VALUES ('abuse-limits', '1 0 24 1000000 1000000 1000000 1000000')")
    db.commit()
    db.close()


def form(database):
    db = sqlite3.connect(f"file:{database}?mode=ro", uri=True)
    code, place = db.execute(
        "SELECT c.text, p.code FROM codes c JOIN places p ON p.id = c.place_id WHERE NOT c.is_retired LIMIT 1").fetchone()
    category, = db.execute("SELECT code FROM categories WHERE parent_id IS NOT NULL AND NOT is_retired").fetchone()
    db.close()
    return urllib.parse.urlencode({
        "place": place, "code": code, "text": TEXT, "location": "3 号楼南侧", "kind": "help", "category": category,
        "phone": "", "homepage": ""}).encode()


def opened(program, workspace):
    """The cookie of a form that was opened; empty where a program has none."""
    environment = {
        "REQUEST_METHOD": "GET", "SCRIPT_NAME": "/cgi-bin/report", "PATH_INFO": "/stamp", "QUERY_STRING": "",
        "CONTENT_LENGTH": "0", "SERVER_NAME": "localhost", "REMOTE_ADDR": "127.0.0.1", "HUIYIN_WORKSPACE": workspace}
    answer = subprocess.run([program], env=environment, stdin=subprocess.DEVNULL, capture_output=True).stdout
    cookies = [line[12:].split(b";")[0] for line in answer.split(b"\r\n") if line.startswith(b"Set-Cookie: ")]
    return cookies[0].decode() if cookies else ""


def run(program, body, workspace, cookie):
    environment = {
        "REQUEST_METHOD": "POST", "SCRIPT_NAME": "/cgi-bin/report", "PATH_INFO": "/submit", "QUERY_STRING": "",
        "HTTP_COOKIE": cookie,
        "CONTENT_TYPE": "application/x-www-form-urlencoded", "CONTENT_LENGTH": str(len(body)),
        "GATEWAY_INTERFACE": "CGI/1.1", "SERVER_PROTOCOL": "HTTP/1.1", "SERVER_NAME": "localhost",
        "REMOTE_ADDR": "127.0.0.1", "HTTP_HOST": "localhost", "HUIYIN_WORKSPACE": workspace}
    read_in, write_in = os.pipe()
    read_out, write_out = os.pipe()
    os.write(write_in, body)
    os.close(write_in)
    begun = time.monotonic()
    pid = os.posix_spawn(program, [program], environment, file_actions=[
        (os.POSIX_SPAWN_DUP2, read_in, 0), (os.POSIX_SPAWN_DUP2, write_out, 1)])
    os.close(read_in)
    os.close(write_out)
    answer = os.read(read_out, 65536)
    _, status, used = os.wait4(pid, 0)
    wall = time.monotonic() - begun
    os.close(read_out)
    if status != 0 or not answer.startswith(b"Status: 303"):
        sys.exit(f"{program} did not take the report: {answer[:200]!r}")
    return used.ru_utime, used.ru_stime, wall


def main():
    source, runs = os.path.abspath(sys.argv[1]), int(sys.argv[2])
    programs = [argument.split("=", 1) for argument in sys.argv[3:]]
    with tempfile.TemporaryDirectory(dir=os.environ.get("BENCH_DIR")) as folder:
        workspaces, bodies, costs, cookies = {}, {}, {}, {}
        for name, _ in programs:
            workspaces[name] = os.path.join(folder, name)
            os.makedirs(workspaces[name] + "/var")
            shutil.copy(source + "/var/portal.sqlite", workspaces[name] + "/var/")
            prepare(workspaces[name] + "/var/portal.sqlite")
            os.symlink(os.path.join(source, "site-templates"), workspaces[name] + "/site-templates")
            bodies[name] = form(workspaces[name] + "/var/portal.sqlite")
            costs[name] = []
        for name, program in programs:
            cookies[name] = opened(os.path.abspath(program), workspaces[name])
        for turn in range(runs + 10):
            for name, program in programs:
                # Sent again as it is, a form makes no case.
                body = bodies[name] + f"&turn={turn}".encode()
                cost = run(os.path.abspath(program), body, workspaces[name], cookies[name])
                if turn >= 10:
                    costs[name].append(cost)
        first = statistics.mean(u + s for u, s, _ in costs[programs[0][0]])
        for name, _ in programs:
            cpu = [(u + s) * 1000 for u, s, _ in costs[name]]
            user = statistics.mean(u for u, _, _ in costs[name]) * 1000
            wall = [w * 1000 for _, _, w in costs[name]]
            print(f"{name:12} cpu mean {statistics.mean(cpu):6.2f} ms (user {user:5.2f}) median {statistics.median(cpu):6.2f}"
                  f"  wall median {statistics.median(wall):6.2f}  ratio {statistics.mean(cpu) / 1000 / first:5.2f}")


main()
