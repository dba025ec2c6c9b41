"""Some kills in the middle of everything; Benchmarks/Kills/kills.py does hundreds."""

from harness import kills
from harness.testing import expect, expect_equal, test_on_both_engines


@test_on_both_engines
def nothing_is_lost_though_the_server_is_killed_over_and_over(folder, place):
  for one in kills.run(place, folder, 5):
    expect(one.wanted or one.kind == "imports", f"{one.kind}: nothing was asked for")
    expect_equal(one.lost, [], f"lost of {one.kind}")
    # A mail cannot be asked whether it came: at a kill one may be on its way on each connection.
    most = 6 * 5 if one.kind in ("mails", "invitations") else 0
    expect(len(one.doubled) <= most, f"doubled: {one}")
