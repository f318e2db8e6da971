"""A publicist orders door plates for two communities, waits until they are made, and takes them along, in a real browser without scripts.

usage: print_room.py BASE CODE SHOTS < people.json      people: {"role": ["login", "password"], …}

Prints one line of JSON for every stage; the last names the file that was taken along. Ends with 1 and a picture where a step fails.
"""

from story import SHOTS, Person, stage, tell, wait_for

PLACES = ["990101001001", "990101001002"]


def order(publicist):
    """Chooses door plates and two communities, one of them by its name."""
    page = publicist.page
    wait_for(
        lambda: publicist.go("/cgi-bin/desk/print/new") or page.locator(".d-designs a").count(),
        lambda count: count > 0, lambda count: "no design can be seen")
    page.locator(".d-designs a", has=page.locator("b:text-is('门牌150×90')")).click()
    page.locator("button[value=make]").click()
    assert "至少一处" in page.locator("[role=alert]").inner_text(), "without a place nothing is ordered"
    page.locator(".d-area summary", has_text="柳岸街道").click()
    page.check(f"input[name=place-{PLACES[0]}]")
    page.fill("input[name=q]", "听荷")
    page.press("input[name=q]", "Enter")
    assert page.is_checked(f"input[name=place-{PLACES[0]}]"), "a search keeps what was ticked"
    page.check(f"input[name=place-{PLACES[1]}]")
    page.screenshot(path=SHOTS / "form.png", full_page=True)
    page.locator("button[value=make]").click()
    assert page.url.split("/")[-1].isdigit(), page.url
    stage("ordered")


def made(publicist):
    page = publicist.page
    wait_for(
        lambda: page.reload() and publicist.text(), lambda text: "已做好" in text or "没有做成" in text,
        lambda text: f"not made: {text}")
    assert "2 份中做好 2 份" in publicist.text(), publicist.text()
    picture = page.locator("figure img")
    assert picture.evaluate("image => image.naturalWidth") > 500, "the proof can be looked at"
    page.screenshot(path=SHOTS / "made.png", full_page=True)
    with page.expect_download() as download:
        page.locator(".d-files a", has_text="合订本").click()
    target = SHOTS / download.value.suggested_filename
    download.value.save_as(target)
    stage("taken along", file=target.name)


def story(browser):
    publicist = Person(browser).sign_in("publicist")
    assert "宣传" in publicist.text(), "the day of a publicist begins with what codes bring in"
    order(publicist)
    made(publicist)


tell(story)
