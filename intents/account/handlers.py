"""Account: who is signed in, workspaces, signing in and out. Only what lies on this machine is changed here."""

from __future__ import annotations

from collections.abc import Generator
from typing import TYPE_CHECKING, Any

from intents.calls import Call
from intents.integrations.search import folded, nearest
from intents.problems import Exit, Problem
from intents.question import Option, Question, QuestionKind
from intents.reading import Ref, RefKind, secret_of
from intents.reply import Block, Cell, Column, Fields, Reply, Table, Text, Tone, said
from intents.resolve import Asking
from intents.secret import Secret

if TYPE_CHECKING:
    from intents.entities import User, Workspace
    from intents.ports import Ports
    from intents.reading import Reading

_ME = Call("GET", "userManagement/users/current")
_HERE = Call("GET", "workspaceManagement/workspaces/current")
_ALL = Call("GET", "workspaceManagement/workspaces/list")
UNAUTHORISED = 401
VARIABLE = "CARGO_API_TOKEN"


def whoami(_reading: Reading, ports: Ports) -> Reply:
    """Answers `account.whoami`: user, workspace and where both are."""
    user = ports.api.current_user()
    workspace = ports.api.current_workspace()
    pairs: list[tuple[str, Cell]] = [
        ("Name", user.full_name or None),
        ("E-mail", user.email or None),
        ("Workspace", f"{workspace.name} ({workspace.slug})" if workspace.slug else workspace.name),
        ("Workspace UUID", workspace.uuid),
        ("Where", "the sandbox on this machine" if ports.account.is_sandbox else ports.account.base_url),
    ]
    return Reply(
        (Fields(tuple(pairs)),),
        json={"user": user.as_json(), "workspace": workspace.as_json()},
        focus=(_ref(workspace),),
        calls=(_ME, _HERE),
    )


def list_workspaces(_reading: Reading, ports: Ports) -> Reply:
    """Answers `workspace.list`; the one in use is ticked."""
    workspaces = ports.api.workspaces()
    here = ports.api.current_workspace().uuid
    rows: tuple[dict[str, Cell], ...] = tuple(
        {"name": one.name, "slug": one.slug, "current": one.uuid == here, "uuid": one.uuid} for one in workspaces
    )
    columns = (
        Column("name", "Name"),
        Column("slug", "Slug", drop=2, whole=True),
        Column("current", "In use"),
        Column("uuid", "UUID", drop=1, whole=True),
    )
    other = next((one for one in workspaces if one.uuid != here), None)
    return Reply(
        (Table(columns, rows, ("workspace", "workspaces")),),
        json={"workspaces": [one.as_json() for one in workspaces]},
        next_step=f"`switch to workspace {other.name}` goes there." if other else "",
        shown=tuple(_ref(one) for one in workspaces),
        calls=(_ALL,),
    )


def switch_workspace(reading: Reading, ports: Ports) -> Asking:
    """Answers `workspace.switch`: by UUID, slug or name; a near miss is asked about."""
    workspaces = ports.api.workspaces()
    here = ports.api.current_workspace().uuid
    wanted = reading.slots.get("workspace")
    chosen = yield from _workspace(wanted if isinstance(wanted, str) else None, workspaces, here)
    json = {"intent": "workspace.switch", "workspace": chosen.as_json()}
    if chosen.uuid == here:
        return said(f"{chosen.name} is the workspace in use already.", json=json, focus=(_ref(chosen),))
    if ports.dry_run:
        return said(f"A dry run: the workspace stays as it is, {chosen.name} was not switched to.", json=json)
    ports.account.switch(chosen)
    # Only a sign-in that is stored remembers it.
    passing = ports.account.is_sandbox or ports.account.from_environment
    return Reply(
        (Text(f"Now in {chosen.name}{', for this session' if passing else ''}.", Tone.DONE),),
        json=json,
        next_step="`list my connectors` shows what is connected there.",
        focus=(_ref(chosen),),
        facts={"switch_workspace": chosen.uuid},
    )


def _workspace(
    wanted: str | None, workspaces: list[Workspace], here: str | None
) -> Generator[Question, Any, Workspace]:
    """Gives the workspace that is wanted; asks where that is open, the one in use last."""
    prompt = "Which workspace?"
    offered = sorted(workspaces, key=lambda one: one.uuid == here)
    if wanted is not None:
        exact = [one for one in workspaces if wanted.casefold() == one.uuid.casefold()]
        exact += [one for one in workspaces if folded(wanted) in (folded(one.name), folded(one.slug or ""))]
        if len({one.uuid for one in exact}) == 1:
            return exact[0]
        names = {one.uuid: (one.name, one.slug or "") for one in workspaces}
        near = [one.uuid for one in exact] or nearest(wanted, names)
        if not near:
            raise Problem(
                f"You have no workspace called {wanted}.",
                f"You can use: {', '.join(one.name for one in workspaces)}." if workspaces else "",
                exit_code=Exit.FAILED,
                reason="workspaceNotFound",
            )
        offered = [one for one in workspaces if one.uuid in near]
        prompt = f"There is no workspace called {wanted}. Which one do you mean?"
        if exact:
            prompt = f"Several workspaces are called {wanted}. Which one?"
    elif not workspaces:
        raise Problem("You have no workspace.", "Ask somebody who has one to invite you.")
    chosen: Workspace = yield Question(
        prompt=prompt,
        kind=QuestionKind.CHOICE,
        options=tuple(
            Option(one, one.name, "in use" if one.uuid == here else one.slug or one.uuid, _names(one))
            for one in offered
        ),
        slot="workspace",
        why="Everything you ask goes to one workspace. Answer with a number, a name or a slug.",
    )
    return chosen


def log_in(reading: Reading, ports: Ports) -> Asking:
    """Answers `session.login`: checks a token, lets a workspace be chosen, keeps both; says before where."""
    if ports.dry_run:
        return said("A dry run signs nobody in.", json={"intent": "session.login", "signedIn": False})
    where = ports.account.where_kept()
    told = [Text(f"The token will be kept in {where}.")]
    if ports.account.is_sandbox:
        told.insert(0, Text("The sandbox needs no sign-in: `cancel` stays in it. A token is for Cargo itself."))
    token = secret_of(reading)
    if token is None:
        typed = yield Question(
            prompt="Access token?",
            kind=QuestionKind.SECRET,
            slot="token",
            why="Cargo knows you by a token, which you make in the settings of your workspace. It is sent to "
            "Cargo's API alone. `env:NAME` and `file:PATH` say where it stands instead.",
            parse=lambda line: Secret(_token(line, ports)),
            shown=tuple(told),
        )
        token = typed if isinstance(typed, Secret) else Secret(str(typed))
    else:
        agreed = yield Question(
            prompt=f"The token would be kept in {where}. Keep it there?",
            kind=QuestionKind.YES_NO,
            slot="keep",
            why="Without a place to keep it you would have to sign in again the next time.",
        )
        if not agreed:
            return said(
                "Not signed in; the token was not kept.", json={"intent": "session.login", "signedIn": False}
            )
    user, workspaces = _checked(token, ports)
    wanted = reading.extras.get("workspace")
    if len(workspaces) == 1 and wanted is None:
        workspace = workspaces[0]
    else:
        workspace = yield from _workspace(wanted if isinstance(wanted, str) else None, workspaces, None)
    left_sandbox = ports.account.is_sandbox
    ports.account.keep(token, workspace)
    name = user.full_name or user.email
    done: list[Block] = [Text(f"Signed in as {name} in {workspace.name}.", Tone.DONE)]
    if left_sandbox:
        done.append(Text("The sandbox is left: what you ask for now happens there. `log out` goes back."))
    if ports.account.from_environment:
        done.append(Text(f"{VARIABLE} is set and goes before it: unset it to use this sign-in.", Tone.WARNING))
    return Reply(
        tuple(done),
        json={
            "intent": "session.login",
            "signedIn": True,
            "user": user.as_json(),
            "workspace": workspace.as_json(),
        },
        next_step="`list my connectors` shows what is connected.",
        focus=(_ref(workspace),),
        facts={"signed_in": True, "switch_workspace": workspace.uuid},
    )


def _checked(token: Secret[str], ports: Ports) -> tuple[User, list[Workspace]]:
    """Gives whose token it is and the workspaces it opens. Raises `Problem`, exit code 4 where it is refused."""
    try:
        return ports.account.check(token)
    except Problem as problem:
        if problem.status != UNAUTHORISED:
            raise
        raise Problem(
            "Cargo does not accept this token.",
            "Copy it again, whole, or make a new one in the settings of your workspace. Nothing was stored.",
            exit_code=Exit.SIGN_IN,
            reason="tokenRefused",
            status=problem.status,
        ) from None


def _token(line: str, ports: Ports) -> str:
    """Gives the token that a line holds or points to; raises `Problem` for what can be none."""
    text = ports.secrets.read(line) if line.startswith(("env:", "file:")) else line
    token = text.strip()
    if not token or any(char.isspace() or not char.isprintable() for char in token) or not token.isascii():
        raise Problem("That is no token: one has neither spaces nor special characters.")
    return token


def log_out(_reading: Reading, ports: Ports) -> Reply:
    """Answers `session.logout`: forgets the token that is kept; who came from the sandbox is in it again."""
    was_sandbox = ports.account.is_sandbox
    gone = ports.account.sign_out()
    json = {"intent": "session.logout", "signedOut": gone}
    blocks: list[Block] = [Text("No sign-in is kept on this machine.")]
    if gone:
        blocks = [Text("Signed out. The token is gone from this machine; Cargo still knows it.", Tone.DONE)]
        if ports.account.is_sandbox and not was_sandbox:
            blocks.append(Text("You are in the sandbox again."))
    elif ports.account.is_sandbox:
        blocks.append(Text("The sandbox needs no sign-in.", Tone.HINT))
    if ports.account.from_environment and not ports.account.is_sandbox:
        blocks.append(Text(f"{VARIABLE} still signs you in: unset it to be signed out.", Tone.WARNING))
    return Reply(tuple(blocks), json=json, facts={"signed_out": True} if gone else {})


def _ref(workspace: Workspace) -> Ref:
    return Ref(RefKind.WORKSPACE, workspace.uuid)


def _names(workspace: Workspace) -> tuple[str, ...]:
    return (workspace.slug, workspace.uuid) if workspace.slug else (workspace.uuid,)
