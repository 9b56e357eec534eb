import os

from flask import Flask

app = Flask(__name__)


@app.get("/version")
def version() -> str:
    return os.environ["NOTES_VERSION"]


if __name__ == "__main__":
    app.run(host="0.0.0.0")
