"""What schemathesis needs to know of Stampbook: who asks, what there is to ask for, and that a key is used once.

`./test` runs it against a server with the demo organisation, once for each role. It reads

    STAMPBOOK_TEST_DEMO    the file with what `serve --demo --json` printed
    STAMPBOOK_TEST_ROLE    as whom it asks: learner, lead, registrar or administrator
"""

import json
import os
import random
import uuid

import requests
import schemathesis

with open(os.environ["STAMPBOOK_TEST_DEMO"], encoding="utf-8") as file:
    DEMO = json.load(file)
WHO = next(one for one in DEMO["people"] if one["role"] == os.environ["STAMPBOOK_TEST_ROLE"])
ADDRESS = DEMO["address"]
CHANCE = random.Random(WHO["email"])

# Where the ids of things that an address names are found.
LISTS = ["cohorts", "evidence", "frameworks", "framework-drafts", "people", "signoffs", "appeals", "outbox", "units"]


def token():
    answer = requests.post(
        f"{ADDRESS}/api/v1/tokens", json={"email": WHO["email"], "password": WHO["password"]}, timeout=30
    )
    answer.raise_for_status()
    return answer.json()["access_token"]


# A token works for ten minutes.
@schemathesis.auth(refresh_interval=300)
class SignedIn:
    def get(self, case, context):
        return token()

    def set(self, case, data, context):
        case.headers = case.headers or {}
        case.headers["Authorization"] = f"Bearer {data}"


def things():
    """Ids of what this person finds, by the noun that stands before them in an address."""
    signed_in = {"Authorization": f"Bearer {token()}"}

    def get(path):
        answer = requests.get(ADDRESS + path, headers=signed_in, timeout=30)
        return answer.json() if answer.ok else {}

    found = {noun: [one["id"] for one in get(f"/api/v1/{noun}").get("items", [])] for noun in LISTS}
    me = get("/api/v1/me")["id"]
    found["passports"] = [*found["people"], me]
    for person in found["passports"]:
        for framework in get(f"/api/v1/passports/{person}").get("frameworks", []):
            for competency in framework["competencies"]:
                found["signoffs"] += [level["signoff_id"] for level in competency["levels"] if level.get("signoff_id")]
    found["evidence"] += [
        one["id"]
        for person in found["people"]
        for one in get(f"/api/v1/evidence?learner_id={person}").get("items", [])
    ]
    found["sessions"] = [
        one["id"] for cohort in found["cohorts"] for one in get(f"/api/v1/cohorts/{cohort}/sessions").get("items", [])
    ]
    # Whoever closes their own account asks nothing more.
    found["people"] = [person for person in found["people"] if person != me] or [me]
    return {noun: sorted(set(ids)) for noun, ids in found.items() if ids}


THINGS = things()


def is_id(value):
    try:
        uuid.UUID(str(value))
    except ValueError:
        return False
    return True


@schemathesis.hook
def before_call(context, case, kwargs):
    # Most ids lead to something: about what is not there is little to say.
    noun = ""
    for part in case.path.strip("/").split("/"):
        name = part.partition("}")[0].lstrip("{")
        if part.startswith("{") and is_id((case.path_parameters or {}).get(name)):
            known = THINGS.get(noun)
            if known and CHANCE.random() < 0.8:
                case.path_parameters[name] = CHANCE.choice(known)
        else:
            noun = part
    # A key is of one call: a second one under it is refused whatever it says.
    key = (case.headers or {}).get("Idempotency-Key")
    if isinstance(key, str) and 1 <= len(key.strip()) <= 200:
        case.headers["Idempotency-Key"] = str(uuid.uuid4())
