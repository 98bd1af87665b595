"""What Schemathesis is told beside the API's description: ids that exist, and words that this reader must never see."""

import json
import os
import zlib

import schemathesis

# By the beginning of a path: ids of things on both sides.
IDS = json.loads(os.environ["FUZZ_IDS"])
# What stands only in what this reader may not read.
SECRETS = json.loads(os.environ["FUZZ_SECRETS"])


@schemathesis.hook
def map_path_parameters(context, path_parameters):
    """Most made-up ids name nothing: two of three requests ask for something that is there."""
    path = context.operation.path
    known = next((ids for prefix, ids in IDS.items() if path.startswith(prefix)), None)
    if not known or not path_parameters or "id" not in path_parameters:
        return path_parameters
    choice = zlib.crc32(repr(sorted(path_parameters.items())).encode()) % (len(known) * 3 // 2 + 1)
    return {**path_parameters, "id": known[choice]} if choice < len(known) else path_parameters


@schemathesis.check
def shows_no_secret(context, response, case):
    """No word of the other organisation stands in what this reader is told."""
    text = response.content.decode("utf-8", errors="replace") + json.dumps(dict(response.headers), default=str)
    shown = [secret for secret in SECRETS if secret in text]
    assert not shown, f"{case.method} {case.formatted_path} shows {shown}"
