"""The pages that are looked at."""

import dataclasses


@dataclasses.dataclass(frozen=True)
class Linked:
  """A page whose address is not known beforehand: the first such link on another page."""
  where: str
  link: str


ALARM = Linked("/alarms", "a[href*='/alarms/alr'], a[href*='/alarms/']")
ALARM_OF_MONTHS = Linked("/alarms", "a[href*='/alarms/alr']:has-text('CSAT')")
ALARM_OF_MENTIONS = Linked("/alarms", "a[href*='/alarms/alr']:text-matches('menzioni|mentions')")
SURVEY_RESULTS = Linked("/surveys", "a[href*='/surveys/results'][href*='kind=nps']")
SAMPLE = Linked("/quality/samples", "a[href*='/quality/samples/']")

INSIDE = [
  ("overview", "/"),
  ("alarms", "/alarms"),
  ("alarm", ALARM),
  ("alarm-months", ALARM_OF_MONTHS),
  ("alarm-mentions", ALARM_OF_MENTIONS),
  ("incidents", "/incidents"),
  ("incident-new", "/incidents/new"),
  ("incident", "/incidents/3"),
  ("incident-over", "/incidents/1"),
  ("incident-conversations", "/incidents/3/conversations"),
  ("indicators", "/metrics-explorer"),
  ("surveys", "/surveys"),
  ("survey", "/surveys/1"),
  ("inviting", "/surveys/1/inviting"),
  ("survey-texts", "/surveys/1/texts"),
  ("survey-results", SURVEY_RESULTS),
  ("callbacks", "/callbacks"),
  ("trends", "/trends"),
  ("at-risk", "/customers/at-risk"),
  ("samples", "/quality/samples"),
  ("sample", SAMPLE),
  ("letter", "/letter"),
  ("data", "/data"),
  ("import", "/data/imports/new"),
  ("settings", "/settings"),
  ("people", "/settings/people"),
  ("tokens", "/settings/tokens"),
  ("rules", "/settings/rules"),
  ("services", "/settings/services"),
  ("outlets", "/settings/outlets"),
  ("incident-texts", "/settings/texts"),
  ("monitors", "/settings/monitors"),
  ("hooks", "/settings/hooks"),
  ("notices", "/settings/notices"),
  ("privacy", "/settings/privacy"),
  ("audit", "/settings/audit"),
  ("help", "/help"),
]

OUTSIDE = [
  ("sign-in", "/login", 200),
  ("dead-link", "/login/link?k=nothing", None),
  ("status", "/status", 200),
  ("status-history", "/status/history", 200),
  ("status-dead-link", "/status/confirm/nothing", 404),
]
"""Pages in front of the door, with the status each must have (None: any)."""
