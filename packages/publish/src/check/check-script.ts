/**
 * `check.py`: lets a stranger check a dossier with nothing but Python 3, without any program of
 * ours. It stands in the dossier, so what it does can be read there.
 */
export const checkScript = String.raw`#!/usr/bin/env python3
"""Checks this dossier with the Python 3 standard library alone: python3 check.py

1. every file named in SHA256SUMS is there with those bytes, and manifest.json agrees
2. every text, every piece of evidence and every cleaned picture hashes to its own name
3. every claim's quote is exactly text[start:end] (offsets count UTF-16 code units)

Prints OK and what was checked, or each failure; then the exit code is 1.
It does not check signatures: for that take the case folder and "inquest verify".
"""
import hashlib
import json
import os
import sys

here = os.path.dirname(os.path.abspath(__file__))
failures = []


def fail(where, what):
    failures.append(where)
    print("FAILED  %s: %s" % (where, what))


def read(path):
    parts = path.split("/")
    if os.path.isabs(path) or ".." in parts or "\\" in path:
        raise OSError("leaves the dossier's folder")
    with open(os.path.join(here, *parts), "rb") as file:
        return file.read()


def sha256(data):
    return hashlib.sha256(data).hexdigest()


def check_sums():
    seen = {}
    for line in read("SHA256SUMS").decode("utf-8").splitlines():
        digest, _, path = line.partition("  ")
        try:
            data = read(path)
        except OSError as problem:
            fail(path, "cannot be read (%s)" % problem)
            continue
        seen[path] = digest
        if sha256(data) != digest:
            fail(path, "its bytes are not those in SHA256SUMS")
        name = path.split("/")[-1].split(".")[0]
        if path.startswith(("evidence/", "texts/", "pictures/")) and sha256(data) != name:
            fail(path, "does not hash to its own name")
    return seen


def check_manifest(sums):
    for entry in json.loads(read("manifest.json").decode("utf-8"))["files"]:
        path = entry["path"]
        expected = sha256(read(path)) if path == "SHA256SUMS" else sums.pop(path, None)
        if expected != entry["sha256"]:
            fail(path, "manifest.json and SHA256SUMS disagree")
    for path in sums:
        fail(path, "is in SHA256SUMS but not in manifest.json")


def check_quotes():
    count, name, units = 0, None, b""
    for number, line in enumerate(read("claims.jsonl").decode("utf-8").split("\n")):
        if not line:
            continue
        claim = json.loads(line)
        count += 1
        where = "claims.jsonl line %d" % (number + 1)
        if claim["text"] != name:
            name = claim["text"]
            try:
                units = read("texts/%s.txt" % name).decode("utf-8").encode("utf-16-le", "surrogatepass")
            except (OSError, UnicodeDecodeError) as problem:
                fail(where, "its text cannot be read (%s)" % problem)
                units = b""
        anchor = claim["anchor"]
        found = units[2 * anchor["start"]:2 * anchor["end"]]
        if found != anchor["quote"].encode("utf-16-le", "surrogatepass"):
            fail(where, "the quote is not the words at %d to %d" % (anchor["start"], anchor["end"]))
    return count


def main():
    try:
        sums = check_sums()
        files = len(sums)
        check_manifest(sums)
        claims = check_quotes()
    except (OSError, ValueError, KeyError, TypeError) as problem:
        fail("dossier", "cannot be checked: %r" % problem)
    if failures:
        print("%d failures. Do not rely on this copy." % len(failures))
        return 1
    print("OK: %d files, %d quotes." % (files, claims))
    return 0


if __name__ == "__main__":
    sys.exit(main())
`;
