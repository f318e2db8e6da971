"""One report with a telephone number and a name, from its answer to its withdrawal, in a real browser without scripts.

usage: publication.py BASE CODE SHOTS < people.json      people: {"role": ["login", "password"], …}

Prints one line of JSON for every stage; ends with 1 and a picture where a step fails.
"""

import re
import urllib.error
import urllib.request

from story import BASE, CODE, PEOPLE, SHOTS, Person, stage, tell, wait_for

TEXT = "我叫王建国，电话13812345678。楼道灯坏了一个星期，楼下修车铺的人也说看不见。"
SECRETS = ["王建国", "13812345678", "修车铺"]


def report(browser):
    resident = Person(browser, width=360)
    resident.go(f"/R/{CODE}")
    resident.page.fill("#text", TEXT)
    resident.page.select_option("#category", index=1)
    # A photograph of nothing but the form itself, wider than the desk shows it on a telephone.
    picture = resident.page.screenshot(type="jpeg", clip={"x": 0, "y": 0, "width": 360, "height": 270})
    resident.page.set_input_files("#photos", {"name": "a.jpg", "mimeType": "image/jpeg", "buffer": picture})
    resident.page.locator("main form button[type=submit]").first.click()
    return resident.page.locator(".big-number").first.inner_text().strip()


def answer(browser, number):
    dispatcher = Person(browser).sign_in("dispatcher")
    dispatcher.go(f"/cgi-bin/desk/case/{number}")
    form = dispatcher.page.locator("details:has(input[name=action][value=dispatch])").first
    if form.get_attribute("open") is None:
        form.locator("summary").click()
    form.locator("select[name=target]").select_option(PEOPLE["first-unit"])
    form.locator("button.d-main-button").click()
    unit = Person(browser).sign_in("first")
    unit.go(f"/cgi-bin/desk/case/{number}")
    unit.page.locator("button[name=action][value=sign]").first.click()
    form = unit.page.locator("details:has(input[name=action][value=answer])").first
    if form.get_attribute("open") is None:
        form.locator("summary").click()
    form.locator("textarea[name=text]").fill("已联系王建国，灯已换好。")
    form.locator("button.d-main-button").click()


class Editor(Person):
    def open(self, number):
        self.go(f"/cgi-bin/desk/publication/{number}")

    def passage(self, words):
        return self.page.locator(".d-found li", has=self.page.locator(f"b:text-is('{words}')")).first

    def draft(self):
        """What the public would read, as the page shows it."""
        return "".join(self.page.locator(".d-pair > div:nth-child(2) .d-passages").all_inner_texts())

    def done(self):
        assert self.page.locator("[role=alert]").count() == 0, self.text()
        assert self.page.locator("[role=status]").count() == 1, self.text()


def decide(browser, number):
    editor = Editor(browser).sign_in("editor")
    assert number in editor.text(), "the day of an editor begins with what waits"
    assert not any(secret in editor.text() for secret in SECRETS[:2]), "the queue shows drafts, no originals"
    editor.open(number)
    draft = editor.draft()
    assert "王建国" not in draft and "13812345678" not in draft and "修车铺" in draft, draft
    editor.page.screenshot(path=SHOTS / "draft.png", full_page=True)
    stage("draft")

    name = editor.passage("王建国")
    name.locator("summary").click()
    name.locator("button").click()
    assert "写下理由" in editor.page.locator("[role=alert]").inner_text(), "nothing is shown without a reason"
    name = editor.passage("王建国")
    name.locator("summary").click()
    name.locator("select[name=why]").select_option("consent")
    name.locator("button").click()
    editor.done()
    assert "王建国" in editor.draft() and "本人书面同意" in editor.text()
    editor.passage("王建国").locator("button").click()
    editor.done()
    assert "王建国" not in editor.draft()
    stage("shown and hidden again")

    editor.page.fill("input[name=phrase]", "楼下修车铺的人")
    editor.page.locator("form:has(input[name=phrase]) button").click()
    editor.done()
    assert "修车铺" not in editor.draft() and "（略）" in editor.draft()
    editor.page.locator("form:has(input[name=deed][value=publish]) button").click()
    editor.done()
    stage("published")
    return editor


def clear_photograph(browser, editor, number):
    """Covers a part of the photograph by two clicks on it, on a telephone and on a large screen, and publishes it."""
    phone = Editor(browser, width=360).sign_in("editor")
    for person, shot, corners in [(editor, "wide", [(20, 20), (120, 60)]), (phone, "narrow", [(160, 100), (40, 140)])]:
        person.open(number)
        person.page.locator("a:text-is('照片 1')").click()
        assert person.page.locator(".d-shot:visible").count() == 1, "one size is shown, the one that fits"
        width = person.page.evaluate("document.documentElement.scrollWidth")
        assert width <= person.page.viewport_size["width"], f"{width} points wide"
        for x, y in corners:
            picture = person.page.locator(f".d-{shot} input[type=image]")
            size = picture.bounding_box()
            assert [size["width"], size["height"]] == [int(picture.get_attribute(side)) for side in ("width", "height")]
            picture.click(position={"x": x, "y": y})
        person.done()
    editor.go(f"/cgi-bin/desk/publication/{number}/photo/1")
    assert editor.page.locator(".d-boxes li").count() == 2, editor.text()
    editor.page.screenshot(path=SHOTS / "photograph.png", full_page=True)
    form = editor.page.locator("form:has(input[name=deed][value=publish])")
    form.locator("button").click()
    assert "看过大图" in editor.page.locator("[role=alert]").inner_text(), "nothing is published without the tick"
    form.locator("input[name=cleared]").check()
    form.locator("input[name=words]").fill("楼道入口")
    form.locator("button").click()
    editor.done()


def fetched(path):
    try:
        with urllib.request.urlopen(BASE + path) as page:
            return page.read()
    except urllib.error.HTTPError:
        return b""


def site(path):
    return fetched(path).decode()


def photographs(page):
    """The addresses of the photographs on a page."""
    return re.findall(r"/photos/[0-9a-f]{32}\.jpg", page)


def waits_for(path, words):
    """Waits until a page of the site says so."""
    return wait_for(
        lambda: site(path), lambda page: words in page, lambda page: f"{path} does not say {words}: {page[:2000]}")


def live(browser):
    number = report(browser)
    answer(browser, number)
    stage("answered", number=number)
    editor = decide(browser, number)
    path = f"/cases/{number[:4]}-{number[4:6]}/{number}.html"
    page = waits_for(path, "楼道灯坏了一个星期")
    for text in (page, site("/cases/"), site("/feeds/cases.atom"), site("/data/cases.csv")):
        assert text and not any(secret in text for secret in SECRETS)
    assert "（略）也说看不见" in page and "灯已换好" in page
    stage("on the site")
    assert photographs(page) == [], "no photograph is public by itself"
    clear_photograph(browser, editor, number)
    page = waits_for(path, "<figure>")
    files = photographs(page)
    assert len(files) == 2 and "楼道入口" in page and "遮住的地方是为了保护隐私" in page, page
    assert all(fetched(file).startswith(b"\xff\xd8\xff") for file in files)
    stage("photograph on the site")

    editor.open(number)
    editor.page.locator("details:has(input[name=deed][value=withdraw]) summary").click()
    form = editor.page.locator("form:has(input[name=deed][value=withdraw])")
    form.locator("textarea").fill("反映人来电要求")
    form.locator("button").click()
    editor.done()
    assert "已撤下" in editor.text() and "反映人来电要求" in editor.text()
    page = waits_for(path, "这件工单已撤下")
    for text in (page, site("/cases/"), site("/feeds/cases.atom"), site("/data/cases.csv"), site("/")):
        assert "楼道灯坏了一个星期" not in text
    assert not any(fetched(file) for file in files), "the photograph goes with its case"
    stage("withdrawn")


tell(live)
