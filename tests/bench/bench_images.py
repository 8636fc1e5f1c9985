"""How long looking at a photo of a telephone takes: `python -m tests.bench.bench_images`.

The floor: facts of a JPEG of 12 megapixels in 300 ms, with all findings in 1 s. Beside it stands what starting a process
that loads Pillow costs, which is the price of looking at strangers' files in a process of their own.
"""

from __future__ import annotations

import io
import subprocess
import sys
import time
from collections.abc import Callable
from statistics import median

from PIL import Image

from composer_api import Config, create_app
from shared_rules.images import look
from tests.test_images import HOSTILE, gps, logo, photo, saved, seen

TIMES = 9


def milliseconds(run: Callable[[], object], times: int = TIMES) -> tuple[float, float]:
    """The median and the slowest."""
    took = []
    for _ in range(times):
        started = time.perf_counter()
        run()
        took.append((time.perf_counter() - started) * 1000)
    return median(took), max(took)


def told(name: str, measured: tuple[float, float], than: float | None = None) -> float:
    ratio = f"   {measured[0] / than:4.1f} ×" if than else ""
    print(f"{name:52} {measured[0]:7.0f} ms   slowest {measured[1]:5.0f} ms{ratio}")
    return measured[0]


def main() -> None:
    big = photo(4000, 3000)
    jpeg = saved(big, quality=88, exif=gps())
    print(f"a photo of 12 megapixels, {len(jpeg) / 1e6:.1f} MB as JPEG")
    start = told(
        "starting Python with Pillow",
        milliseconds(lambda: subprocess.run([sys.executable, "-P", "-c", "from PIL import Image"], check=True)),
    )
    told("facts", milliseconds(lambda: look(jpeg)), start)
    told("facts, house colours and logo", milliseconds(lambda: look(jpeg, colours=("#e3001b",), logo=saved(logo(), "PNG"))), start)
    client = create_app().test_client()

    def ask(path: str, query: str) -> None:
        answer = client.post(
            f"/v1/media{path}?{query}",
            data=jpeg,
            base_url=f"http://127.0.0.1:{Config().port}",
            headers={"X-Postwijzer-Client": "bench", "Content-Type": "application/octet-stream"},
        )
        assert answer.status_code == 200, answer.json

    ask("", "platform=instagram")
    told("facts and findings through the service", milliseconds(lambda: ask("", "platform=instagram&name=IMG_1.jpg")), start)
    told("a copy for Instagram", milliseconds(lambda: ask("/prepare", "platform=instagram")), start)
    told("a sheet of all channels", milliseconds(lambda: ask("/sheet", "profile=jeugdbeweging")), start)
    for kind in ("PNG", "WEBP", "AVIF"):
        data = saved(big.resize((2000, 1500)), kind)
        told(f"facts of a {kind} of 3 megapixels", milliseconds(lambda data=data: look(data), 3), start)  # type: ignore[misc]

    slowest = max((milliseconds(lambda data=data: seen(data), 1)[1], name) for name, data, _ in HOSTILE)  # type: ignore[misc]
    print(f"the slowest of {len(HOSTILE)} hostile files: {slowest[1]}, {slowest[0]:.0f} ms")
    before = io.BytesIO()
    Image.new("RGB", (7000, 7000)).save(before, "PNG")
    told("an even PNG of 49 megapixels", milliseconds(lambda: seen(before.getvalue()), 3), start)


if __name__ == "__main__":
    main()
