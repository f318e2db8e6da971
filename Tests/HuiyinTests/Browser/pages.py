"""Every kind of page as people meet it: on a small phone, a large screen, in the dark, with large letters, with a keyboard.

usage: pages.py BASE CODE SHOTS < people.json

Prints one line of JSON for every page; ends with 1 and says what is wrong where a page has something wrong. Checked are the rules of
axe-core, sideways scrolling at 320 px and with letters of twice the size, marks of what has the focus, requests to other hosts
and what the browser complains of.
"""

import pathlib
import re
import sys

import axe_playwright_python

from story import BASE, CODE, LONGEST, Person, stage, tell

AXE = (pathlib.Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# Widths in CSS pixels, what the person prefers, and what the address says besides.
VIEWS = [
    ("phone", 360, "light", ""), ("screen", 1280, "light", ""), ("dark phone", 360, "dark", ""),
    ("dark screen", 1280, "dark", ""), ("large letters", 360, "light", "#large"),
]
PAGES = [
    "/", "/cases/", "/months/2026-10/", "/places/", "/units/", "/categories/", "/months/", "/leaderboards/",
    "/leaderboards/2026-10/appraisal/", "/overdue/", "/topics/", "/briefs/",
    "/search/", "/track/", "/data/", "/figures/", "/faq/", "/contacts/", "/services/", "/notices/", "/about/design/",
    f"/R/{CODE}", "/cgi-bin/report/search?q=%E8%B7%AF%E7%81%AF", "/cgi-bin/desk/sign-in", "/no/such/page",
]

# What each of the staff works on; the first link of a pattern on an address is followed.
DESK = {
    "dispatcher": [("/list/dispatch", ""), ("/list/all", r"/cgi-bin/desk/case/[\d-]+[^\"]*"), ("/password", "")],
    "editor": [("/publication", r"/cgi-bin/desk/publication/[\d-]+")],
    "publicist": [("/publicity", ""), ("/print", ""), ("/print/new", r"/cgi-bin/desk/print/new\?[^\"]+")],
}
DESK_VIEWS = [("phone", 360, "light"), ("dark screen", 1280, "dark")]


def follow(page, address, pattern):
    """The first address on a page that looks so."""
    page.goto(BASE + address)
    found = re.search(f'href="({pattern})"', page.content())
    return [found.group(1)] if found else []


def opened(browser, width, colours):
    context = browser.new_context(locale="zh-CN", viewport={"width": width, "height": 800}, color_scheme=colours)
    context.set_default_timeout(LONGEST)
    return context.new_page()


def violations(page):
    page.evaluate(AXE)
    found = page.evaluate("rules => axe.run({runOnly: rules})", RULES)["violations"]
    return [f"{one['id']}: {node['html'][:160]}" for one in found for node in one["nodes"][:2]]


def overflow(page):
    return page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")


def focus_is_marked(page):
    """Whether what the tab key reaches first shows that it has the focus."""
    page.keyboard.press("Tab")
    return page.evaluate("""() => {
      const style = getComputedStyle(document.activeElement)
      return document.activeElement !== document.body
        && (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0 || style.boxShadow !== "none")
    }""")


def look(browser, address):
    wrong = []
    for view, width, colours, rest in VIEWS:
        page = opened(browser, width, colours)
        complaints, foreign = [], []
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("console", lambda said: "Security Policy" in said.text and complaints.append(said.text))
        page.on("request", lambda request: request.url.startswith(BASE) or foreign.append(request.url))
        page.goto(BASE + address + rest)
        wrong += [f"{view}: {one}" for one in violations(page) + complaints + foreign]
        page.context.close()
    page = opened(browser, 320, "light")
    page.goto(BASE + address)
    if overflow(page) > 0:
        wrong.append(f"scrolls {overflow(page)} px sideways at 320 px")
    if not focus_is_marked(page):
        wrong.append("what has the focus is not marked")
    page.set_viewport_size({"width": 1280, "height": 800})
    page.evaluate("document.documentElement.style.setProperty('font-size', '200%', 'important')")
    if overflow(page) > 0:
        wrong.append(f"scrolls {overflow(page)} px sideways with letters of twice the size")
    page.context.close()
    return wrong


def look_at_desk(browser, person, address):
    """The same rules for a page that only somebody signed in sees."""
    wrong = []
    for view, width, colours in DESK_VIEWS:
        context = browser.new_context(
            locale="zh-CN", viewport={"width": width, "height": 800}, color_scheme=colours, storage_state=person.context.storage_state())
        context.set_default_timeout(LONGEST)
        page = context.new_page()
        page.goto(BASE + address)
        assert page.locator("#password[autocomplete=current-password]").count() == 0 or address.endswith("/password"), address
        wrong += [f"{view}: {one}" for one in violations(page)]
        if overflow(page) > 0:
            wrong.append(f"{view}: scrolls {overflow(page)} px sideways")
        context.close()
    return wrong


def desk_pages(browser):
    """Every page of the desk that has a look of its own, with whom it is shown to."""
    for role, pages in DESK.items():
        person = Person(browser).sign_in(role)
        for address, pattern in pages:
            yield person, "/cgi-bin/desk" + address
            for found in follow(person.page, "/cgi-bin/desk" + address, pattern) if pattern else []:
                yield person, found.replace("&amp;", "&")
        person.context.close()


def live(browser):
    page = opened(browser, 1280, "light")
    addresses = PAGES + follow(page, "/cases/", r"/cases/\d{4}-\d\d/[\d-]+\.html") + follow(page, "/places/", r"/places/\d+/")
    addresses += follow(page, "/units/", r"/units/[\w-]+/") + follow(page, "/leaderboards/", r"/leaderboards/\d{4}-\d\d/")
    page.context.close()
    failures = 0
    for address in addresses:
        wrong = look(browser, address)
        failures += bool(wrong)
        stage(address, wrong=wrong)
    for person, address in desk_pages(browser):
        wrong = look_at_desk(browser, person, address)
        failures += bool(wrong)
        stage(address, wrong=wrong)
    if failures:
        sys.exit(1)


tell(live)
