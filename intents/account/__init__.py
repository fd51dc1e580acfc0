"""Account: who is signed in, and which workspace is in use."""

from __future__ import annotations

from intents.spec import Effect, Intent, Slot, SlotKind

INTENTS: tuple[Intent, ...] = (
    Intent(
        name="account.whoami",
        effect=Effect.READ,
        help="Tell who is signed in",
        examples=("who am I?",),
        handler="intents.account.handlers:whoami",
    ),
    Intent(
        name="workspace.list",
        effect=Effect.READ,
        help="List your workspaces",
        examples=("list workspaces",),
        handler="intents.account.handlers:list_workspaces",
    ),
    Intent(
        name="workspace.switch",
        effect=Effect.LOCAL,
        help="Switch to another workspace",
        examples=("switch to workspace Acme Sandbox",),
        handler="intents.account.handlers:switch_workspace",
        slots=(Slot("workspace", SlotKind.WORKSPACE, "which workspace"),),
        needs=(("workspace",),),
    ),
    Intent(
        name="session.login",
        effect=Effect.LOCAL,
        help="Sign in",
        examples=("log in",),
        handler="intents.account.handlers:log_in",
    ),
    Intent(
        name="session.logout",
        effect=Effect.LOCAL,
        help="Sign out",
        examples=("log out",),
        handler="intents.account.handlers:log_out",
    ),
)
