"""Real clients of GeoReport v2 against a portal: georeport and three, both from PyPI.

usage: clients.py BASE KEY PUBLISHED START END      BASE: http://127.0.0.1:PORT/open311/v2

PUBLISHED is the one request that is published, received between START and END.

Prints one line for each call that worked; ends with 1 where one did not.
"""

import builtins
import itertools
import json
import sys

# three was written for Python 2; this is the one name it still wants from there.
itertools.ifilter = builtins.filter

from georeport import GeoReport  # noqa: E402
from three import Three  # noqa: E402

BASE, KEY, PUBLISHED, START, END = sys.argv[1:]


def done(client, call):
    print(client, call)


def georeport(form):
    city = GeoReport(BASE, jurisdiction="e.example.gov.cn", output_format=form)
    services = city.get_service_list()
    assert [service["service_code"] for service in services] == ["k1", "k2", "z"], services
    done(f"georeport {form}", "services")
    assert city.get_service_definition("k1")["service_code"] == "k1"
    done(f"georeport {form}", "service definition")
    shown = city.get_service_requests(status="closed", service_code="k1", start_date=START, end_date=END)
    shown = shown if isinstance(shown, list) else [shown]
    assert [request["service_request_id"] for request in shown] == [PUBLISHED], shown
    done(f"georeport {form}", "service requests")
    assert city.get_service_request(PUBLISHED)["status_notes"] == "已修好"
    done(f"georeport {form}", "service request")


def three():
    city = Three(BASE, api_key=KEY, jurisdiction="e.example.gov.cn")
    assert city.discovery()["endpoints"][0]["type"] == "production"
    done("three", "discovery")
    assert len(city.services()) == 3 and city.services("k1")["service_code"] == "k1"
    done("three", "services")
    taken = city.post("k1", address="东风街道", name="San Zhang", phone="13800138000", description="下水道堵了")
    number = taken[0]["service_request_id"]
    done("three", "post")
    assert city.request(number, api_key=KEY)[0]["status"] == "open"
    done("three", "request")
    assert [request["service_request_id"] for request in city.requests("k1", api_key=KEY)] == [number, PUBLISHED]
    assert isinstance(city.requests(start="01-01-2026", end="02-01-2026"), list)
    done("three", "requests")
    assert city.token("AAAAAAAAAAAAAAAAAAAAAB")[0]["code"] == 404
    done("three", "token")


georeport("json")
georeport("xml")
three()
