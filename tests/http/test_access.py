"""Who may ask for what: every route, every role, expected here a second time, so that a new route without a line fails."""
import subprocess

import pytest
import stack as stacks

ANYBODY = {"anybody"}
OFFICERS = {"broker", "evaluator", "panel", "approver", "contracts", "procurement", "finance", "auditor"}
PROVIDER = {"member", "admin"}
WRITE_LETTERS = {"broker", "contracts", "procurement", "approver", "auditor"}  # the last two read
SIGNED_IN = OFFICERS | PROVIDER | {"administrator", "no role"}


def reads(right):
    """The token of a machine with this right."""
    return {f"machine of {right}"}


MAY = {
    "/health": {"GET": ANYBODY},
    "/ready": {"GET": ANYBODY},
    "/": {"GET": ANYBODY},
    "/systems/:id": {"GET": ANYBODY},
    "/search": {"GET": SIGNED_IN},
    "/notices/published": {"GET": ANYBODY},
    "/help": {"GET": ANYBODY},
    "/help/rules": {"GET": ANYBODY},
    "/help/joining": {"GET": ANYBODY},
    "/help/provider": {"GET": ANYBODY},
    "/help/broker": {"GET": ANYBODY},
    "/help/evaluator": {"GET": ANYBODY},
    "/help/approver": {"GET": ANYBODY},
    "/help/contracts": {"GET": ANYBODY},
    "/help/procurement": {"GET": ANYBODY},
    "/help/finance": {"GET": ANYBODY},
    "/help/auditor": {"GET": ANYBODY},
    "/help/administrator": {"GET": ANYBODY},
    "/help/family": {"GET": ANYBODY},
    "/accessibility": {"GET": ANYBODY},
    "/privacy": {"GET": ANYBODY},
    "/cookies": {"GET": ANYBODY},
    "/.well-known/security.txt": {"GET": ANYBODY},
    "/organisation": {"GET": PROVIDER},
    "/organisation/edit": {"GET": PROVIDER, "POST": PROVIDER},
    "/organisation/people": {"GET": PROVIDER},
    "/organisation/people/new": {"GET": {"admin"}, "POST": {"admin"}},
    "/organisation/people/:id/remind": {"POST": {"admin"}},
    "/organisation/people/:id/role": {"POST": {"admin"}},
    "/organisation/people/:id/remove": {"POST": {"admin"}},
    "/establishments": {"GET": PROVIDER},
    "/establishments/new": {"GET": PROVIDER, "POST": PROVIDER},
    "/establishments/:id": {"GET": PROVIDER},
    "/establishments/:id/edit": {"GET": PROVIDER, "POST": PROVIDER},
    "/evidence": {"GET": PROVIDER},
    "/evidence/new": {"GET": PROVIDER, "POST": PROVIDER},
    "/evidence/:id": {"GET": PROVIDER},
    "/evidence/:id/replace": {"GET": PROVIDER, "POST": PROVIDER},
    "/uploads/:id": {"GET": PROVIDER | {"auditor", "evaluator", "procurement"}},
    "/evidence/:id/remove": {"POST": PROVIDER},
    "/establishments/:id/apply": {"GET": PROVIDER, "POST": PROVIDER},
    "/applications": {"GET": PROVIDER | {"auditor", "evaluator", "procurement"} | reads("applications")},
    "/applications/:id": {"GET": PROVIDER | {"auditor", "evaluator", "procurement"} | reads("applications")},
    "/applications/:id/categories": {"GET": PROVIDER, "POST": PROVIDER},
    "/applications/:id/costs": {"GET": PROVIDER, "POST": PROVIDER},
    "/applications/:id/check": {"GET": PROVIDER, "POST": PROVIDER},
    "/applications/:id/withdraw": {"POST": PROVIDER},
    "/answers/:id": {"GET": PROVIDER, "POST": PROVIDER},
    "/answers/:id/copy": {"POST": PROVIDER},
    "/sign-in": {"GET": ANYBODY, "POST": ANYBODY},
    "/sign-in/code": {"GET": ANYBODY, "POST": ANYBODY},
    "/sign-in/set-up": {"GET": ANYBODY, "POST": ANYBODY},
    "/sign-out": {"POST": ANYBODY},
    "/confirm": {"GET": SIGNED_IN, "POST": SIGNED_IN},
    "/reset-password": {"GET": ANYBODY, "POST": ANYBODY},
    "/reset-password/sent": {"GET": ANYBODY},
    "/reset-password/new": {"GET": ANYBODY, "POST": ANYBODY},
    "/.well-known/change-password": {"GET": ANYBODY},
    "/account": {"GET": SIGNED_IN, "POST": SIGNED_IN},
    "/account/name": {"GET": SIGNED_IN, "POST": SIGNED_IN},
    "/account/password": {"GET": SIGNED_IN, "POST": SIGNED_IN},
    "/account/email": {"GET": SIGNED_IN, "POST": SIGNED_IN},
    "/account/email/confirm": {"GET": ANYBODY, "POST": ANYBODY},
    "/account/factor": {"GET": SIGNED_IN, "POST": SIGNED_IN},
    "/account/factor/off": {"GET": SIGNED_IN, "POST": SIGNED_IN},
    "/account/recovery": {"GET": SIGNED_IN, "POST": SIGNED_IN},
    "/account/sessions/end": {"POST": SIGNED_IN},
    "/account/sessions/:id/end": {"POST": SIGNED_IN},
    "/join": {"GET": ANYBODY, "POST": ANYBODY},
    "/act-as": {"GET": SIGNED_IN, "POST": SIGNED_IN},
    "/stay": {"POST": SIGNED_IN},
    "/kept": {"GET": ANYBODY, "POST": ANYBODY},
    "/kept/later": {"POST": SIGNED_IN},
    "/register": {"GET": ANYBODY, "POST": ANYBODY},
    "/register/sent": {"GET": ANYBODY},
    "/register/continue": {"GET": ANYBODY, "POST": ANYBODY},
    "/register/number": {"GET": ANYBODY, "POST": ANYBODY},
    "/register/organisation": {"GET": ANYBODY, "POST": ANYBODY},
    "/register/ask": {"GET": ANYBODY, "POST": ANYBODY},
    "/joinings": {"GET": PROVIDER | {"no role"}},
    "/joinings/:id": {"GET": {"admin", "procurement"}, "POST": {"admin", "procurement"}},
    "/joinings/:id/withdraw": {"POST": PROVIDER | {"no role"}},
    "/invitations/:id/bid": {"GET": PROVIDER, "POST": PROVIDER},
    "/invitations/:id/bid/submit": {"GET": PROVIDER, "POST": PROVIDER},
    "/invitations/:id/bid/withdraw": {"POST": PROVIDER},
    "/bids/:id": {"GET": PROVIDER | {"approver", "auditor", "broker", "contracts", "finance", "panel", "procurement"} | reads("referrals")},
    "/referrals/:id/open": {"GET": {"broker", "procurement"}, "POST": {"broker", "procurement"}},
    "/referrals/:id/bids": {"GET": {"approver", "auditor", "broker", "contracts", "finance", "panel", "procurement"} | reads("referrals")},
    "/referrals/:id/marking": {"GET": {"approver", "auditor", "broker", "procurement"}, "POST": {"broker", "procurement"}},
    "/declarations/:id": {"GET": {"broker", "procurement"}, "POST": {"broker", "procurement"}},
    "/marking": {"GET": {"evaluator"}},
    "/marking/:id": {"GET": {"evaluator"}, "POST": {"evaluator"}},
    "/marking/:id/agree": {"GET": {"evaluator"}, "POST": {"evaluator"}},
    "/marking/:id/again": {"GET": {"evaluator"}, "POST": {"evaluator"}},
    "/referrals": {"GET": OFFICERS | reads("referrals")},
    "/referrals/new": {"GET": {"broker"}, "POST": {"broker"}},
    "/referrals/:id": {"GET": OFFICERS | reads("referrals")},
    "/referrals/:id/about": {"GET": {"broker"}, "POST": {"broker"}},
    "/referrals/:id/child": {"GET": {"broker"}, "POST": {"broker"}},
    "/referrals/:id/outcomes": {"GET": {"broker"}, "POST": {"broker"}},
    "/referrals/:id/needs": {"GET": {"broker"}, "POST": {"broker"}},
    "/referrals/:id/features": {"GET": {"broker"}, "POST": {"broker"}},
    "/referrals/:id/terms": {"GET": {"broker"}, "POST": {"broker"}},
    "/referrals/:id/weights": {"GET": {"broker"}, "POST": {"broker"}},
    "/referrals/:id/invite": {"GET": OFFICERS | reads("referrals"), "POST": {"broker"}},
    "/referrals/:id/publish": {"GET": {"broker"}, "POST": {"broker"}},
    "/referrals/:id/extend": {"GET": {"broker"}, "POST": {"broker"}},
    "/referrals/:id/withdraw": {"GET": {"broker"}, "POST": {"broker"}},
    "/referrals/:id/close": {"GET": {"broker"}, "POST": {"broker"}},
    "/invitations": {"GET": PROVIDER},
    "/invitations/:id": {"GET": PROVIDER},
    "/invitations/:id/decline": {"GET": PROVIDER, "POST": PROVIDER},
    "/invitations/:id/reconsider": {"POST": PROVIDER},
    "/referrals/:id/result": {"GET": OFFICERS | reads("referrals"), "POST": {"broker"}},
    "/referrals/:id/result/xml": {"GET": OFFICERS | reads("referrals")},
    "/referrals/:id/result/look": {"GET": {"broker"}, "POST": {"broker"}},
    "/referrals/:id/set-aside": {"GET": {"broker"}, "POST": {"broker"}},
    "/referrals/:id/choice": {"GET": OFFICERS | reads("referrals"), "POST": {"broker"}},
    "/referrals/:id/choice/time": {"GET": {"broker"}, "POST": {"broker"}},
    "/referrals/:id/choice/family": {"GET": {"broker"}},
    "/bids/:id/outcome": {"GET": PROVIDER},
    "/referrals/:id/award": {"GET": {"approver", "broker"}, "POST": {"approver", "broker"}},
    "/awards/:id": {"GET": OFFICERS | reads("referrals")},
    "/awards/:id/decision": {"POST": {"approver", "broker"}},
    "/awards/:id/decide": {"POST": {"approver", "broker"}},
    "/agreements": {"GET": OFFICERS | PROVIDER | reads("agreements")},
    "/agreements/:id": {"GET": OFFICERS | PROVIDER | reads("agreements")},
    "/agreements/:id/issue": {"POST": {"broker", "contracts"}},
    "/agreements/:id/accept": {"POST": PROVIDER | {"broker", "contracts"}},
    "/agreements/:id/decline": {"POST": PROVIDER},
    "/applications/:id/verdicts": {"POST": {"procurement"}},
    "/applications/:id/declare": {"POST": {"evaluator", "procurement"}},
    "/applications/:id/extend": {"GET": {"procurement"}, "POST": {"procurement"}},
    "/applications/:id/decide": {"GET": {"procurement"}, "POST": {"procurement"}},
    "/answers/:id/verdict": {"GET": {"procurement"}, "POST": {"procurement"}},
    "/answers/:id/mark": {"GET": {"auditor", "evaluator", "procurement"} | reads("applications"), "POST": {"evaluator", "procurement"}},
    "/answers/:id/agree": {"POST": {"procurement"}},
    "/providers": {"GET": OFFICERS | reads("providers")},
    "/providers/new": {"GET": {"procurement"}, "POST": {"procurement"}},
    "/providers/:id": {"GET": OFFICERS | reads("providers")},
    "/providers/:id/suspend": {"GET": {"procurement"}, "POST": {"procurement"}},
    "/suspensions/:id/lift": {"POST": {"procurement"}},
    "/systems": {"GET": {"auditor", "procurement"} | reads("notices")},
    "/systems/:id/call": {"GET": {"procurement"}, "POST": {"procurement"}},
    "/systems/:id/evaluation": {"GET": {"procurement"}, "POST": {"procurement"}},
    "/referrals/:id/timeline": {"GET": OFFICERS | reads("records")},
    "/invitations/:id/timeline": {"GET": PROVIDER},
    "/bids/:id/timeline": {"GET": PROVIDER | {"approver", "auditor", "broker", "contracts", "finance", "panel", "procurement"} | reads("records")},
    "/awards/:id/timeline": {"GET": OFFICERS | reads("records")},
    "/agreements/:id/timeline": {"GET": OFFICERS | PROVIDER | reads("records")},
    "/applications/:id/timeline": {"GET": PROVIDER | {"auditor", "evaluator", "procurement"} | reads("records")},
    "/notices/:id/timeline": {"GET": OFFICERS | reads("records")},
    "/providers/:id/timeline": {"GET": OFFICERS | reads("records")},
    "/organisation/timeline": {"GET": PROVIDER},
    "/establishments/:id/timeline": {"GET": OFFICERS | PROVIDER | reads("records")},
    "/systems/:id/timeline": {"GET": OFFICERS | reads("records")},
    "/people/:id/timeline": {"GET": {"administrator"}},
    "/events": {"GET": {"administrator", "auditor"} | reads("records")},
    "/tokens": {"GET": {"administrator"}},
    "/tokens/new": {"GET": {"administrator"}, "POST": {"administrator"}},
    "/tokens/:id": {"GET": {"administrator"}},
    "/tokens/:id/revoke": {"POST": {"administrator"}},
    "/models": {"GET": ANYBODY},
    "/account/data": {"GET": SIGNED_IN},
    "/people/:id/erase": {"GET": {"administrator"}, "POST": {"administrator"}},
    "/referrals/:id/erase": {"GET": {"broker", "contracts"}, "POST": {"broker", "contracts"}},
    "/retention": {"GET": ANYBODY},
    "/retention/:id": {"GET": {"administrator"}, "POST": {"administrator"}},
    "/referrals/:id/on": {"GET": {"auditor", "procurement"}},
    "/applications/:id/on": {"GET": {"auditor", "procurement"}},
    "/agreements/:id/on": {"GET": {"auditor", "procurement"}},
    "/systems/:id/on": {"GET": {"auditor", "procurement"}},
    "/authorities": {"GET": {"administrator", "procurement"}},
    "/authorities/new": {"GET": {"administrator"}, "POST": {"administrator"}},
    "/authorities/:id": {"GET": {"administrator", "procurement"}},
    "/authorities/:id/edit": {"GET": {"administrator", "procurement"}, "POST": {"administrator", "procurement"}},
    "/people": {"GET": {"administrator"}},
    "/people/new": {"GET": {"administrator"}, "POST": {"administrator"}},
    "/people/:id": {"GET": {"administrator"}},
    "/people/:id/roles": {"GET": {"administrator"}, "POST": {"administrator"}},
    "/people/:id/invite": {"POST": {"administrator"}},
    "/people/:id/leave": {"GET": {"administrator"}, "POST": {"administrator"}},
    "/roles/:id": {"GET": {"administrator"}, "POST": {"administrator"}},
    "/roles/:id/remove": {"POST": {"administrator"}},
    "/people/:id/factor": {"GET": {"administrator"}, "POST": {"administrator"}},
    "/messages": {"GET": {"administrator"}},
    "/notices": {"GET": OFFICERS | reads("notices")},
    "/messages/:id": {"GET": {"administrator"}},
    "/messages/:id/again": {"POST": {"administrator"}},
    "/messages/:id/give-up": {"POST": {"administrator"}},
    "/demo/mail": {"GET": ANYBODY},
    "/inbox": {"GET": SIGNED_IN},
    "/inbox/:id": {"GET": SIGNED_IN},
    "/inbox/read": {"POST": SIGNED_IN},
    "/correspondence": {"GET": PROVIDER | WRITE_LETTERS},
    "/correspondence/:id": {"GET": PROVIDER | WRITE_LETTERS, "POST": PROVIDER | WRITE_LETTERS},
    "/applications/:id/messages": {"GET": PROVIDER | WRITE_LETTERS, "POST": PROVIDER | WRITE_LETTERS},
    "/invitations/:id/messages": {"GET": PROVIDER | WRITE_LETTERS, "POST": PROVIDER | WRITE_LETTERS},
    "/agreements/:id/messages": {"GET": PROVIDER | WRITE_LETTERS, "POST": PROVIDER | WRITE_LETTERS},
    "/providers/:id/messages": {"GET": WRITE_LETTERS, "POST": WRITE_LETTERS},
    "/referrals/:id/messages": {"GET": WRITE_LETTERS},
    "/systems/:id/notices": {"GET": {"procurement"}, "POST": {"procurement"}},
    "/notices/:id": {"GET": OFFICERS | reads("notices")},
    "/notices/:id/take": {"POST": {"procurement"}},
    "/notices/:id/check": {"POST": {"procurement"}},
    "/notices/:id/withhold": {"POST": {"procurement"}},
    "/notices/:id/release": {"POST": {"procurement"}},
    "/notices/:id/reopen": {"POST": {"procurement"}},
    "/notices/:id/sent": {"POST": {"procurement"}},
    "/notices/:id/published": {"POST": {"procurement"}},
    "/notices/:id/rejected": {"POST": {"procurement"}},
    "/notices/:id/xml": {"GET": {"auditor", "procurement"} | reads("notices")},
}

PEOPLE = {
    "member": "mel@alder.example", "admin": "amy@alder.example", "broker": "broker@kent.example",
    "evaluator": "evaluator@kent.example", "panel": "panel@kent.example", "approver": "approver@kent.example",
    "contracts": "contracts@kent.example", "procurement": "officer@westsussex.example", "finance": "finance@kent.example",
    "auditor": "auditor@kent.example", "administrator": "admin@dps.example", "no role": "nobody@dps.example",
}


def declared():
    """What the program itself says: {path: {method: roles}}."""
    out = subprocess.run([stacks.BUILD / "checked/dps", "routes"], capture_output=True, text=True, check=True).stdout
    table = {}
    for line in out.splitlines():
        methods, (path, roles) = line[:10].replace(",", " ").split(), line[10:].split(None, 1)
        for method in methods:
            table.setdefault(path, {}).setdefault(method, set()).update(role.strip() for role in roles.split(","))
    return {path: {method: ANYBODY if "anybody" in roles else roles for method, roles in by.items()}
            for path, by in table.items()}


def test_every_route_is_meant():
    assert declared() == MAY


def proofs(visitor):
    page = visitor.get("/")
    return {name: page.html.xpath(f"//input[@name='{name}']/@value")[0] for name in ("csrf", "key")}


@pytest.mark.parametrize("role", sorted(PEOPLE))
def test_a_role_reaches_its_routes_and_no_others(as_, role):
    visitor = as_(PEOPLE[role])
    hidden = proofs(visitor)
    wrong = []
    for path, methods in MAY.items():
        if path == "/sign-out":
            continue
        address = path.replace(":id", "999999")
        for method, roles in methods.items():
            page = visitor.request(method, address, data=hidden if method == "POST" else None)
            allowed = roles == ANYBODY or role in roles
            good = page.status in (200, 303, 404, 409, 422) if allowed else page.status == 403
            # a POST that brings no answers is told so; nothing is written
            if not good and not (allowed and method == "POST" and page.status == 400):
                wrong.append((method, path, page.status))
    assert not wrong


def test_a_visitor_is_asked_to_sign_in_first(as_):
    visitor = as_()
    visitor.get("/sign-in")
    wrong = []
    for path, methods in MAY.items():
        if methods.get("GET") in (None, ANYBODY):
            continue
        page = visitor.request("GET", path.replace(":id", "999999"))
        if page.status != 303 or not page.reply.headers["Location"].startswith("/sign-in?next="):
            wrong.append((path, page.status))
    assert not wrong


def test_a_method_that_no_row_has_is_refused(as_):
    visitor = as_("broker@kent.example")
    assert visitor.request("DELETE", "/referrals").status == 405
    assert visitor.request("POST", "/help", data=proofs(visitor)).status == 405
