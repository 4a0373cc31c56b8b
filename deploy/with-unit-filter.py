#!/usr/bin/python3
"""Runs a command under the system-call filter of backdimples@.service, as systemd would apply it.

Usage: with-unit-filter.py COMMAND...    needs systemd-analyze, and python3-seccomp or libseccomp's Python module
"""
import errno
import os
import pathlib
import subprocess
import sys

import seccomp

UNIT = pathlib.Path(__file__).with_name("backdimples@.service")


def calls_of(name):
    """The system calls of a set such as @privileged, or the name itself."""
    if not name.startswith("@"):
        return {name}
    text = subprocess.run(["systemd-analyze", "syscall-filter", name], check=True, capture_output=True, text=True).stdout
    lines = [line.strip() for line in text.splitlines()[1:]]
    return set().union(*(calls_of(line) for line in lines if line and not line.startswith("#")))


def allowed():
    calls = set()
    for line in UNIT.read_text().splitlines():
        if line.startswith("SystemCallFilter="):
            value = line.split("=", 1)[1]
            named = set().union(*(calls_of(name) for name in value.lstrip("~").split()))
            calls = calls - named if value.startswith("~") else calls | named
    return calls


def main():
    # systemd always adds what starts a program at all.
    calls = allowed() | calls_of("@default") | {"execve"}
    rules = seccomp.SyscallFilter(seccomp.ERRNO(errno.EPERM))
    for call in sorted(calls):
        try:
            rules.add_rule(seccomp.ALLOW, call)
        except (RuntimeError, ValueError):
            pass  # of another architecture
    rules.set_attr(seccomp.Attr.CTL_NNP, 1)
    rules.load()
    os.execvp(sys.argv[1], sys.argv[1:])


main()
