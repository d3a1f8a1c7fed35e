"""The group of commands, and what it says of itself."""

from __future__ import annotations

import os

import click

import tcreader as program
from tcreader.cli.annotate import annotate
from tcreader.cli.annotations import list_annotations
from tcreader.cli.export import export
from tcreader.cli.flags import flags
from tcreader.cli.merge import merge
from tcreader.cli.outline import outline
from tcreader.cli.rules import rules


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(program.__version__, "-V", "--version", prog_name="tcreader")
@click.pass_context
def tcreader(context: click.Context) -> None:
    """Read, flag and annotate agreements.

    Without a command, `tcreader [FILE] [--goto CLAUSE]` opens the window.
    """
    if os.environ.get("NO_COLOR"):
        context.color = False


for command in (outline, flags, rules, list_annotations, annotate, export, merge):
    tcreader.add_command(command)
