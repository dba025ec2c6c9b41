"""The API as programs meet it: what OpenAPI says of it, against what it does."""

import json
import re
import shutil
import subprocess
import sys
import urllib.request

from harness import served, tables
from harness.testing import Failed, Skipped, expect, expect_equal, test, test_on_both_engines


def ask(site, token, path, body=None):
  headers = {"Authorization": f"Bearer {token}"}
  if body is not None:
    headers["Content-Type"] = "application/octet-stream"
  with urllib.request.urlopen(urllib.request.Request(site.origin + path, body, headers), timeout=60) as answer:
    return json.load(answer)


def token(place):
  return place.succeed("token", "add", "notte", "--scope", "read,write,import").out.strip()


@test_on_both_engines
def a_program_sends_a_file_and_reads_the_figures(folder, place):
  with served.site(place, folder) as site:
    secret = token(place)
    file = tables.conversations(folder / "richieste.csv", 2_000, seed=5)
    sent = ask(site, secret, "/api/v1/imports?file_name=richieste.csv", file.read_bytes())
    expect_equal(sent["state"], "importing", "the state of what was sent")
    import_id = served.until(
      lambda: ask(site, secret, f"/api/v1/uploads/{sent['upload_id']}").get("import_id"), "the file is brought in")
    imports = ask(site, secret, "/api/v1/imports")["data"]
    expect_equal([imports[0]["import_id"], imports[0]["added"]], [import_id, 2_000], "the import")
    figures = ask(site, secret, "/api/v1/indicators?indicator=volume&by=channel")["data"]
    command = place.succeed("indicators", "--indicator", "volume", "--by", "channel", "--json").json["data"]
    expect_equal(figures, command, "the figures, as the command line gives them")
    expect_equal(sum(one["value"] for one in figures), 2_000, "conversations")


@test
def what_it_says_of_itself_holds(folder):
  tool = shutil.which("schemathesis")
  if not tool:
    raise Skipped("schemathesis is not installed: pip install -r Tests/requirements.txt")
  from harness import places
  with places.empty("sqlite", folder) as place:
    place.succeed("import", tables.conversations(folder / "richieste.csv", 500, seed=6))
    secret = token(place)
    with served.site(place, folder) as site:
      checks = "not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance"
      done = subprocess.run(
        [tool, "run", site.origin + "/api/v1/openapi.json", "--url", site.origin, "--checks", checks,
         "--max-examples", "20", "--seed", "7", "-H", f"Authorization: Bearer {secret}"],
        capture_output=True, text=True, timeout=300, cwd=folder)
      if done.returncode:
        raise Failed(done.stdout[-6000:])
      expect("12/12" in done.stdout or re.search(r"Tested: \d+", done.stdout), "operations were tested")
