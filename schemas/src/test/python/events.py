#!/usr/bin/env python3
"""Makes and reads events of Lianluo by PUBLISHING.md and README.md alone, with nothing but Python's own library (3.8 or later).

    events.py tell REGISTRY LOCK CODE PARTITIONS   prints an event about the unit of that code, as one line of JSON
    events.py hear REGISTRY PARTITIONS             reads such lines, and prints for each the record that it carries and which rules it breaks

A line has topic, partition, key, headers and value, the value in Base64. To bring it to a broker and back is the work of any client of Kafka.
"""
import base64
import datetime
import io
import json
import pathlib
import re
import struct
import sys
import urllib.error
import urllib.request
import uuid

NAMESPACE = uuid.UUID("4f18883d-a668-4bc5-aef0-e7dd11fdb689")
HEADERS = ["ce_id", "ce_type", "ce_source", "ce_subject", "ce_time", "ce_sequence", "ce_specversion", "ce_dataschema", "content-type"]


def derived_id(kind, *parts):
    """An id that follows from what it stands for."""
    return str(uuid.uuid5(NAMESPACE, "\n".join([kind, *map(str, parts)])))


def partition_of(key, partitions):
    """Kafka's own partitioner: murmur2 of the key."""
    data, mask = key.encode(), 0xFFFFFFFF
    whole = len(data) - len(data) % 4
    h = 0x9747B28C ^ len(data)
    for i in range(0, whole, 4):
        k = int.from_bytes(data[i:i + 4], "little") * 0x5BD1E995 & mask
        k = (k ^ k >> 24) * 0x5BD1E995 & mask
        h = (h * 0x5BD1E995 & mask) ^ k
    if whole < len(data):
        h = (h ^ int.from_bytes(data[whole:], "little")) * 0x5BD1E995 & mask
    h = (h ^ h >> 13) * 0x5BD1E995 & mask
    return ((h ^ h >> 15) & 0x7FFFFFFF) % partitions


def call(method, url, body=None):
    request = urllib.request.Request(url, method=method, data=None if body is None else json.dumps(body).encode(),
                                     headers={"Content-Type": "application/vnd.schemaregistry.v1+json"})
    with urllib.request.urlopen(request, timeout=30) as answer:
        return json.load(answer)


def register(registry, topic, schema):
    """Registers a locked schema and returns its id, the same one each time."""
    call("PUT", f"{registry}/config/{topic}-value", {"compatibility": "FULL_TRANSITIVE"})
    try:
        checked = call("POST", f"{registry}/compatibility/subjects/{topic}-value/versions?verbose=true", {"schema": schema})
        if not checked["is_compatible"]:
            sys.exit(f"the registry refuses it: {checked}")
    except urllib.error.HTTPError as answer:
        if answer.code != 404:
            raise
    return call("POST", f"{registry}/subjects/{topic}-value/versions", {"schema": schema})["id"]


class Avro:
    """Avro's binary encoding of what a schema describes, without logical types."""

    def __init__(self, schema):
        self.schema, self.named = schema, {}
        self.learn(schema, "")

    def learn(self, schema, space):
        """Finds the named types, and writes their names in full."""
        if isinstance(schema, list):
            return [self.learn(one, space) for one in schema]
        if isinstance(schema, str):
            return schema if schema in ("null", "boolean", "int", "long", "float", "double", "bytes", "string") or "." in schema else f"{space}.{schema}"
        if schema["type"] in ("record", "enum", "fixed"):
            space = schema.get("namespace", space)
            self.named[f"{space}.{schema['name']}"] = schema
            for field in schema.get("fields", []):
                field["type"] = self.learn(field["type"], space)
        for part in ("items", "values"):
            if part in schema:
                schema[part] = self.learn(schema[part], space)
        return schema

    def plain(self, schema):
        while isinstance(schema, str) and schema in self.named:
            schema = self.named[schema]
        return (schema, schema) if isinstance(schema, str) else ("union", schema) if isinstance(schema, list) else (schema["type"], schema)

    def write(self, value, schema=None):
        kind, schema = self.plain(self.schema if schema is None else schema)
        if kind == "record":
            return b"".join(self.write(value.get(field["name"], field.get("default")), field["type"]) for field in schema["fields"])
        if kind == "union":
            branch = next(i for i, one in enumerate(schema) if (one == "null") == (value is None))
            return number(branch) + self.write(value, schema[branch])
        if kind == "enum":
            return number(schema["symbols"].index(value))
        if kind == "array":
            return (number(len(value)) + b"".join(self.write(one, schema["items"]) for one in value) if value else b"") + b"\0"
        if kind == "string":
            return number(len(value.encode())) + value.encode()
        if kind in ("int", "long"):
            return number(value)
        if kind in ("null", "boolean", "double"):
            return {"null": lambda: b"", "boolean": lambda: bytes([value]), "double": lambda: struct.pack("<d", value)}[kind]()
        raise ValueError(f"no event of this script has a {kind}")

    def read(self, data, schema=None):
        kind, schema = self.plain(self.schema if schema is None else schema)
        if kind == "record":
            return {field["name"]: self.read(data, field["type"]) for field in schema["fields"]}
        if kind == "union":
            return self.read(data, schema[read_number(data)])
        if kind == "enum":
            return schema["symbols"][read_number(data)]
        if kind in ("array", "map"):
            items = []
            while count := read_number(data):
                if count < 0:
                    count, _ = -count, read_number(data)
                for _ in range(count):
                    items.append(self.read(data, schema["items"]) if kind == "array" else (self.read(data, "string"), self.read(data, schema["values"])))
            return items if kind == "array" else dict(items)
        if kind == "string":
            return data.read(read_number(data)).decode()
        if kind in ("int", "long"):
            return read_number(data)
        if kind in ("null", "boolean", "double", "float"):
            return {"null": lambda: None, "boolean": lambda: data.read(1) == b"\1", "double": lambda: struct.unpack("<d", data.read(8))[0],
                    "float": lambda: struct.unpack("<f", data.read(4))[0]}[kind]()
        raise ValueError(f"no contract has a {kind}")


def number(value):
    value, out = (value << 1 ^ value >> 63) & 0xFFFFFFFFFFFFFFFF, b""
    while value > 0x7F:
        out, value = out + bytes([value & 0x7F | 0x80]), value >> 7
    return out + bytes([value])


def read_number(data):
    value = shift = 0
    while True:
        byte = data.read(1)[0]
        value, shift = value | (byte & 0x7F) << shift, shift + 7
        if byte < 0x80:
            return value >> 1 ^ -(value & 1)


def tell(registry, lock, code, partitions):
    topic = "registry.unit-changed.v1"
    newest = max(pathlib.Path(lock, topic).glob("*.avsc"), key=lambda file: int(re.search(r"-(\d+)\.avsc$", file.name)[1]))
    text = newest.read_text(encoding="utf-8")
    schema = json.loads(text)
    schema_id = register(registry, topic, text)
    unit = derived_id("unit", code)
    record = {"unitId": unit, "code": code, "name": "示例单位 · a unit told by Python", "kind": "member-unit", "programmes": [],
              "foundedOn": (datetime.date(2026, 1, 1) - datetime.date(1970, 1, 1)).days, "change": "FOUNDED"}
    headers = {"ce_id": str(uuid.uuid4()), "ce_type": f"{schema['namespace']}.{schema['name']}", "ce_source": "/registry", "ce_subject": unit,
               "ce_time": datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%S.%f")[:-3] + "Z", "ce_sequence": "1",
               "ce_specversion": "1.0", "ce_dataschema": f"{registry}/schemas/ids/{schema_id}", "content-type": "application/avro"}
    value = b"\0" + schema_id.to_bytes(4, "big") + Avro(schema).write(record)
    return {"topic": topic, "partition": partition_of(unit, partitions), "key": unit, "headers": headers, "value": base64.b64encode(value).decode()}


def hear(registry, message, partitions):
    value, headers, key = base64.b64decode(message["value"]), message["headers"], message["key"]
    schema_id = int.from_bytes(value[1:5], "big")
    schema = json.loads(call("GET", f"{registry}/schemas/ids/{schema_id}")["schema"])
    data = io.BytesIO(value[5:])
    record = Avro(schema).read(data)
    owner = message["topic"].split(".")[0]
    rules = {
        "the value begins with a zero byte": value[0] == 0,
        "nothing follows the record": data.read() == b"",
        "every header is there": all(name in headers for name in HEADERS),
        "ce_type is the record's full name": headers.get("ce_type") == f"{schema['namespace']}.{schema['name']}",
        "ce_source is the topic's owner": headers.get("ce_source") == "/" + owner,
        "ce_subject is the key": headers.get("ce_subject") == key,
        "ce_id is a UUID": re.fullmatch(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", headers.get("ce_id", "")) is not None,
        "ce_sequence is a number from 1": re.fullmatch(r"[1-9]\d*", headers.get("ce_sequence", "")) is not None,
        "ce_time is RFC 3339 in UTC": re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z", headers.get("ce_time", "")) is not None,
        "ce_dataschema names the schema": headers.get("ce_dataschema", "").endswith(f"/schemas/ids/{schema_id}"),
        "the partition follows from the key": message["partition"] == partition_of(key, partitions),
    }
    return {"record": record, "broken": [rule for rule, holds in rules.items() if not holds]}


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")
    if len(sys.argv) == 6 and sys.argv[1] == "tell":
        print(json.dumps(tell(sys.argv[2], sys.argv[3], sys.argv[4], int(sys.argv[5])), ensure_ascii=False))
    elif len(sys.argv) == 4 and sys.argv[1] == "hear":
        for line in io.TextIOWrapper(sys.stdin.buffer, encoding="utf-8"):
            print(json.dumps(hear(sys.argv[2], json.loads(line), int(sys.argv[3])), ensure_ascii=False))
    else:
        sys.exit(__doc__)
