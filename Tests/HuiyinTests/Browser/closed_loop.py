"""One case through its whole life in a real browser, without scripts: resident, dispatcher, two units, supervisor.

usage: closed_loop.py BASE CODE SHOTS < people.json      people: {"role": ["login", "password"], …}

Prints one line of JSON for every stage with what the public site says then; ends with 1 and a picture where a step fails.
"""

import csv
import io
import urllib.request

from story import BASE, CODE, PEOPLE, Person, stage, tell, wait_for


class Resident(Person):
    def report(self, text, phone):
        self.go(f"/R/{CODE}")
        self.page.fill("#text", text)
        self.page.fill("#phone", phone)
        self.page.locator("#category option[value]:not([value=''])").first.wait_for(state="attached")
        self.page.select_option("#category", index=1)
        # What is sent faster than anybody types is held for a look.
        self.page.wait_for_timeout(3500)
        self.page.locator("main form button[type=submit]").first.click()
        self.number, self.query_code = (
            self.page.locator(".big-number").nth(place).inner_text().strip() for place in (0, 1))

    def follow(self):
        self.go("/track/")
        form = self.page.locator("main form").first
        form.locator("input[type=text]").nth(0).fill(self.number)
        form.locator("input[type=text]").nth(1).fill(self.query_code)
        form.locator("button").first.click()
        return self.text()

    def rate(self, grade, resolution, text):
        self.follow()
        assert self.page.locator("input[type=radio]:checked").count() == 0, "nothing is chosen beforehand"
        self.page.locator(f"label[for=grade-{grade}]").click()
        self.page.locator(f"label[for=resolution-{resolution}]").click()
        self.page.fill("#judgement-text", text)
        self.page.locator("form:has(#judgement-text) button[type=submit]").click()
        return self.text()


class Staff(Person):
    def __init__(self, browser, role):
        super().__init__(browser)
        self.sign_in(role)

    def open(self, number):
        self.go(f"/cgi-bin/desk/case/{number}")

    def sees(self, number, *lists):
        for name in lists:
            self.go(f"/cgi-bin/desk/list/{name}")
            assert number in self.text(), f"{number} stands in the list {name}"

    def press(self, action):
        """An action that asks for nothing."""
        self.page.locator(f"button[name=action][value={action}]").first.click()

    def does(self, action, text=None, **choices):
        form = self.page.locator(f"details:has(input[name=action][value={action}])").first
        if form.get_attribute("open") is None:
            form.locator("summary").click()
        for name, value in choices.items():
            if form.locator(f"select[name={name}]").count():
                form.locator(f"select[name={name}]").select_option(value)
            else:
                form.locator(f"input[name={name}][value='{value}']").check()
        if text is not None:
            form.locator("textarea[name=text]").fill(text)
        form.locator("button.d-main-button").click()
        assert self.page.locator("[role=alert]").count() == 0, self.text()


def published_counts():
    """What the site says of the whole portal."""
    with urllib.request.urlopen(BASE + "/data/counts.csv") as answer:
        rows = list(csv.DictReader(io.StringIO(answer.read().decode("utf-8-sig"))))
    whole = next(row for row in rows if row["sort"] == "portal")
    return {name: int(value) for name, value in whole.items() if value.isdigit()}


def says(**expected):
    """Waits until the site says so to the digit."""
    wait_for(
        published_counts, lambda counts: all(counts[name] == value for name, value in expected.items()),
        lambda counts: f"wanted {expected}, the site says {counts}")


def live(browser):
    resident = Resident(browser, width=360)
    resident.report("三单元楼道灯坏了一个星期,老人晚上看不见", "13800138000")
    number = resident.number
    says(received=1, open_not_due=1, answered_in_time=0, dispatched=0)
    stage("reported", number=number, queryCode=resident.query_code)

    dispatcher, first, second, supervisor = (
        Staff(browser, role) for role in ("dispatcher", "first", "second", "supervisor"))
    dispatcher.sees(number, "dispatch")
    dispatcher.open(number)
    dispatcher.does("dispatch", target=PEOPLE["first-unit"])
    stage("dispatched")

    second.page.goto(f"{BASE}/cgi-bin/desk/case/{number}")
    assert number not in second.page.locator("h1").inner_text(), "another unit's case is no case"
    first.sees(number, "mine", "sign")
    first.open(number)
    first.press("sign")
    first.does("return", "不属于本单位职责", target=PEOPLE["second-unit"])
    dispatcher.sees(number, "returned")
    dispatcher.open(number)
    dispatcher.does("dispatch", target=PEOPLE["second-unit"])
    stage("returned and dispatched")

    second.open(number)
    second.press("sign")
    second.does("contact", "已打电话,约好上门")
    second.does("answer", "已安排电工,明天更换。")
    assert "已安排电工" in resident.follow()
    says(received=1, open_not_due=0, answered_in_time=1, dispatched=1, returned=1, unresolved=0)
    stage("answered")

    said = resident.rate(2, 0, "还是不亮")
    assert "重新办理" in said
    says(received=1, open_not_due=1, answered_in_time=0, grade_2=0, signed_in_time=0)
    stage("unhappy")
    second.sees(number, "sign")
    second.open(number)
    second.press("sign")
    second.does("contact", "再次上门")
    second.does("answer", "灯具已更换,现场试亮。")
    resident.rate(5, 2, "亮了,谢谢")
    says(open_not_due=0, answered_in_time=1, grade_5=1, resolved=1, signed_in_time=1, contacted_in_time=1)
    stage("satisfied")

    supervisor.open(number)
    supervisor.does("follow-up", "反映人说亮了", outcome="reached", grade="5", resolution="2")
    supervisor.press("close")
    supervisor.does("look-back", "现场看过,灯亮", resolution="2")
    history = supervisor.text()
    assert "现场看过" in history
    says(received=1, open_not_due=0, answered_in_time=1, grade_5=1, grade_2=0, resolved=1, returned=1)
    stage("looked back")


tell(live)
