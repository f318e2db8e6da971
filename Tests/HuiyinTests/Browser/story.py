"""What the stories told in a real browser share: people with browsers of their own, stages, a picture where a step fails.

A story is called with BASE CODE SHOTS, the people on its standard input: {"role": ["login", "password"], …}
"""

import json
import pathlib
import sys
import time

from playwright.sync_api import sync_playwright

BASE, CODE, SHOTS = sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3])
PEOPLE = json.load(sys.stdin)
# Milliseconds for a page, seconds for a build that begins by itself.
LONGEST = 30_000
LONGEST_BUILD = 90


class Person:
    """Somebody with a browser of their own."""

    def __init__(self, browser, width=1280):
        self.context = browser.new_context(
            java_script_enabled=False, locale="zh-CN", viewport={"width": width, "height": 900})
        self.context.set_default_timeout(LONGEST)
        self.page = self.context.new_page()

    def go(self, path):
        answer = self.page.goto(BASE + path)
        assert answer.ok, f"{path}: {answer.status}"

    def text(self):
        return self.page.locator("main").inner_text()

    def sign_in(self, role):
        login, password = PEOPLE[role]
        self.go("/cgi-bin/desk/sign-in")
        self.page.fill("#login", login)
        self.page.fill("#password", password)
        self.page.locator("form:has(#password) button").click()
        assert self.page.locator("#password").count() == 0, f"{role} is signed in"
        return self


def wait_for(state, is_there, complaint):
    """Waits until the site, built anew by itself, is in a state, and gives that state."""
    until = time.monotonic() + LONGEST_BUILD
    while True:
        now = state()
        if is_there(now):
            return now
        assert time.monotonic() < until, complaint(now)
        time.sleep(0.5)


def stage(name, **facts):
    print(json.dumps({"stage": name, **facts}, ensure_ascii=False), flush=True)


def tell(story):
    """Tells a story; ends with 1 and a picture where a step fails."""
    SHOTS.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path="/usr/lib/chromium/chromium",
            args=["--no-sandbox", "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1"])
        try:
            story(browser)
        except Exception as failure:
            for context in browser.contexts:
                for place, page in enumerate(context.pages):
                    page.screenshot(path=SHOTS / f"failed-{id(context)}-{place}.png", full_page=True)
                    print(page.url, page.locator("body").inner_text()[:600], file=sys.stderr)
            print(f"{type(failure).__name__}: {failure}", file=sys.stderr)
            sys.exit(1)
        finally:
            browser.close()
