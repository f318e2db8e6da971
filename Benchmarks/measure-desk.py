#!/usr/bin/env python3
"""Measures what the desk's pages cost: user and system CPU of the CGI program started as a web server starts it.

usage: measure-desk.py HUIYIN DESK_CGI WORKSPACE RUNS

Adds an account of each role that has work lists to the workspace, signs in with it, and asks for every list of that role, as it is first
shown, newest first, its 40th page, the part of a street, what holds a word, and for the page of a case in it. Prints the median and the highest milliseconds
of CPU of each.
"""
import os
import re
import secrets
import sqlite3
import statistics
import subprocess
import sys
import urllib.parse

ROLES = ["dispatcher", "handler", "supervisor", "leader"]
VIEWS = {
    "first page": "", "newest": "?order=newest", "page 40": "?page=40", "a street": "?place={street}", "路灯": "?q=%E8%B7%AF%E7%81%AF"}


class Desk:
    """The program with somebody signed in."""

    def __init__(self, program, workspace):
        self.program, self.workspace, self.cookie = program, workspace, ""

    def ask(self, path, body=None):
        """The answer's head and body, and the seconds of CPU."""
        path, _, query = path.partition("?")
        environment = {
            "REQUEST_METHOD": "GET" if body is None else "POST", "SCRIPT_NAME": "/cgi-bin/desk", "PATH_INFO": path,
            "QUERY_STRING": query, "CONTENT_TYPE": "application/x-www-form-urlencoded", "CONTENT_LENGTH": str(len(body or b"")),
            "GATEWAY_INTERFACE": "CGI/1.1", "SERVER_PROTOCOL": "HTTP/1.1", "SERVER_NAME": "localhost", "HTTP_HOST": "localhost",
            "HTTPS": "on", "REMOTE_ADDR": "127.0.0.1", "HTTP_COOKIE": self.cookie, "HUIYIN_WORKSPACE": self.workspace}
        read_in, write_in = os.pipe()
        read_out, write_out = os.pipe()
        os.write(write_in, body or b"")
        os.close(write_in)
        pid = os.posix_spawn(self.program, [self.program], environment, file_actions=[
            (os.POSIX_SPAWN_DUP2, read_in, 0), (os.POSIX_SPAWN_DUP2, write_out, 1), (os.POSIX_SPAWN_CLOSE, write_in),
            (os.POSIX_SPAWN_CLOSE, read_out)])
        os.close(read_in)
        os.close(write_out)
        with os.fdopen(read_out, "rb") as out:
            head, _, text = out.read().partition(b"\r\n\r\n")
        _, status, used = os.wait4(pid, 0)
        if status != 0:
            sys.exit(f"{path} ended with {os.waitstatus_to_exitcode(status)}")
        return head.decode(), text.decode(), used.ru_utime + used.ru_stime

    def sign_in(self, login, password):
        head, _, _ = self.ask("/sign-in", urllib.parse.urlencode({"login": login, "password": password, "to": "/"}).encode())
        found = re.search(r"Set-Cookie: ([^;\r]+)", head, re.IGNORECASE)
        if not found:
            sys.exit(f"{login} could not sign in: {head}")
        self.cookie = found.group(1)

    def lists(self):
        _, text, _ = self.ask("/list/all")
        return sorted(set(re.findall(r"/cgi-bin/desk/list/([\w-]+)", text)))

    def cost(self, path, runs):
        """Milliseconds of CPU, run by run; none where there is no such page."""
        milliseconds = []
        for _ in range(runs):
            head, _, seconds = self.ask(path)
            if not head.startswith("Status: 200"):
                sys.exit(f"{path}: {head.splitlines()[0]}")
            milliseconds.append(seconds * 1000)
        return milliseconds


def add_user(huiyin, workspace, role, unit):
    login, password = f"{role}-{secrets.token_hex(3)}", secrets.token_urlsafe(18)
    unit_of = ["--unit", unit] if role == "handler" else []
    subprocess.run(
        [huiyin, "user", "add", login, "--name", "测量", "--role", role, *unit_of, "--workspace", workspace],
        input=password + "\n", text=True, check=True, capture_output=True)
    return login, password


def known(workspace):
    """How many cases there are, the unit and the street with most of them."""
    with sqlite3.connect(f"file:{workspace}/var/portal.sqlite?mode=ro", uri=True) as database:
        count, = database.execute("SELECT count(*) FROM cases").fetchone()
        unit, = database.execute(
            "SELECT code FROM units JOIN cases ON unit_id = units.id GROUP BY units.id ORDER BY count(*) DESC LIMIT 1").fetchone()
        street, = database.execute(
            "SELECT s.code FROM places s JOIN places c ON c.parent_id = s.id JOIN cases ON place_id = c.id "
            "WHERE s.parent_id IS NOT NULL GROUP BY s.id ORDER BY count(*) DESC LIMIT 1").fetchone()
    return count, unit, street


def main():
    huiyin, program, workspace, runs = *map(os.path.abspath, sys.argv[1:4]), int(sys.argv[4])
    count, unit, street = known(workspace)
    print(f"{count:,} cases; ms of CPU, median and highest of {runs}")
    highest = 0
    for role in ROLES:
        desk = Desk(program, workspace)
        desk.sign_in(*add_user(huiyin, workspace, role, unit))
        for name in desk.lists():
            _, text, _ = desk.ask(f"/list/{name}")
            pages = {view: f"/list/{name}{query.format(street=street)}" for view, query in VIEWS.items()}
            if case := re.search(r'/cgi-bin/desk(/case/[\d-]+)"', text):
                pages["a case of it"] = case.group(1)
            cells = []
            for view, path in pages.items():
                costs = desk.cost(path, runs)
                highest = max(highest, statistics.median(costs))
                cells.append(f"{view} {statistics.median(costs):5.1f} {max(costs):5.1f}")
            print(f"  {role:11} {name:10} " + "   ".join(cells), flush=True)
    print(f"  the dearest page: {highest:.1f} ms   (at most 20)")


main()
